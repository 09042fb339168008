package wirewatch.pipeline.alert;

import java.util.List;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.index.document.StoredArticle;

/**
 * A stored article and the watches that it matches.
 *
 * @param topic the id of the story in the outbox, the same for every document of a story
 * @param changes what the article says otherwise than before, where it announces a correction or
 *     retraction; empty if that is not known
 */
public record MatchedArticle(
    StoredArticle document, String topic, List<Match> matches, List<Alert.Change> changes) {
  public MatchedArticle {
    matches = List.copyOf(matches);
    changes = List.copyOf(changes);
  }

  MatchedArticle withChanges(List<Alert.Change> found) {
    return new MatchedArticle(document, topic, matches, found);
  }
}
