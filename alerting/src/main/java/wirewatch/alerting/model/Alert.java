package wirewatch.alerting.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert for the readers of a watch. All texts in it come from the web and are untrusted.
 *
 * @param id names the alert: a hash of watch and story for a {@link Kind#MATCH}, so that copies and
 *     revisions of a story never alert twice; of the alert, the article and the kind for other
 *     kinds
 * @param threadId the id of the first alert of the thread that this one follows up; its own id if
 *     it is the first
 * @param ruleId the watch's id; {@code system:…} for alerts about the system itself
 * @param text what happened, as a single line of plain text
 * @param terms the words that matched, as in the text
 * @param article null for alerts about the system itself
 * @param revision what was changed; null where nothing was announced as changed
 */
public record Alert(
    String id,
    String threadId,
    Kind kind,
    Instant time,
    String ruleId,
    String ruleName,
    Severity severity,
    String text,
    List<String> terms,
    List<Sentence> sentences,
    @Nullable MatchedArticle article,
    @Nullable Revision revision) {

  public Alert {
    terms = List.copyOf(terms);
    sentences = List.copyOf(sentences);
  }

  /** Creates an alert that is not about a change. */
  public Alert(
      String id,
      String threadId,
      Kind kind,
      Instant time,
      String ruleId,
      String ruleName,
      Severity severity,
      String text,
      List<String> terms,
      List<Sentence> sentences,
      @Nullable MatchedArticle article) {
    this(
        id, threadId, kind, time, ruleId, ruleName, severity, text, terms, sentences, article,
        null);
  }

  /** What was changed in the article; empty where that is not known. */
  public List<Change> changes() {
    return revision == null ? List.of() : revision.changes();
  }

  /** Why the message is sent. */
  public enum Kind {
    /** A story matches a watch for the first time. */
    MATCH,
    /** An alerted story was corrected. */
    CORRECTION,
    /** An alerted story was retracted. */
    RETRACTION,
    /** An alerted article is gone from its site. */
    REMOVED,
    /** An alerted article redirects to something else. */
    MOVED,
    /** A digest of several alerts. */
    DIGEST,
    /** A source, listing or watch needs attention. */
    SYSTEM,
    /** The condition reported by a {@link #SYSTEM} alert has ended. */
    ALL_CLEAR
  }

  /**
   * A sentence that matched.
   *
   * @param marks the words that matched
   * @param speaker the speaker, if the sentence is in a quote
   * @param evidence of a sentence with a listed name: a line for each hit, which says what of which
   *     list was found and what speaks for and against it; and of a sentence that reports a
   *     designation: what was done, by whom, to whom
   */
  public record Sentence(
      String text, List<Mark> marks, @Nullable String speaker, List<String> evidence) {
    public Sentence {
      marks = List.copyOf(marks);
      evidence = List.copyOf(evidence);
    }

    /** Creates a sentence without listed names and designations. */
    public Sentence(String text, List<Mark> marks, @Nullable String speaker) {
      this(text, marks, speaker, List.of());
    }
  }

  /**
   * A changed article.
   *
   * @param contentHash of the text after the change
   * @param changes in the order of the text; empty where the text before is not known
   */
  public record Revision(String contentHash, List<Change> changes) {
    public Revision {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A sentence before and after a change, with the words that differ marked.
   *
   * @param before null if it was added
   * @param after null if it was removed
   */
  public record Change(@Nullable Sentence before, @Nullable Sentence after) {

    /** Returns whether something that was said before is said otherwise, or no longer. */
    public boolean isReplacement() {
      return before != null;
    }
  }

  /** A range of a sentence, in UTF-16 units, {@code end} exclusive. */
  public record Mark(int start, int end) {}

  /**
   * The article that matched.
   *
   * @param id the document's id
   * @param storyId the story's id; the document's own id if the story is unknown
   * @param dateline as printed
   * @param countries ISO 3166-1 alpha-2
   */
  public record MatchedArticle(
      String id,
      String storyId,
      @Nullable String headline,
      URI url,
      @Nullable String agency,
      @Nullable String publisher,
      @Nullable String dateline,
      @Nullable Instant published,
      @Nullable String language,
      List<String> countries) {
    public MatchedArticle {
      countries = List.copyOf(countries);
    }
  }
}
