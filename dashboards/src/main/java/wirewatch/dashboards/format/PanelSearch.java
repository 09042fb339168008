package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Bucket.Rank;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Condition;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Field;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.PanelContent;

/**
 * The Elasticsearch search equivalent to a panel, with the same filters, buckets and metrics as
 * Kibana's. A last value is a {@code top_hits} where Kibana may use {@code top_metrics}.
 *
 * @param indices the index pattern to search
 */
public record PanelSearch(String indices, ObjectNode body) {

  /** Returns the search of a panel; empty for Markdown text. */
  public static Optional<PanelSearch> of(Dashboard dashboard, Panel panel) {
    int days = panel.days() > 0 ? panel.days() : dashboard.days();
    List<Condition> conditions = new ArrayList<>(dashboard.conditions());
    conditions.addAll(panel.conditions());
    return switch (panel.content()) {
      case Chart chart -> {
        ObjectNode body = body(chart.view(), conditions, days, shifts(chart));
        body.put("size", 0);
        body.set("aggs", buckets(chart, 0, days));
        yield Optional.of(new PanelSearch(chart.view().indexPattern(), body));
      }
      case PanelContent.DocumentList documentList -> {
        conditions.addAll(documentList.search().conditions());
        DataView view = documentList.search().view();
        ObjectNode body = body(view, conditions, days, List.of(""));
        body.put("size", 500);
        body.putArray("sort").addObject().put(DataView.TIME_FIELD, "desc");
        ArrayNode fields = body.putArray("fields");
        documentList.search().columns().forEach(column -> fields.add(fieldPattern(column)));
        yield Optional.of(new PanelSearch(view.indexPattern(), body));
      }
      case PanelContent.MarkdownText markdownText -> Optional.empty();
    };
  }

  private static String fieldPattern(Field column) {
    return column.type().equals("nested") ? column.name() + ".*" : column.name();
  }

  /** Returns the time shifts of the metrics of a chart; an empty string for none. */
  private static List<String> shifts(Chart chart) {
    TreeSet<String> shifts = new TreeSet<>();
    chart
        .metrics()
        .forEach(metric -> shifts.add(Objects.requireNonNullElse(metric.timeShift(), "")));
    return List.copyOf(shifts);
  }

  private static ObjectNode body(
      DataView view, List<Condition> conditions, int days, List<String> shifts) {
    ObjectNode body = KibanaJson.object().put("track_total_hits", true);
    ObjectNode bool = body.putObject("query").putObject("bool");
    ArrayNode filter = bool.putArray("filter");
    conditions.forEach(condition -> filter.add(of(condition)));
    ArrayNode windows = filter.addObject().putObject("bool").putArray("should");
    shifts.forEach(shift -> windows.add(timeWindow(view.timeField(), days, shift)));
    return body;
  }

  private static ObjectNode timeWindow(Field time, int days, String shift) {
    String back = shift.isEmpty() ? "" : "-" + shift;
    ObjectNode node = KibanaJson.object();
    node.putObject("range")
        .putObject(time.name())
        .put("gte", "now-" + days + "d" + back)
        .put("lte", "now" + back);
    return node;
  }

  private static ObjectNode of(Condition condition) {
    ObjectNode node = KibanaJson.object();
    switch (condition) {
      case Condition.OneOf oneOf -> {
        ArrayNode values = node.putObject("terms").putArray(oneOf.field().name());
        oneOf.values().forEach(values::add);
      }
      case Condition.AtLeast least ->
          node.putObject("range").putObject(least.field().name()).put("gte", least.minimum());
      case Condition.Exists exists -> node.putObject("exists").put("field", exists.field().name());
      case Condition.WordPrefix wordPrefix -> {
        ObjectNode query = node.putObject("query_string");
        query.put("query", String.join("* OR ", wordPrefix.prefixes()) + "*");
        ArrayNode fields = query.putArray("fields");
        wordPrefix.fields().forEach(field -> fields.add(field.name()));
      }
    }
    return node;
  }

  private static ObjectNode buckets(Chart chart, int depth, int days) {
    if (depth == chart.buckets().size()) {
      return metrics(chart, days);
    }
    ObjectNode aggregation = of(chart.buckets().get(depth));
    aggregation.set("aggs", buckets(chart, depth + 1, days));
    ObjectNode named = KibanaJson.object();
    named.set("b" + depth, aggregation);
    return named;
  }

  private static ObjectNode of(Bucket bucket) {
    ObjectNode node = KibanaJson.object();
    switch (bucket) {
      case Bucket.DateHistogram dateHistogram ->
          node.putObject("date_histogram")
              .put("field", dateHistogram.field().name())
              .put("fixed_interval", "3h")
              .put("min_doc_count", 1);
      case Bucket.Terms values -> {
        boolean significant = values.rank() == Rank.SIGNIFICANT;
        ObjectNode terms = node.putObject(significant ? "significant_terms" : "terms");
        terms.put("field", values.field().name()).put("size", values.limit());
        switch (values.rank()) {
          case MOST, SIGNIFICANT -> {}
          case LEAST -> terms.putObject("order").put("_count", "asc");
          case VALUE -> terms.putObject("order").put("_key", "asc");
        }
      }
    }
    return node;
  }

  private static ObjectNode metrics(Chart chart, int days) {
    ObjectNode all = KibanaJson.object();
    for (int i = 0; i < chart.metrics().size(); i++) {
      Metric metric = chart.metrics().get(i);
      ObjectNode filter = all.putObject("m" + i);
      ArrayNode conditions = filter.putObject("filter").putObject("bool").putArray("filter");
      metric.conditions().forEach(condition -> conditions.add(of(condition)));
      String shift = Objects.requireNonNullElse(metric.timeShift(), "");
      conditions.add(timeWindow(chart.view().timeField(), days, shift));
      Field field = metric.field();
      if (field != null) {
        filter.putObject("aggs").set("value", value(metric, field));
      }
    }
    return all;
  }

  private static ObjectNode value(Metric metric, Field field) {
    String name = field.name();
    ObjectNode node = KibanaJson.object();
    switch (metric.operation()) {
      case COUNT -> throw new IllegalArgumentException("a count has no field: " + field);
      case UNIQUE -> node.putObject("cardinality").put("field", name);
      case SUM -> node.putObject("sum").put("field", name);
      case MAX -> node.putObject("max").put("field", name);
      case MEDIAN -> percentile(node, name, 50);
      case PERCENTILE_95 -> percentile(node, name, 95);
      case LAST -> {
        ObjectNode hits = node.putObject("top_hits").put("size", 1).put("_source", false);
        hits.putArray("sort").addObject().put(DataView.TIME_FIELD, "desc");
        hits.putArray("fields").add(name);
      }
    }
    return node;
  }

  private static void percentile(ObjectNode node, String field, int percent) {
    node.putObject("percentiles").put("field", field).putArray("percents").add(percent);
  }
}
