package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.DataView;

/** Converts charts to the format of the Dashboards API, without the common panel properties. */
final class ApiCharts {
  private static final int PAGE = 20;

  private ApiCharts() {}

  static ObjectNode of(Chart chart) {
    return switch (chart) {
      case Chart.Figure figure -> figure(figure);
      case Chart.Plot plot -> plot(plot);
      case Chart.Table table -> table(table);
      case Chart.Cloud cloud -> {
        ObjectNode node = chart("tag_cloud", cloud.view());
        node.set("metric", ApiOperations.of(cloud.metric()));
        node.set("tag_by", ApiOperations.of(cloud.tags()));
        yield node;
      }
      case Chart.Shares shares -> {
        ObjectNode node = chart("pie", shares.view());
        node.putArray("metrics").add(ApiOperations.of(shares.metric()));
        node.putArray("group_by").add(ApiOperations.of(shares.parts()));
        yield node;
      }
      case Chart.Countries countries -> countries(countries);
      case Chart.Heat heat -> {
        ObjectNode node = chart("heatmap", heat.view());
        node.set("metric", ApiOperations.of(heat.metric()));
        node.set("x", ApiOperations.of(heat.x()));
        node.set("y", ApiOperations.of(heat.y()));
        yield node;
      }
    };
  }

  private static ObjectNode figure(Chart.Figure figure) {
    ObjectNode node = chart("metric", figure.view());
    node.putArray("metrics").add(ApiOperations.of(figure.metric()).put("type", "primary"));
    return node;
  }

  private static ObjectNode plot(Chart.Plot plot) {
    ObjectNode node = Forms.object().put("type", "xy");
    node.putObject("legend")
        .put("visibility", isLegendUseful(plot) ? "visible" : "hidden")
        .put("placement", "outside")
        .put("position", "right");
    ObjectNode layer = node.putArray("layers").addObject();
    layer.put("type", plot.style().name().toLowerCase(Locale.ROOT));
    layer.set("data_source", source(plot.view()));
    layer.set("x", ApiOperations.of(plot.x()));
    layer.set("y", ApiOperations.of(plot.y()));
    Bucket breakdown = plot.breakdown();
    if (breakdown != null) {
      layer.set("breakdown_by", ApiOperations.of(breakdown));
    }
    return node;
  }

  /** Returns whether there is more than one series; the title describes a single one. */
  static boolean isLegendUseful(Chart.Plot plot) {
    return plot.breakdown() != null || plot.y().size() > 1;
  }

  private static ObjectNode table(Chart.Table table) {
    ObjectNode node = chart("data_table", table.view());
    ArrayNode rows = node.putArray("rows");
    table.rows().forEach(row -> rows.add(ApiOperations.of(row)));
    node.set("metrics", ApiOperations.of(table.metrics()));
    node.putObject("styling").put("paging", PAGE);
    return node;
  }

  private static ObjectNode countries(Chart.Countries countries) {
    ObjectNode node = chart("region_map", countries.view());
    node.set("metric", ApiOperations.of(countries.metric()));
    ObjectNode region = ApiOperations.of(countries.countries());
    region.putObject("ems").put("boundaries", "world_countries").put("join", "iso2");
    node.set("region", region);
    return node;
  }

  private static ObjectNode chart(String type, DataView view) {
    ObjectNode node = Forms.object().put("type", type);
    node.set("data_source", source(view));
    return node;
  }

  static ObjectNode source(DataView view) {
    return Forms.object().put("type", "data_view_reference").put("ref_id", view.id());
  }
}
