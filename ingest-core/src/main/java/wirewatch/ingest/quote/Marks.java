package wirewatch.ingest.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The quotation marks that open and close speech: {@code marks.json}. */
final class Marks {
  private final Map<Character, List<Style>> byOpening = new HashMap<>();
  private final Set<String> elisions;

  private Marks(File file) {
    for (Style style : file.styles()) {
      byOpening.merge(
          style.open().charAt(0),
          List.of(style),
          (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
    elisions = Set.copyOf(file.elisions());
  }

  static Marks load() {
    return new Marks(Rules.require("marks.json", File.class));
  }

  /** The style whose opening mark is at {@code at}; the longest if several match; null if none does. */
  @Nullable Style at(String text, int at) {
    List<Style> styles = byOpening.get(text.charAt(at));
    if (styles == null) {
      return null;
    }
    Style found = null;
    for (Style style : styles) {
      boolean longer = found == null || style.open().length() > found.open().length();
      if (longer && text.startsWith(style.open(), at)) {
        found = style;
      }
    }
    return found;
  }

  /** Whether a word after a single mark is an elision, so that the mark is an apostrophe, as in {@code 'em}. */
  boolean elided(String word) {
    return elisions.contains(word);
  }

  /** Whether a style always marks speech, or only in texts that use single marks. */
  enum Use {
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
  record Style(String open, List<String> close, Use use, boolean nests) {
    Style {
      close = List.copyOf(close);
    }

    /** Whether opening and closing marks are the same character, so that only their position distinguishes them. */
    boolean symmetric() {
      return close.contains(open);
    }

    /** The length of the closing mark at {@code at}, or 0 if there is none. */
    int closes(String text, int at) {
      for (String mark : close) {
        if (text.startsWith(mark, at)) {
          return mark.length();
        }
      }
      return 0;
    }
  }

  record File(List<Style> styles, List<String> elisions) {}
}
