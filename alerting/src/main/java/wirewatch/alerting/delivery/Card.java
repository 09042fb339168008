package wirewatch.alerting.delivery;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;

/**
 * One alert as its readers see it, before any markup: clean text of bounded length.
 *
 * @param head what kind of alert and whose: {@code Correction · Sanctions}
 * @param link null where there is none that a browser may be sent to
 * @param origin dateline, agency, publisher and time; may be empty
 * @param note what else is to be said; may be empty
 * @param more how many more sentences matched
 */
record Card(
    Alert.Kind kind,
    Severity severity,
    String head,
    String title,
    @Nullable URI link,
    String origin,
    List<Quote> quotes,
    String note,
    int more) {

  /**
   * A sentence that matched.
   *
   * @param speaker empty where the sentence is nobody's
   */
  record Quote(List<Run> runs, String speaker) {
    String text() {
      StringBuilder text = new StringBuilder();
      runs.forEach(run -> text.append(run.text()));
      return text.toString();
    }
  }

  /** A stretch of a sentence, not empty. */
  record Run(String text, boolean marked) {}
}
