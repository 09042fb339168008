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
  private static final String RECORDS = "___records___";

  private LensColumns() {}

  static ObjectNode layer(Chart chart) {
    ObjectNode columns = Forms.object();
    ArrayNode order = Forms.array();
    for (int i = 0; i < chart.buckets().size(); i++) {
      columns.set("b" + i, of(chart.buckets().get(i)));
      order.add("b" + i);
    }
    for (int i = 0; i < chart.metrics().size(); i++) {
      columns.set("m" + i, of(chart.metrics().get(i)));
      order.add("m" + i);
    }
    ObjectNode layer = Forms.object();
    layer.set("columns", columns);
    layer.set("columnOrder", order);
    layer.putObject("incompleteColumns");
    return layer;
  }

  private static ObjectNode of(Bucket bucket) {
    return switch (bucket) {
      case Bucket.Times times -> {
        ObjectNode column = column("date_histogram", "date", times.label(), true);
        column.put("scale", "interval").put("sourceField", times.field().name());
        column
            .putObject("params")
            .put("interval", "auto")
            .put("includeEmptyRows", true)
            .put("dropPartials", false);
        yield column;
      }
      case Bucket.Values values -> values(values);
    };
  }

  private static ObjectNode values(Bucket.Values values) {
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
      case MOST, LEAST -> Forms.object().put("type", "column").put("columnId", "m0");
      case SIGNIFICANT -> Forms.object().put("type", "significant");
      case VALUE -> Forms.object().put("type", "alphabetical").put("fallback", false);
    };
  }

  private static ObjectNode of(Metric metric) {
    Field field = metric.field();
    boolean isLast = metric.operation() == Operation.LAST;
    String type = isLast || ApiOperations.isTime(metric) ? dataType(field) : "number";
    ObjectNode column = column(ApiOperations.word(metric.operation()), type, metric.label(), false);
    column.put("scale", isLast && type.equals("string") ? "ordinal" : "ratio");
    column.put("sourceField", field == null ? RECORDS : field.name());
    column.set("params", params(metric.operation()));
    if (metric.shift() != null) {
      column.put("timeShift", metric.shift());
    }
    if (!metric.only().isEmpty()) {
      column.set("filter", query(Kql.of(metric.only())));
    } else if (isLast && field != null) {
      column.set("filter", query("\"" + field.name() + "\": *"));
    }
    return column;
  }

  private static ObjectNode params(Operation operation) {
    ObjectNode params = Forms.object();
    return switch (operation) {
      case COUNT, UNIQUE, SUM -> params.put("emptyAsNull", false);
      case MEDIAN, MAX -> params.put("emptyAsNull", true);
      case PERCENTILE_95 -> params.put("percentile", 95);
      case LAST -> params.put("sortField", DataView.TIME).put("showArrayValues", false);
    };
  }

  static ObjectNode query(String kql) {
    return Forms.object().put("language", "kuery").put("query", kql);
  }

  private static ObjectNode column(
      String operation, String dataType, String label, boolean bucketed) {
    return Forms.object()
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
