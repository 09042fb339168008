package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Bucket.Rank;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Field;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Metric.Operation;

/** Converts buckets and metrics to the format of the Dashboards API. */
final class ApiOperations {
  private static final int PERCENTILE = 95;

  private ApiOperations() {}

  static ObjectNode of(Bucket bucket) {
    return switch (bucket) {
      case Bucket.DateHistogram dateHistogram ->
          KibanaJson.object()
              .put("operation", "date_histogram")
              .put("field", dateHistogram.field().name())
              .put("label", dateHistogram.label())
              .put("include_empty_rows", true);
      case Bucket.Terms values -> {
        ObjectNode terms = KibanaJson.object().put("operation", "terms");
        terms.putArray("fields").add(values.field().name());
        terms.put("label", values.label()).put("limit", values.limit());
        terms.set("rank_by", rank(values.rank()));
        yield terms;
      }
    };
  }

  private static ObjectNode rank(Rank rank) {
    return switch (rank) {
      case MOST -> byMetric("desc");
      case LEAST -> byMetric("asc");
      case SIGNIFICANT -> KibanaJson.object().put("type", "significant");
      case VALUE -> KibanaJson.object().put("type", "alphabetical").put("direction", "asc");
    };
  }

  private static ObjectNode byMetric(String direction) {
    return KibanaJson.object()
        .put("type", "metric")
        .put("metric_index", 0)
        .put("direction", direction);
  }

  static ArrayNode of(List<Metric> metrics) {
    ArrayNode all = KibanaJson.array();
    metrics.forEach(metric -> all.add(of(metric)));
    return all;
  }

  static ObjectNode of(Metric metric) {
    ObjectNode node = KibanaJson.object().put("operation", operationName(metric.operation()));
    Field field = metric.field();
    if (field != null) {
      node.put("field", field.name());
    }
    node.put("label", metric.label());
    if (metric.operation() == Operation.PERCENTILE_95) {
      node.put("percentile", PERCENTILE);
    }
    if (metric.operation() == Operation.LAST) {
      node.put("time_field", DataView.TIME_FIELD);
    } else if (!isLatestDate(metric)) {
      node.putObject("format").put("type", "number").put("decimals", 0);
    }
    if (metric.timeShift() != null) {
      node.put("time_shift", metric.timeShift());
    }
    if (!metric.conditions().isEmpty()) {
      node.set("filter", query(Kql.of(metric.conditions())));
    }
    return node;
  }

  static ObjectNode query(String kql) {
    return KibanaJson.object().put("language", "kql").put("expression", kql);
  }

  /** Returns whether a metric is the latest value of a date field. */
  static boolean isLatestDate(Metric metric) {
    return metric.operation() == Operation.MAX
        && Objects.requireNonNull(metric.field()).type().equals("date");
  }

  /** Returns Kibana's name of an operation, which is the same in both formats. */
  static String operationName(Operation operation) {
    return switch (operation) {
      case COUNT -> "count";
      case UNIQUE -> "unique_count";
      case MEDIAN -> "median";
      case PERCENTILE_95 -> "percentile";
      case SUM -> "sum";
      case MAX -> "max";
      case LAST -> "last_value";
    };
  }
}
