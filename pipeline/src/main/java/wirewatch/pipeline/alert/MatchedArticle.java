package wirewatch.pipeline.alert;

import java.util.List;
import wirewatch.alerting.Match;
import wirewatch.index.document.StoredArticle;

/**
 * A stored article and the watches that it matches.
 *
 * @param topic the id of the story in the outbox, the same for every document of a story
 */
public record MatchedArticle(StoredArticle document, String topic, List<Match> matches) {
  public MatchedArticle {
    matches = List.copyOf(matches);
  }
}
