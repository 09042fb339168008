package wirewatch.alerting.message;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;

/**
 * An alert prepared for display, without markup: clean text of bounded length.
 *
 * @param heading the kind of alert and the watch: {@code Correction · Sanctions}
 * @param link null if there is no safe web link
 * @param sourceLine dateline, agency, publisher and time; may be empty
 * @param note an additional line; may be empty
 * @param omittedSentences the number of matched sentences that are not included
 */
public record AlertCard(
    Alert.Kind kind,
    Severity severity,
    String heading,
    String title,
    @Nullable URI link,
    String sourceLine,
    List<CardSentence> sentences,
    String note,
    int omittedSentences) {

  /**
   * A sentence that matched.
   *
   * @param speaker empty if there is none
   */
  public record CardSentence(List<TextRun> runs, String speaker) {
    String text() {
      StringBuilder text = new StringBuilder();
      runs.forEach(textRun -> text.append(textRun.text()));
      return text.toString();
    }
  }

  /** A part of a sentence, marked or not; never empty. */
  public record TextRun(String text, boolean marked) {}
}
