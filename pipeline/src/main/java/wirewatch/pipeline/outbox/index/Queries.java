package wirewatch.pipeline.outbox.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.pipeline.outbox.OutboxDelivery;

/** Queries on the fields of {@code outbox.json} in Elasticsearch's query DSL. */
final class Queries {
  private static final String DELIVERIES = "deliveries";

  private Queries() {}

  static Map<String, Object> term(String field, Object value) {
    return Map.of("term", Map.of(field, value));
  }

  static Map<String, Object> terms(String field, Iterable<?> values) {
    return Map.of("terms", Map.of(field, values));
  }

  static Map<String, Object> all(Object... queries) {
    return Map.of("bool", Map.of("filter", Arrays.asList(queries)));
  }

  static Map<String, Object> not(Object query) {
    return Map.of("bool", Map.of("must_not", List.of(query)));
  }

  static Map<String, Object> before(String field, Instant time) {
    return range(field, "lt", time.toEpochMilli());
  }

  /** A delivery that satisfies all of these. */
  static Map<String, Object> delivery(Object... queries) {
    return Map.of("nested", Map.of("path", DELIVERIES, "query", all(queries)));
  }

  static Map<String, Object> status(OutboxDelivery.Status... statuses) {
    return terms(
        "deliveries.status", Arrays.stream(statuses).map(OutboxDelivery.Status::code).toList());
  }

  static Map<String, Object> channel(String channel) {
    return term("deliveries.channel", channel);
  }

  /** {@link OutboxDelivery#isDue}. */
  static Map<String, Object> due(Instant now) {
    Map<String, Object> due = range("deliveries.due", "lte", now.toEpochMilli());
    Map<String, Object> setBack =
        all(
            range(
                "deliveries.changed",
                "gt",
                now.plus(OutboxDelivery.CLOCK_TOLERANCE).toEpochMilli()),
            any(
                range("deliveries.attempts", "gt", 0),
                not(Map.of("exists", Map.of("field", "deliveries.batch")))));
    return all(status(OutboxDelivery.Status.WAITING), any(due, setBack));
  }

  private static Map<String, Object> any(Object... queries) {
    return Map.of("bool", Map.of("should", Arrays.asList(queries), "minimum_should_match", 1));
  }

  private static Map<String, Object> range(String field, String end, Object value) {
    return Map.of("range", Map.of(field, Map.of(end, value)));
  }

  static Map<String, Object> oldestFirst() {
    return Map.of("time", sort("asc", "date"));
  }

  /** By a field of the deliveries that satisfy a query. */
  static Map<String, Object> byDelivery(String field, String order, Map<String, Object> query) {
    Map<String, Object> sort = sort(order, "date");
    sort.put("nested", Map.of("path", DELIVERIES, "filter", query));
    return Map.of(DELIVERIES + "." + field, sort);
  }

  /** The values of a field of the deliveries that satisfy a query, each with its count. */
  static Map<String, Object> countDeliveries(String field, Map<String, Object> query, int most) {
    Map<String, Object> values = Map.of("terms", Map.of("field", field, "size", most));
    Map<String, Object> filtered = Map.of("filter", query, "aggs", Map.of("values", values));
    return Map.of("nested", Map.of("path", DELIVERIES), "aggs", Map.of("filtered", filtered));
  }

  private static Map<String, Object> sort(String order, String type) {
    Map<String, Object> sort = new LinkedHashMap<>();
    sort.put("order", order);
    sort.put("unmapped_type", type);
    return sort;
  }
}
