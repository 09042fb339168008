package wirewatch.ingest.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that an article puts in somebody's mouth.
 *
 * @param start Unicode code points from the start of the text, at the opening mark
 * @param end exclusive, after the closing mark
 * @param text without the outer marks; a quote across paragraphs keeps its {@code \n\n}
 * @param speaker full name within the article; null where it names none
 * @param speakerSpan where the text names the speaker of this quote, if only as {@code he}
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

  /** A stretch of the text in Unicode code points; the end is exclusive. */
  public record Span(int start, int end) {}

  /** A full clause in marks, or a few quoted words inside the reporter's sentence. */
  public enum Kind {
    DIRECT,
    FRAGMENT;

    /** The name in documents. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
