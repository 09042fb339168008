package wirewatch.alerting;

import java.util.List;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;

/**
 * A watch that a document rings.
 *
 * @param terms the words that matched, as printed, each once
 * @param sentences the best few that matched, in the document's order; none where only other fields
 *     than headline, lead and body matched
 */
public record Match(Watch watch, List<String> terms, List<Alert.Sentence> sentences) {
  public Match {
    terms = List.copyOf(terms);
    sentences = List.copyOf(sentences);
  }
}
