package wirewatch.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.write.BulkAction;
import wirewatch.index.write.BulkReport.Rejected;
import wirewatch.index.write.BulkSender;
import wirewatch.index.write.CrawlEventWriter;

/** Reads and writes alerts in the indices {@code wirewatch-alerts-*}. Thread-safe. */
public final class AlertIndex {
  private static final String ALERTS = "/wirewatch-alerts";
  private static final String MISSING_IS_EMPTY = "?ignore_unavailable=true";
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private final ClusterClient clusterClient;
  private final BulkSender bulkSender;

  AlertIndex(ClusterClient clusterClient, BulkSender bulkSender) {
    this.clusterClient = clusterClient;
    this.bulkSender = bulkSender;
  }

  /**
   * Selects alerts.
   *
   * @param watchId the id of the watch; null for all
   * @param since lower bound of {@code @timestamp}, inclusive; null for none
   * @param before upper bound of {@code @timestamp}, exclusive; null for none
   * @param status a status that at least one delivery has; null for any
   * @param size the maximum number of alerts, 1 to 10,000
   */
  public record AlertQuery(
      @Nullable String watchId,
      @Nullable Instant since,
      @Nullable Instant before,
      @Nullable String status,
      int size) {

    /** Returns a query for the newest alerts of all watches. */
    public static AlertQuery newest(int size) {
      return new AlertQuery(null, null, null, null, size);
    }

    /** Returns a query for the newest alerts of one watch. */
    public static AlertQuery forWatch(String rule, int size) {
      return new AlertQuery(rule, null, null, null, size);
    }
  }

  /**
   * Indexes alerts by id, replacing existing ones. Each alert must have {@code @timestamp}, which
   * must never change, because the index name is derived from it. Returns the alerts that
   * Elasticsearch rejected.
   */
  public List<Rejected> put(Map<String, Map<String, Object>> alerts)
      throws IndexUnavailableException {
    List<String> ids = new ArrayList<>();
    List<BulkAction> actions = new ArrayList<>();
    alerts.forEach(
        (id, alert) -> {
          ids.add(id);
          String month = CrawlEventWriter.monthOf(String.valueOf(alert.get("@timestamp")));
          actions.add(
              BulkAction.put("wirewatch-alerts-" + month, id, ClusterClient.toJsonBytes(alert)));
        });
    List<Rejected> rejected = new ArrayList<>();
    List<BulkSender.Outcome> outcomes = bulkSender.send(actions);
    for (int i = 0; i < ids.size(); i++) {
      if (outcomes.get(i).isRetryable()) {
        throw new IndexUnavailableException(
            "Elasticsearch is too busy to store an alert: " + outcomes.get(i).reason());
      }
      if (!outcomes.get(i).isSuccess()) {
        rejected.add(new Rejected(ids.get(i), outcomes.get(i).reason()));
      }
    }
    return rejected;
  }

  /** Makes every alert that was written visible to the next search. */
  public void refresh() throws IndexUnavailableException {
    clusterClient
        .send("POST", ALERTS + "/_refresh" + MISSING_IS_EMPTY)
        .bodyOrThrow("a refresh of the alerts");
  }

  /** Returns stored alerts, newest first. */
  public List<Map<String, Object>> list(AlertQuery alertQuery) throws IndexUnavailableException {
    return list(Map.of("bool", Map.of("filter", filters(alertQuery))), alertQuery.size());
  }

  /**
   * Returns the alerts that match a query, newest first, those of one time by id, highest first.
   *
   * @param query in Elasticsearch's query DSL
   * @param size the maximum number of alerts, 1 to 10,000
   */
  public List<Map<String, Object>> list(Map<String, ?> query, int size)
      throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", size);
    body.put("query", query);
    body.put("sort", List.of(newestFirst(), Map.of("alert.id", sortOrder("desc", "keyword"))));
    return search(body);
  }

  private static List<Object> filters(AlertQuery alertQuery) {
    List<Object> filters = new ArrayList<>();
    if (alertQuery.watchId() != null) {
      filters.add(Map.of("term", Map.of("rule.id", alertQuery.watchId())));
    }
    Map<String, Object> range = new LinkedHashMap<>();
    if (alertQuery.since() != null) {
      range.put("gte", alertQuery.since().toString());
    }
    if (alertQuery.before() != null) {
      range.put("lt", alertQuery.before().toString());
    }
    if (!range.isEmpty()) {
      filters.add(Map.of("range", Map.of("@timestamp", range)));
    }
    if (alertQuery.status() != null) {
      Map<String, Object> term =
          Map.of("term", Map.of("alert.delivery.status", alertQuery.status()));
      filters.add(Map.of("nested", Map.of("path", "alert.delivery", "query", term)));
    }
    return filters;
  }

  /** Returns the stored alert with this id. */
  public Optional<Map<String, Object>> find(String id) throws IndexUnavailableException {
    Map<String, Object> ids = Map.of("ids", Map.of("values", List.of(id)));
    return search(Map.of("size", 1, "query", ids, "sort", List.of(newestFirst()))).stream()
        .findFirst();
  }

  /**
   * Returns the alerts of these stories, and those that cover these documents, oldest first.
   *
   * @param size the maximum number of alerts, 1 to 10,000
   */
  public List<Map<String, Object>> findByStories(
      Collection<String> stories, Collection<String> documents, int size)
      throws IndexUnavailableException {
    List<Object> either =
        List.of(
            Map.of("terms", Map.of("story.id", stories)),
            Map.of("terms", Map.of("alert.documents.id", documents)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", size);
    body.put("query", Map.of("bool", Map.of("should", either, "minimum_should_match", 1)));
    body.put("sort", List.of(Map.of("@timestamp", sortOrder("asc", "date"))));
    return search(body);
  }

  private List<Map<String, Object>> search(Map<String, Object> body)
      throws IndexUnavailableException {
    ClusterResponse clusterResponse =
        clusterClient.sendJson("POST", ALERTS + "/_search" + MISSING_IS_EMPTY, body);
    List<Map<String, Object>> alerts = new ArrayList<>();
    for (JsonNode hit :
        clusterResponse.bodyOrThrow("a search for alerts").path("hits").path("hits")) {
      alerts.add(ClusterClient.JSON.convertValue(hit.path("_source"), DOCUMENT));
    }
    return alerts;
  }

  private static Map<String, Object> newestFirst() {
    return Map.of("@timestamp", sortOrder("desc", "date"));
  }

  private static Map<String, Object> sortOrder(String order, String type) {
    return Map.of("order", order, "unmapped_type", type);
  }
}
