package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Bucket.Rank;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Field;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Metric.Operation;

/** Converts buckets and metrics to Lens columns, named {@code b<i>} and {@code m<i>}. */
final class LensColumns {
  private static final String RECORDS_FIELD = "___records___";

  private LensColumns() {}

  static ObjectNode layer(Chart chart) {
    ObjectNode columns = KibanaJson.object();
    ArrayNode order = KibanaJson.array();
    for (int i = 0; i < chart.buckets().size(); i++) {
      columns.set("b" + i, of(chart.buckets().get(i)));
      order.add("b" + i);
    }
    for (int i = 0; i < chart.metrics().size(); i++) {
      columns.set("m" + i, of(chart.metrics().get(i)));
      order.add("m" + i);
    }
    ObjectNode layer = KibanaJson.object();
    layer.set("columns", columns);
    layer.set("columnOrder", order);
    layer.putObject("incompleteColumns");
    return layer;
  }

  private static ObjectNode of(Bucket bucket) {
    return switch (bucket) {
      case Bucket.DateHistogram dateHistogram -> {
        ObjectNode column = column("date_histogram", "date", dateHistogram.label(), true);
        column.put("scale", "interval").put("sourceField", dateHistogram.field().name());
        column
            .putObject("params")
            .put("interval", "auto")
            .put("includeEmptyRows", true)
            .put("dropPartials", false);
        yield column;
      }
      case Bucket.Terms values -> values(values);
    };
  }

  private static ObjectNode values(Bucket.Terms values) {
    ObjectNode column = column("terms", dataType(values.field()), values.label(), true);
    column.put("scale", "ordinal").put("sourceField", values.field().name());
    ObjectNode params = column.putObject("params").put("size", values.limit());
    params.set("orderBy", orderBy(values.rank()));
    boolean ascending = values.rank() == Rank.LEAST || values.rank() == Rank.VALUE;
    params
        .put("orderDirection", ascending ? "asc" : "desc")
        .put("otherBucket", false)
        .put("missingBucket", false)
        .putObject("parentFormat")
        .put("id", "terms");
    return column;
  }

  private static ObjectNode orderBy(Rank rank) {
    return switch (rank) {
      case MOST, LEAST -> KibanaJson.object().put("type", "column").put("columnId", "m0");
      case SIGNIFICANT -> KibanaJson.object().put("type", "significant");
      case VALUE -> KibanaJson.object().put("type", "alphabetical").put("fallback", false);
    };
  }

  private static ObjectNode of(Metric metric) {
    Field field = metric.field();
    boolean isLast = metric.operation() == Operation.LAST;
    String type = isLast || ApiOperations.isLatestDate(metric) ? dataType(field) : "number";
    ObjectNode column =
        column(ApiOperations.operationName(metric.operation()), type, metric.label(), false);
    column.put("scale", isLast && type.equals("string") ? "ordinal" : "ratio");
    column.put("sourceField", field == null ? RECORDS_FIELD : field.name());
    column.set("params", params(metric.operation()));
    if (metric.timeShift() != null) {
      column.put("timeShift", metric.timeShift());
    }
    if (!metric.conditions().isEmpty()) {
      column.set("filter", query(Kql.of(metric.conditions())));
    } else if (isLast && field != null) {
      column.set("filter", query("\"" + field.name() + "\": *"));
    }
    return column;
  }

  private static ObjectNode params(Operation operation) {
    ObjectNode params = KibanaJson.object();
    return switch (operation) {
      case COUNT, UNIQUE, SUM -> params.put("emptyAsNull", false);
      case MEDIAN, MAX -> params.put("emptyAsNull", true);
      case PERCENTILE_95 -> params.put("percentile", 95);
      case LAST -> params.put("sortField", DataView.TIME_FIELD).put("showArrayValues", false);
    };
  }

  static ObjectNode query(String kql) {
    return KibanaJson.object().put("language", "kuery").put("query", kql);
  }

  private static ObjectNode column(
      String operation, String dataType, String label, boolean bucketed) {
    return KibanaJson.object()
        .put("operationType", operation)
        .put("dataType", dataType)
        .put("label", label)
        .put("customLabel", true)
        .put("isBucketed", bucketed);
  }

  private static String dataType(@Nullable Field field) {
    return switch (field == null ? "long" : field.type()) {
      case "keyword", "text" -> "string";
      case "date" -> "date";
      case "boolean" -> "boolean";
      default -> "number";
    };
  }
}
