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

  /** The style whose opening mark stands at {@code at}; the longest where several do. */
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

  /** Whether a word after a single mark shows it to be an apostrophe, as in {@code 'em}. */
  boolean elided(String word) {
    return elisions.contains(word);
  }

  /** What a style's marks are used for: speech always, or only where a text has no others. */
  enum Use {
    @JsonProperty("speech")
    SPEECH,
    @JsonProperty("single")
    SINGLE
  }

  /**
   * One way to mark speech.
   *
   * @param nests whether an opening mark inside needs a closing mark of its own
   */
  record Style(String open, List<String> close, Use use, boolean nests) {
    Style {
      close = List.copyOf(close);
    }

    /** Whether opening and closing marks look alike, so that only their place tells them apart. */
    boolean symmetric() {
      return close.contains(open);
    }

    /** The length of the closing mark at {@code at}, or 0. */
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
