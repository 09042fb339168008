package wirewatch.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.index.BulkReport.Rejected;

/** Reads and writes alerts in the indices {@code wirewatch-alerts-*}. Thread-safe. */
public final class AlertIndex {
  private static final String ALERTS = "/wirewatch-alerts";
  private static final String MISSING_IS_EMPTY = "?ignore_unavailable=true";
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private final Rest rest;
  private final Bulk bulk;

  AlertIndex(Rest rest, Bulk bulk) {
    this.rest = rest;
    this.bulk = bulk;
  }

  /**
   * Selects alerts.
   *
   * @param rule the id of the watch; null for all
   * @param since lower bound of {@code @timestamp}, inclusive; null for none
   * @param before upper bound of {@code @timestamp}, exclusive; null for none
   * @param status a status that at least one delivery has; null for any
   * @param size the maximum number of alerts, 1 to 10,000
   */
  public record Request(
      @Nullable String rule,
      @Nullable Instant since,
      @Nullable Instant before,
      @Nullable String status,
      int size) {

    /** Returns a query for the newest alerts of all watches. */
    public static Request newest(int size) {
      return new Request(null, null, null, null, size);
    }

    /** Returns a query for the newest alerts of one watch. */
    public static Request of(String rule, int size) {
      return new Request(rule, null, null, null, size);
    }
  }

  /**
   * Indexes alerts by id, replacing existing ones. Each alert must have {@code @timestamp}, which
   * must never change, because the index name is derived from it. Returns the alerts that
   * Elasticsearch rejected.
   */
  public List<Rejected> put(Map<String, Map<String, Object>> alerts) throws IndexUnavailable {
    List<String> ids = new ArrayList<>();
    List<Action> actions = new ArrayList<>();
    alerts.forEach(
        (id, alert) -> {
          ids.add(id);
          String month = EventLog.month(String.valueOf(alert.get("@timestamp")));
          actions.add(Action.put("wirewatch-alerts-" + month, id, Rest.bytes(alert)));
        });
    List<Rejected> rejected = new ArrayList<>();
    List<Bulk.Outcome> outcomes = bulk.send(actions);
    for (int i = 0; i < ids.size(); i++) {
      if (outcomes.get(i).isBusy()) {
        throw new IndexUnavailable("Elasticsearch is too busy to store an alert: " + outcomes.get(i).reason());
      }
      if (!outcomes.get(i).isDone()) {
        rejected.add(new Rejected(ids.get(i), outcomes.get(i).reason()));
      }
    }
    return rejected;
  }

  /** Returns stored alerts, newest first. */
  public List<Map<String, Object>> list(Request request) throws IndexUnavailable {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", request.size());
    body.put("query", Map.of("bool", Map.of("filter", filters(request))));
    body.put("sort", List.of(newest(), Map.of("alert.id", unmapped("desc", "keyword"))));
    return search(body);
  }

  private static List<Object> filters(Request request) {
    List<Object> filters = new ArrayList<>();
    if (request.rule() != null) {
      filters.add(Map.of("term", Map.of("rule.id", request.rule())));
    }
    Map<String, Object> range = new LinkedHashMap<>();
    if (request.since() != null) {
      range.put("gte", request.since().toString());
    }
    if (request.before() != null) {
      range.put("lt", request.before().toString());
    }
    if (!range.isEmpty()) {
      filters.add(Map.of("range", Map.of("@timestamp", range)));
    }
    if (request.status() != null) {
      Map<String, Object> term = Map.of("term", Map.of("alert.delivery.status", request.status()));
      filters.add(Map.of("nested", Map.of("path", "alert.delivery", "query", term)));
    }
    return filters;
  }

  /** Returns the stored alert with this id. */
  public Optional<Map<String, Object>> find(String id) throws IndexUnavailable {
    Map<String, Object> ids = Map.of("ids", Map.of("values", List.of(id)));
    return search(Map.of("size", 1, "query", ids, "sort", List.of(newest()))).stream().findFirst();
  }

  private List<Map<String, Object>> search(Map<String, Object> body) throws IndexUnavailable {
    Reply reply = rest.json("POST", ALERTS + "/_search" + MISSING_IS_EMPTY, body);
    List<Map<String, Object>> alerts = new ArrayList<>();
    for (JsonNode hit : reply.orThrow("a search for alerts").path("hits").path("hits")) {
      alerts.add(Rest.JSON.convertValue(hit.path("_source"), DOCUMENT));
    }
    return alerts;
  }

  private static Map<String, Object> newest() {
    return Map.of("@timestamp", unmapped("desc", "date"));
  }

  private static Map<String, Object> unmapped(String order, String type) {
    return Map.of("order", order, "unmapped_type", type);
  }
}
