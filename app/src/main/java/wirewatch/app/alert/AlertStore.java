package wirewatch.app.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;
import wirewatch.index.IndexUnavailable;

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
  public List<StoredAlert> list(AlertIndex.Request request) throws IndexUnavailable {
    List<StoredAlert> alerts = new ArrayList<>();
    for (Map<String, Object> document : index.list(request)) {
      AlertDocument.read(document).ifPresent(alerts::add);
    }
    return alerts;
  }

  /** An alert by its id. */
  public Optional<StoredAlert> find(String id) throws IndexUnavailable {
    return index.find(id).flatMap(AlertDocument::read);
  }
}
