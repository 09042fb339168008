package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.PanelContent;

/** Converts a dashboard to a saved object, with embedded panels and external references. */
public final class DashboardSavedObject {
  private static final String DRILLDOWN = "DASHBOARD_TO_DASHBOARD_DRILLDOWN";

  private final ArrayNode panels = KibanaJson.array();
  private final ArrayNode references = KibanaJson.array();

  private DashboardSavedObject() {}

  public static ObjectNode of(Dashboard dashboard) {
    ObjectNode object = withoutEdition(dashboard);
    String description = Edition.appendTo(dashboard.description(), Edition.of(dashboard));
    ((ObjectNode) object.path("attributes")).put("description", description);
    return object;
  }

  static ObjectNode withoutEdition(Dashboard dashboard) {
    return new DashboardSavedObject().build(dashboard);
  }

  private ObjectNode build(Dashboard dashboard) {
    dashboard.placedPanels().forEach(this::addPanel);
    ObjectNode object = SavedObjects.object("dashboard", dashboard.id(), "10.2.0");
    ObjectNode attributes = object.putObject("attributes");
    attributes
        .put("title", dashboard.title())
        .put("description", dashboard.description())
        .put("panelsJSON", KibanaJson.toCompactJson(panels))
        .put("optionsJSON", KibanaJson.toCompactJson(options()))
        .put("timeRestore", true)
        .put("timeFrom", "now-" + dashboard.days() + "d")
        .put("timeTo", "now")
        .put("version", 1);
    attributes
        .putObject("refreshInterval")
        .put("pause", true)
        .put("value", KibanaJson.REFRESH_MILLIS);
    attributes.set("controlGroupInput", controls(dashboard));
    ObjectNode source = SavedObjects.searchSource(Kql.of(dashboard.conditions()));
    attributes
        .putObject("kibanaSavedObjectMeta")
        .put("searchSourceJSON", KibanaJson.toCompactJson(source));
    object.set("references", references);
    return object;
  }

  private static ObjectNode options() {
    return KibanaJson.object()
        .put("useMargins", true)
        .put("syncColors", false)
        .put("syncCursor", true)
        .put("syncTooltips", false)
        .put("hidePanelTitles", false);
  }

  private ObjectNode controls(Dashboard dashboard) {
    ObjectNode all = KibanaJson.object();
    int order = 0;
    for (Control control : dashboard.controls()) {
      ObjectNode entry = all.putObject(control.id());
      entry.put("type", "optionsListControl").put("order", order++);
      entry.put("width", "medium").put("grow", true);
      entry
          .putObject("explicitInput")
          .put("id", control.id())
          .put("title", control.label())
          .put("fieldName", control.field().name());
      addReference(
          "controlGroup_" + control.id() + ":optionsListDataView",
          "index-pattern",
          control.field().view().id());
    }
    ObjectNode group = KibanaJson.object();
    group.put("chainingSystem", "HIERARCHICAL").put("controlStyle", "oneLine");
    group.put("showApplySelections", false);
    ObjectNode ignored = KibanaJson.object();
    ignored.put("ignoreFilters", false).put("ignoreQuery", false);
    ignored.put("ignoreTimerange", false).put("ignoreValidations", false);
    group.put("ignoreParentSettingsJSON", KibanaJson.toCompactJson(ignored));
    group.put("panelsJSON", KibanaJson.toCompactJson(all));
    return group;
  }

  private void addPanel(Dashboard.PlacedPanel placedPanel) {
    Panel panel = placedPanel.panel();
    String index = panel.id();
    ObjectNode node = panels.addObject().put("panelIndex", index).put("title", panel.title());
    node.set("gridData", grid(placedPanel));
    ObjectNode config = node.putObject("embeddableConfig");
    config.put("description", panel.description());
    ObjectNode enhancements = config.putObject("enhancements");
    switch (panel.content()) {
      case Chart chart -> {
        node.put("type", "lens");
        config.set("attributes", LensCharts.attributes(panel, chart));
        addReference(
            index + ":" + LensCharts.DATA_VIEW_REFERENCE, "index-pattern", chart.view().id());
        addTimeRange(panel, config);
        addDrilldown(panel, enhancements);
      }
      case PanelContent.DocumentList documentList -> {
        node.put("type", "search").put("panelRefName", "panel_" + index);
        addReference(index + ":panel_" + index, "search", documentList.search().id());
      }
      case PanelContent.MarkdownText markdownText -> {
        node.put("type", "visualization");
        config.set("savedVis", markdown(panel, markdownText));
      }
    }
  }

  private static ObjectNode grid(Dashboard.PlacedPanel placedPanel) {
    return KibanaJson.object()
        .put("x", placedPanel.x())
        .put("y", placedPanel.y())
        .put("w", placedPanel.width())
        .put("h", placedPanel.height())
        .put("i", placedPanel.panel().id());
  }

  private static void addTimeRange(Panel panel, ObjectNode config) {
    if (panel.days() > 0) {
      config.set("timeRange", KibanaJson.lastDays(panel.days()));
    }
  }

  private void addDrilldown(Panel panel, ObjectNode enhancements) {
    Panel.Drilldown drilldown = panel.drilldown();
    if (drilldown == null) {
      return;
    }
    String event = panel.id() + "-drilldown";
    ObjectNode node = enhancements.putObject("dynamicActions").putArray("events").addObject();
    node.put("eventId", event).putArray("triggers").add("FILTER_TRIGGER");
    ObjectNode action = node.putObject("action");
    action.put("factoryId", DRILLDOWN).put("name", drilldown.label());
    action
        .putObject("config")
        .put("useCurrentFilters", true)
        .put("useCurrentDateRange", true)
        .put("openInNewTab", false);
    addReference(
        "%s:drilldown:%s:%s:dashboardId".formatted(panel.id(), DRILLDOWN, event),
        "dashboard",
        drilldown.dashboardId());
  }

  private static ObjectNode markdown(Panel panel, PanelContent.MarkdownText markdownText) {
    ObjectNode node = KibanaJson.object().put("type", "markdown").put("title", panel.title());
    node.put("description", panel.description());
    node.putObject("params")
        .put("fontSize", 12)
        .put("openLinksInNewTab", false)
        .put("markdown", markdownText.markdown());
    node.putObject("uiState");
    ObjectNode data = node.putObject("data");
    data.putArray("aggs");
    data.set("searchSource", SavedObjects.searchSource(""));
    return node;
  }

  private void addReference(String name, String type, String id) {
    references.add(SavedObjects.reference(name, type, id));
  }
}
