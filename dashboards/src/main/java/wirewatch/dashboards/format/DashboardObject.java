package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Content;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Panel;

/** Converts a dashboard to a saved object, with embedded panels and external references. */
public final class DashboardObject {
  private static final String DRILLDOWN = "DASHBOARD_TO_DASHBOARD_DRILLDOWN";

  private final ArrayNode panels = Forms.array();
  private final ArrayNode references = Forms.array();

  private DashboardObject() {}

  public static ObjectNode of(Dashboard dashboard) {
    ObjectNode object = plain(dashboard);
    String description = Edition.mark(dashboard.description(), Edition.of(dashboard));
    ((ObjectNode) object.path("attributes")).put("description", description);
    return object;
  }

  static ObjectNode plain(Dashboard dashboard) {
    return new DashboardObject().build(dashboard);
  }

  private ObjectNode build(Dashboard dashboard) {
    dashboard.placed().forEach(this::add);
    ObjectNode object = SavedObjects.object("dashboard", dashboard.id(), "10.2.0");
    ObjectNode attributes = object.putObject("attributes");
    attributes
        .put("title", dashboard.title())
        .put("description", dashboard.description())
        .put("panelsJSON", Forms.compact(panels))
        .put("optionsJSON", Forms.compact(options()))
        .put("timeRestore", true)
        .put("timeFrom", "now-" + dashboard.days() + "d")
        .put("timeTo", "now")
        .put("version", 1);
    attributes.putObject("refreshInterval").put("pause", true).put("value", Forms.REFRESH_MILLIS);
    attributes.set("controlGroupInput", controls(dashboard));
    ObjectNode source = SavedObjects.searchSource(Kql.of(dashboard.conditions()));
    attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", Forms.compact(source));
    object.set("references", references);
    return object;
  }

  private static ObjectNode options() {
    return Forms.object()
        .put("useMargins", true)
        .put("syncColors", false)
        .put("syncCursor", true)
        .put("syncTooltips", false)
        .put("hidePanelTitles", false);
  }

  private ObjectNode controls(Dashboard dashboard) {
    ObjectNode all = Forms.object();
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
      refer(
          "controlGroup_" + control.id() + ":optionsListDataView",
          "index-pattern",
          control.field().view().id());
    }
    ObjectNode group = Forms.object();
    group.put("chainingSystem", "HIERARCHICAL").put("controlStyle", "oneLine");
    group.put("showApplySelections", false);
    ObjectNode ignored = Forms.object();
    ignored.put("ignoreFilters", false).put("ignoreQuery", false);
    ignored.put("ignoreTimerange", false).put("ignoreValidations", false);
    group.put("ignoreParentSettingsJSON", Forms.compact(ignored));
    group.put("panelsJSON", Forms.compact(all));
    return group;
  }

  private void add(Dashboard.Placed placed) {
    Panel panel = placed.panel();
    String index = panel.id();
    ObjectNode node = panels.addObject().put("panelIndex", index).put("title", panel.title());
    node.set("gridData", grid(placed));
    ObjectNode config = node.putObject("embeddableConfig");
    config.put("description", panel.description());
    ObjectNode enhancements = config.putObject("enhancements");
    switch (panel.content()) {
      case Chart chart -> {
        node.put("type", "lens");
        config.set("attributes", LensCharts.attributes(panel, chart));
        refer(index + ":" + LensCharts.REFERENCE, "index-pattern", chart.view().id());
        range(panel, config);
        drilldown(panel, enhancements);
      }
      case Content.Documents documents -> {
        node.put("type", "search").put("panelRefName", "panel_" + index);
        refer(index + ":panel_" + index, "search", documents.search().id());
      }
      case Content.Note note -> {
        node.put("type", "visualization");
        config.set("savedVis", markdown(panel, note));
      }
    }
  }

  private static ObjectNode grid(Dashboard.Placed placed) {
    return Forms.object()
        .put("x", placed.x())
        .put("y", placed.y())
        .put("w", placed.width())
        .put("h", placed.height())
        .put("i", placed.panel().id());
  }

  private static void range(Panel panel, ObjectNode config) {
    if (panel.days() > 0) {
      config.set("timeRange", Forms.lastDays(panel.days()));
    }
  }

  private void drilldown(Panel panel, ObjectNode enhancements) {
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
    refer(
        "%s:drilldown:%s:%s:dashboardId".formatted(panel.id(), DRILLDOWN, event),
        "dashboard",
        drilldown.dashboard());
  }

  private static ObjectNode markdown(Panel panel, Content.Note note) {
    ObjectNode node = Forms.object().put("type", "markdown").put("title", panel.title());
    node.put("description", panel.description());
    node.putObject("params")
        .put("fontSize", 12)
        .put("openLinksInNewTab", false)
        .put("markdown", note.markdown());
    node.putObject("uiState");
    ObjectNode data = node.putObject("data");
    data.putArray("aggs");
    data.set("searchSource", SavedObjects.searchSource(""));
    return node;
  }

  private void refer(String name, String type, String id) {
    references.add(SavedObjects.reference(name, type, id));
  }
}
