package wirewatch.alerting.delivery;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;

/**
 * An alert prepared for display, without markup: clean text of bounded length.
 *
 * @param head the kind of alert and the watch: {@code Correction · Sanctions}
 * @param link null if there is no safe web link
 * @param origin dateline, agency, publisher and time; may be empty
 * @param note an additional line; may be empty
 * @param more the number of matched sentences that are not included
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
   * @param speaker empty if there is none
   */
  record Quote(List<Run> runs, String speaker) {
    String text() {
      StringBuilder text = new StringBuilder();
      runs.forEach(run -> text.append(run.text()));
      return text.toString();
    }
  }

  /** A part of a sentence, marked or not; never empty. */
  record Run(String text, boolean marked) {}
}
