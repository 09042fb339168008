package wirewatch.alerting.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to the readers of a watch. Every text in it comes from the web and is untrusted.
 *
 * @param id names the alert: a hash of watch and story for a {@link Kind#MATCH}, so that copies and
 *     revisions of a story never ring twice; of the alert, the article and the kind for the others
 * @param thread the id of the alert that this one follows up; its own id where it is the first
 * @param ruleId the watch's id; {@code system:…} for what the system says of itself
 * @param text what happened, in one plain line
 * @param terms the words that matched, as printed
 * @param article null for what the system says of itself
 */
public record Alert(
    String id,
    String thread,
    Kind kind,
    Instant time,
    String ruleId,
    String ruleName,
    Severity severity,
    String text,
    List<String> terms,
    List<Sentence> sentences,
    @Nullable Piece article) {

  public Alert {
    terms = List.copyOf(terms);
    sentences = List.copyOf(sentences);
  }

  /** Why the message is sent. */
  public enum Kind {
    /** A story matches a watch for the first time. */
    MATCH,
    /** An alerted story was corrected. */
    CORRECTION,
    /** An alerted story was retracted. */
    RETRACTION,
    /** Several alerts folded into one message. */
    DIGEST,
    /** A source, listing or watch needs a look. */
    SYSTEM,
    /** What a {@link #SYSTEM} alert said is over. */
    ALL_CLEAR
  }

  /**
   * A sentence that matched.
   *
   * @param marks the words that matched
   * @param speaker who said it, where the sentence lies in a quote
   */
  public record Sentence(String text, List<Mark> marks, @Nullable String speaker) {
    public Sentence {
      marks = List.copyOf(marks);
    }
  }

  /** A stretch of a sentence, in UTF-16 units, {@code end} exclusive. */
  public record Mark(int start, int end) {}

  /**
   * The article that rang.
   *
   * @param id the document's id
   * @param storyId the story's id; the document's own id where none is known
   * @param dateline as printed
   * @param countries ISO 3166-1 alpha-2
   */
  public record Piece(
      String id,
      String storyId,
      @Nullable String headline,
      URI address,
      @Nullable String agency,
      @Nullable String publisher,
      @Nullable String dateline,
      @Nullable Instant published,
      @Nullable String language,
      List<String> countries) {
    public Piece {
      countries = List.copyOf(countries);
    }
  }
}
