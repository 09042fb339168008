package wirewatch.pipeline.triage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import wirewatch.alerting.model.Alert;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.pipeline.alert.AlertStore;
import wirewatch.pipeline.alert.StoredAlert;

/** Alerts as subjects of decisions. */
public final class AlertSubjects {
  private final AlertStore alerts;

  public AlertSubjects(ArticleIndex index) {
    this.alerts = new AlertStore(index);
  }

  /** An alert as the subject of a decision. */
  public static TriageSubject of(Alert alert) {
    Alert.MatchedArticle article = alert.article();
    List<String> sources =
        article == null
            ? List.of()
            : Stream.of(article.agency(), article.publisher())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    return new TriageSubject(
        TriageSubject.Kind.ALERT, alert.id(), alert.time(), alert.ruleId(), sources);
  }

  /** The stored alerts with these ids, newest first. */
  public List<StoredAlert> findAlerts(Collection<String> ids) throws IndexUnavailableException {
    return ids.isEmpty()
        ? List.of()
        : alerts.list(Map.of("terms", Map.of("alert.id", List.copyOf(ids))), ids.size());
  }

  /** The subjects of the alerts with these ids, as far as they exist. */
  public List<TriageSubject> find(Collection<String> ids) throws IndexUnavailableException {
    return findAlerts(ids).stream().map(stored -> of(stored.alert())).toList();
  }
}
