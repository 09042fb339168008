package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Field;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.PanelContent;
import wirewatch.dashboards.model.SavedSearch;

/**
 * Converts dashboards and data views to request bodies of the Kibana APIs: {@code PUT
 * /api/dashboards/{id}} (9.4 and later), {@code POST /api/data_views/data_view} (8.19 and later).
 */
public final class ApiRequestBodies {
  private ApiRequestBodies() {}

  /** Returns the body of a {@code PUT}, with the edition in the description. */
  public static ObjectNode of(Dashboard dashboard) {
    String description = Edition.appendTo(dashboard.description(), Edition.of(dashboard));
    return withoutEdition(dashboard).put("description", description);
  }

  /** Returns the content of an exported file. */
  public static String toPrettyJson(ObjectNode body) {
    return KibanaJson.toPrettyJson(body);
  }

  /** Returns the definition of a data view, with its fixed id. */
  public static ObjectNode of(DataView view) {
    ObjectNode body =
        KibanaJson.object()
            .put("id", view.id())
            .put("title", view.indexPattern())
            .put("name", view.name())
            .put("timeFieldName", DataView.TIME_FIELD)
            .put("allowNoIndex", true);
    body.set("fieldFormats", KibanaJson.fieldFormats(view));
    return body;
  }

  static ObjectNode withoutEdition(Dashboard dashboard) {
    ObjectNode body = KibanaJson.object().put("title", dashboard.title());
    body.put("description", dashboard.description());
    body.set("query", ApiOperations.query(Kql.of(dashboard.conditions())));
    body.set("time_range", KibanaJson.lastDays(dashboard.days()));
    body.putObject("refresh_interval").put("pause", true).put("value", KibanaJson.REFRESH_MILLIS);
    ArrayNode controls = body.putArray("pinned_panels");
    dashboard.controls().forEach(control -> controls.add(control(control)));
    ArrayNode panels = body.putArray("panels");
    dashboard.placedPanels().forEach(placedPanel -> panels.add(panel(placedPanel)));
    return body;
  }

  private static ObjectNode control(Control control) {
    ObjectNode node =
        KibanaJson.object().put("type", "options_list_control").put("id", control.id());
    node.put("width", "medium").put("grow", true);
    node.putObject("config")
        .put("title", control.label())
        .put("data_view_id", control.field().view().id())
        .put("field_name", control.field().name());
    return node;
  }

  private static ObjectNode panel(Dashboard.PlacedPanel placedPanel) {
    Panel panel = placedPanel.panel();
    ObjectNode node = KibanaJson.object().put("id", panel.id());
    node.putObject("grid")
        .put("x", placedPanel.x())
        .put("y", placedPanel.y())
        .put("w", placedPanel.width())
        .put("h", placedPanel.height());
    return switch (panel.content()) {
      case Chart chart -> node.put("type", "vis").set("config", chart(panel, chart));
      case PanelContent.DocumentList documentList ->
          node.put("type", "discover_session")
              .set("config", documents(panel, documentList.search()));
      case PanelContent.MarkdownText markdownText -> {
        node.put("type", "markdown")
            .putObject("config")
            .put("content", markdownText.markdown())
            .put("title", panel.title());
        yield node;
      }
    };
  }

  private static ObjectNode chart(Panel panel, Chart chart) {
    ObjectNode config = ApiCharts.of(chart);
    config.put("title", panel.title()).put("description", panel.description());
    if (!panel.conditions().isEmpty()) {
      config.set("query", ApiOperations.query(Kql.of(panel.conditions())));
    }
    if (panel.days() > 0) {
      config.set("time_range", KibanaJson.lastDays(panel.days()));
    }
    Panel.Drilldown drilldown = panel.drilldown();
    if (drilldown != null) {
      config
          .putArray("drilldowns")
          .addObject()
          .put("type", "dashboard_drilldown")
          .put("trigger", "on_apply_filter")
          .put("label", drilldown.label())
          .put("dashboard_id", drilldown.dashboardId())
          .put("use_filters", true)
          .put("use_time_range", true)
          .put("open_in_new_tab", false);
    }
    return config;
  }

  private static ObjectNode documents(Panel panel, SavedSearch search) {
    ObjectNode config = KibanaJson.object().put("title", panel.title());
    config.put("description", panel.description());
    ObjectNode tab = config.putArray("tabs").addObject();
    tab.set("data_source", ApiCharts.dataSource(search.view()));
    tab.set("query", ApiOperations.query(Kql.of(search.conditions())));
    ArrayNode columns = tab.putArray("column_order");
    search.columns().stream().map(Field::name).forEach(columns::add);
    tab.putArray("sort").addObject().put("name", DataView.TIME_FIELD).put("direction", "desc");
    return config;
  }
}
