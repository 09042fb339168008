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
      case Chart.SingleValue singleValue -> figure(singleValue);
      case Chart.XyChart xyChart -> plot(xyChart);
      case Chart.DataTable dataTable -> table(dataTable);
      case Chart.TagCloud tagCloud -> {
        ObjectNode node = chart("tag_cloud", tagCloud.view());
        node.set("metric", ApiOperations.of(tagCloud.metric()));
        node.set("tag_by", ApiOperations.of(tagCloud.tags()));
        yield node;
      }
      case Chart.PieChart pieChart -> {
        ObjectNode node = chart("pie", pieChart.view());
        node.putArray("metrics").add(ApiOperations.of(pieChart.metric()));
        node.putArray("group_by").add(ApiOperations.of(pieChart.slices()));
        yield node;
      }
      case Chart.RegionMap regionMap -> countries(regionMap);
      case Chart.Heatmap heat -> {
        ObjectNode node = chart("heatmap", heat.view());
        node.set("metric", ApiOperations.of(heat.metric()));
        node.set("x", ApiOperations.of(heat.x()));
        node.set("y", ApiOperations.of(heat.y()));
        yield node;
      }
    };
  }

  private static ObjectNode figure(Chart.SingleValue singleValue) {
    ObjectNode node = chart("metric", singleValue.view());
    node.putArray("metrics").add(ApiOperations.of(singleValue.metric()).put("type", "primary"));
    return node;
  }

  private static ObjectNode plot(Chart.XyChart xyChart) {
    ObjectNode node = KibanaJson.object().put("type", "xy");
    node.putObject("legend")
        .put("visibility", isLegendUseful(xyChart) ? "visible" : "hidden")
        .put("placement", "outside")
        .put("position", "right");
    ObjectNode layer = node.putArray("layers").addObject();
    layer.put("type", xyChart.style().name().toLowerCase(Locale.ROOT));
    layer.set("data_source", dataSource(xyChart.view()));
    layer.set("x", ApiOperations.of(xyChart.x()));
    layer.set("y", ApiOperations.of(xyChart.y()));
    Bucket breakdown = xyChart.breakdown();
    if (breakdown != null) {
      layer.set("breakdown_by", ApiOperations.of(breakdown));
    }
    return node;
  }

  /** Returns whether there is more than one series; the title describes a single one. */
  static boolean isLegendUseful(Chart.XyChart xyChart) {
    return xyChart.breakdown() != null || xyChart.y().size() > 1;
  }

  private static ObjectNode table(Chart.DataTable dataTable) {
    ObjectNode node = chart("data_table", dataTable.view());
    ArrayNode rows = node.putArray("rows");
    dataTable.rows().forEach(row -> rows.add(ApiOperations.of(row)));
    node.set("metrics", ApiOperations.of(dataTable.metrics()));
    node.putObject("styling").put("paging", PAGE);
    return node;
  }

  private static ObjectNode countries(Chart.RegionMap regionMap) {
    ObjectNode node = chart("region_map", regionMap.view());
    node.set("metric", ApiOperations.of(regionMap.metric()));
    ObjectNode region = ApiOperations.of(regionMap.regions());
    region.putObject("ems").put("boundaries", "world_countries").put("join", "iso2");
    node.set("region", region);
    return node;
  }

  private static ObjectNode chart(String type, DataView view) {
    ObjectNode node = KibanaJson.object().put("type", type);
    node.set("data_source", dataSource(view));
    return node;
  }

  static ObjectNode dataSource(DataView view) {
    return KibanaJson.object().put("type", "data_view_reference").put("ref_id", view.id());
  }
}
