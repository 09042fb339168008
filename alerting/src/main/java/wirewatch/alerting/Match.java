package wirewatch.alerting;

import java.util.List;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;

/**
 * A watch that a document matches.
 *
 * @param terms the words that matched, as in the text, without duplicates
 * @param sentences the best matching sentences, in document order; empty if only fields other than
 *     headline, lead and body matched
 */
public record Match(Watch watch, List<String> terms, List<Alert.Sentence> sentences) {
  public Match {
    terms = List.copyOf(terms);
    sentences = List.copyOf(sentences);
  }
}
