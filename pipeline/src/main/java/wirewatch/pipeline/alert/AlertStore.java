package wirewatch.pipeline.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;

/**
 * Reads alerts from Elasticsearch, some seconds behind the outbox: for console, API and feeds.
 * Thread-safe.
 */
public final class AlertStore {
  private final AlertIndex index;

  public AlertStore(ArticleIndex index) {
    this.index = index.alerts();
  }

  /** Alerts, newest first. */
  public List<StoredAlert> list(AlertIndex.AlertQuery alertQuery) throws IndexUnavailableException {
    return parse(index.list(alertQuery));
  }

  /**
   * Alerts that match a query, newest first, those of one time by id, highest first.
   *
   * @param query in Elasticsearch's query DSL
   */
  public List<StoredAlert> list(Map<String, ?> query, int size) throws IndexUnavailableException {
    return parse(index.list(query, size));
  }

  private static List<StoredAlert> parse(List<Map<String, Object>> documents) {
    List<StoredAlert> alerts = new ArrayList<>();
    for (Map<String, Object> document : documents) {
      AlertDocument.parse(document).ifPresent(alerts::add);
    }
    return alerts;
  }

  /** An alert by its id. */
  public Optional<StoredAlert> find(String id) throws IndexUnavailableException {
    return index.find(id).flatMap(AlertDocument::parse);
  }
}
