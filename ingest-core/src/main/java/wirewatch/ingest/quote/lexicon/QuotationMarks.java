package wirewatch.ingest.quote.lexicon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The quotation marks that open and close speech: {@code marks.json}. */
public final class QuotationMarks {
  private final Map<Character, List<QuotationStyle>> stylesByFirstChar = new HashMap<>();
  private final Set<String> elisions;

  private QuotationMarks(QuotationMarksFile quotationMarksFile) {
    for (QuotationStyle quotationStyle : quotationMarksFile.styles()) {
      stylesByFirstChar.merge(
          quotationStyle.open().charAt(0),
          List.of(quotationStyle),
          (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
    elisions = Set.copyOf(quotationMarksFile.elisions());
  }

  public static QuotationMarks load() {
    return new QuotationMarks(RuleFiles.readRequired("marks.json", QuotationMarksFile.class));
  }

  /**
   * The style whose opening mark is at {@code at}; the longest if several match; null if none does.
   */
  @Nullable
  public QuotationStyle openingStyleAt(String text, int at) {
    List<QuotationStyle> styles = stylesByFirstChar.get(text.charAt(at));
    if (styles == null) {
      return null;
    }
    QuotationStyle found = null;
    for (QuotationStyle quotationStyle : styles) {
      boolean longer = found == null || quotationStyle.open().length() > found.open().length();
      if (longer && text.startsWith(quotationStyle.open(), at)) {
        found = quotationStyle;
      }
    }
    return found;
  }

  /**
   * Whether a word after a single mark is an elision, so that the mark is an apostrophe, as in
   * {@code 'em}.
   */
  public boolean isElision(String word) {
    return elisions.contains(word);
  }

  /** Whether a style always marks speech, or only in texts that use single marks. */
  public enum Use {
    @JsonProperty("speech")
    SPEECH,
    @JsonProperty("single")
    SINGLE
  }

  /**
   * One style of quotation marks.
   *
   * @param nests whether an opening mark inside a quote needs its own closing mark
   */
  public record QuotationStyle(String open, List<String> close, Use use, boolean nests) {
    public QuotationStyle {
      close = List.copyOf(close);
    }

    /**
     * Whether opening and closing marks are the same character, so that only their position
     * distinguishes them.
     */
    public boolean isSymmetric() {
      return close.contains(open);
    }

    /** The length of the closing mark at {@code at}, or 0 if there is none. */
    public int closingLengthAt(String text, int at) {
      for (String mark : close) {
        if (text.startsWith(mark, at)) {
          return mark.length();
        }
      }
      return 0;
    }
  }

  record QuotationMarksFile(List<QuotationStyle> styles, List<String> elisions) {}
}
