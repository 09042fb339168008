package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Panel;

/** Converts charts to Lens visualization states. */
final class LensCharts {
  private static final String LAYER_ID = "layer0";

  /** The name of the reference from a Lens panel to its data view. */
  static final String DATA_VIEW_REFERENCE = "indexpattern-datasource-layer-" + LAYER_ID;

  private LensCharts() {}

  /** Returns the attributes of a Lens object embedded in a dashboard. */
  static ObjectNode attributes(Panel panel, Chart chart) {
    ObjectNode attributes =
        KibanaJson.object()
            .put("title", panel.title())
            .put("description", panel.description())
            .put("type", "lens")
            .put("visualizationType", type(chart));
    attributes
        .putArray("references")
        .addObject()
        .put("type", "index-pattern")
        .put("id", chart.view().id())
        .put("name", DATA_VIEW_REFERENCE);
    ObjectNode state = attributes.putObject("state");
    state
        .putObject("datasourceStates")
        .putObject("formBased")
        .putObject("layers")
        .set(LAYER_ID, LensColumns.layer(chart));
    state.putArray("filters");
    state.putArray("internalReferences");
    state.putObject("adHocDataViews");
    state.set("query", LensColumns.query(Kql.of(panel.conditions())));
    state.set("visualization", visualization(chart));
    return attributes;
  }

  private static String type(Chart chart) {
    return switch (chart) {
      case Chart.SingleValue singleValue -> "lnsMetric";
      case Chart.XyChart xyChart -> "lnsXY";
      case Chart.DataTable dataTable -> "lnsDatatable";
      case Chart.TagCloud tagCloud -> "lnsTagcloud";
      case Chart.PieChart pieChart -> "lnsPie";
      case Chart.RegionMap regionMap -> "lnsChoropleth";
      case Chart.Heatmap heat -> "lnsHeatmap";
    };
  }

  private static ObjectNode visualization(Chart chart) {
    return switch (chart) {
      case Chart.SingleValue singleValue -> layer().put("metricAccessor", "m0");
      case Chart.XyChart xyChart -> plot(xyChart);
      case Chart.DataTable dataTable -> table(dataTable);
      case Chart.TagCloud tagCloud ->
          layer()
              .put("tagAccessor", "b0")
              .put("valueAccessor", "m0")
              .put("minFontSize", 14)
              .put("maxFontSize", 48)
              .put("orientation", "single")
              .put("showLabel", false);
      case Chart.PieChart pieChart -> shares();
      case Chart.RegionMap regionMap ->
          layer()
              .put("emsLayerId", "world_countries")
              .put("emsField", "iso2")
              .put("regionAccessor", "b0")
              .put("valueAccessor", "m0");
      case Chart.Heatmap heat -> heat();
    };
  }

  private static ObjectNode layer() {
    return KibanaJson.object().put("layerId", LAYER_ID).put("layerType", "data");
  }

  private static ObjectNode plot(Chart.XyChart xyChart) {
    String style = xyChart.style().name().toLowerCase(Locale.ROOT);
    ObjectNode state = KibanaJson.object().put("preferredSeriesType", style);
    state
        .putObject("legend")
        .put("isVisible", ApiCharts.isLegendUseful(xyChart))
        .put("position", "right");
    state.put("valueLabels", "hide").put("fittingFunction", "None");
    ObjectNode layer = layer().put("seriesType", style);
    layer.put("xAccessor", xyChart.breakdown() == null ? "b0" : "b1");
    if (xyChart.breakdown() != null) {
      layer.put("splitAccessor", "b0");
    }
    ArrayNode accessors = layer.putArray("accessors");
    for (int i = 0; i < xyChart.y().size(); i++) {
      accessors.add("m" + i);
    }
    state.putArray("layers").add(layer);
    return state;
  }

  private static ObjectNode table(Chart.DataTable dataTable) {
    ObjectNode state = layer();
    ArrayNode columns = state.putArray("columns");
    for (int i = 0; i < dataTable.rows().size(); i++) {
      columns.addObject().put("columnId", "b" + i);
    }
    for (int i = 0; i < dataTable.metrics().size(); i++) {
      columns.addObject().put("columnId", "m" + i);
    }
    state.putObject("paging").put("enabled", true).put("size", 20);
    return state;
  }

  private static ObjectNode shares() {
    ObjectNode state = KibanaJson.object().put("shape", "pie");
    ObjectNode layer = layer();
    layer.putArray("primaryGroups").add("b0");
    layer.putArray("metrics").add("m0");
    layer
        .put("numberDisplay", "percent")
        .put("categoryDisplay", "default")
        .put("legendDisplay", "default")
        .put("nestedLegend", false);
    state.putArray("layers").add(layer);
    return state;
  }

  private static ObjectNode heat() {
    ObjectNode state = layer().put("shape", "heatmap");
    state.put("valueAccessor", "m0").put("yAccessor", "b0").put("xAccessor", "b1");
    state
        .putObject("legend")
        .put("isVisible", true)
        .put("position", "right")
        .put("type", "heatmap_legend");
    state
        .putObject("gridConfig")
        .put("type", "heatmap_grid")
        .put("isCellLabelVisible", true)
        .put("isYAxisLabelVisible", true)
        .put("isXAxisLabelVisible", true)
        .put("isYAxisTitleVisible", true)
        .put("isXAxisTitleVisible", true);
    return state;
  }
}
