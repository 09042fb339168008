package wirewatch.pipeline.alert;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/**
 * What was alerted of one story: the state from which the alerts of its next article follow.
 *
 * @param alerts oldest first
 */
public record StoryAlerts(List<RaisedAlert> alerts) {
  /** A story of which nothing was alerted. */
  public static final StoryAlerts NONE = new StoryAlerts(List.of());

  public StoryAlerts {
    alerts = List.copyOf(alerts);
  }

  /**
   * An alert that was raised.
   *
   * @param watchId the watch that raised it
   * @param announced the follow-up that the wire status of its first article announced; null if
   *     none
   * @param documents the ids of the documents that it covers
   * @param origin what it names
   */
  public record RaisedAlert(
      String id,
      String watchId,
      Alert.Kind kind,
      Alert.@Nullable Kind announced,
      Set<String> documents,
      Origin origin) {

    public RaisedAlert {
      documents = Set.copyOf(documents);
    }

    boolean isFirst() {
      return kind == Alert.Kind.MATCH;
    }

    private RaisedAlert with(String document) {
      Set<String> more = new HashSet<>(documents);
      more.add(document);
      return new RaisedAlert(id, watchId, kind, announced, more, origin);
    }
  }

  /**
   * The article that an alert names.
   *
   * @param thread the id of the first alert
   * @param document the id of the article
   * @param contentHash of the text that is reported as changed; null if none is
   */
  public record Origin(String thread, String document, URI url, @Nullable String contentHash) {

    /**
     * @throws IllegalArgumentException if the alert names no article
     */
    static Origin of(Alert alert) {
      Alert.MatchedArticle article = alert.article();
      if (article == null) {
        throw new IllegalArgumentException("an alert of a story names no article: " + alert.id());
      }
      Alert.Revision revision = alert.revision();
      return new Origin(
          alert.threadId(),
          article.id(),
          article.url(),
          revision == null ? null : revision.contentHash());
    }
  }

  /** The alerts by which watches matched the story, without follow-ups. */
  List<RaisedAlert> firstAlerts() {
    return alerts.stream().filter(RaisedAlert::isFirst).toList();
  }

  /** The follow-ups of a first alert, oldest first. */
  List<RaisedAlert> followUps(RaisedAlert first, Alert.Kind kind) {
    return alerts.stream()
        .filter(alert -> alert.kind() == kind && alert.origin().thread().equals(first.id()))
        .toList();
  }

  Optional<RaisedAlert> find(String id) {
    return alerts.stream().filter(alert -> alert.id().equals(id)).findFirst();
  }

  /** The state after a decision on one more article of the story. */
  public StoryAlerts after(AlertDecision decision) {
    Map<String, RaisedAlert> next = new LinkedHashMap<>();
    alerts.forEach(alert -> next.put(alert.id(), alert));
    decision
        .joinedAlerts()
        .forEach(id -> next.computeIfPresent(id, (same, alert) -> alert.with(decision.document())));
    decision.newAlerts().forEach(raised -> next.putIfAbsent(raised.alert().id(), raised.toState()));
    return new StoryAlerts(new ArrayList<>(next.values()));
  }
}
