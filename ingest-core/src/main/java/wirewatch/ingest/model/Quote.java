package wirewatch.ingest.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A direct or partial quotation in an article.
 *
 * @param start Unicode code points from the start of the text, at the opening quotation mark
 * @param end exclusive, after the closing quotation mark
 * @param text without the outer quotation marks; paragraph breaks stay {@code \n\n}
 * @param speaker the full name as in the article; null if unknown
 * @param speakerSpan the reference to the speaker in the text, which may be a pronoun
 * @param cue the verb of speech, as printed
 */
public record Quote(
    int start,
    int end,
    String text,
    @Nullable String speaker,
    @Nullable Span speakerSpan,
    @Nullable String cue,
    Kind kind) {

  /** A range of the text in Unicode code points; the end is exclusive. */
  public record Span(int start, int end) {}

  /** A quoted full clause, or a few quoted words within a sentence of the reporter. */
  public enum Kind {
    DIRECT,
    FRAGMENT;

    /** The value in documents. */
    public String documentName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
