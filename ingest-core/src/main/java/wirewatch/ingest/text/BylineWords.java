package wirewatch.ingest.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.Table;
import wirewatch.ingest.line.Token;

/** Recognises bylines: {@code By Jane Sample}, {@code Von Max Muster}. */
final class BylineWords {
  private static final int LONGEST = 90;
  private static final int NAME_WORDS = 8;
  private static final String NAME_MARKS = ",.'’-/|&@";
  private static final Table TABLE =
      Table.of(BylineWords.class, "byline-words.tsv", List.of("kind", "word"));
  private static final List<String> OPENINGS = words("opening");
  private static final List<String> LINKS = words("link");

  private BylineWords() {}

  /** Whether the line consists of an opening word and names only. */
  static boolean opens(String text) {
    String opening = text.length() > LONGEST || Sentences.isStopped(text) ? null : opening(text);
    if (opening == null) {
      return false;
    }
    Line names = Line.of(text.substring(opening.length()), LONGEST);
    int words = 0;
    for (Token token : names.tokens()) {
      boolean name = token.isCapitalised() || LINKS.contains(token.text());
      boolean mark = !token.isWord() && NAME_MARKS.contains(token.text());
      if (!mark && !(token.isWord() && name)) {
        return false;
      }
      words += token.isWord() ? 1 : 0;
    }
    return words > 0 && words <= NAME_WORDS;
  }

  /** The line without its opening word. */
  static String without(String byline) {
    String opening = opening(byline);
    return opening == null ? byline : byline.substring(opening.length()).strip();
  }

  private static @Nullable String opening(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : OPENINGS) {
      boolean shouted = text.startsWith(word.toUpperCase(Locale.ROOT)) && !word.equals("by");
      boolean apart =
          !shouted && lower.length() > word.length() + 1 && lower.charAt(word.length()) == ' ';
      if (apart && lower.startsWith(word)) {
        return word + " ";
      }
    }
    return null;
  }

  private static List<String> words(String kind) {
    return TABLE.rows().stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("word"))
        .toList();
  }
}
