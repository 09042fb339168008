package wirewatch.ingest.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.LineToken;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.line.TokenizedLine;

/** Recognises bylines: {@code By Jane Sample}, {@code Von Max Muster}. */
public final class BylineParser {
  private static final int MAX_LENGTH = 90;
  private static final int MAX_NAME_WORDS = 8;
  private static final String NAME_MARKS = ",.'’-/|&@";
  private static final RuleTable TABLE =
      RuleTable.of(BylineParser.class, "byline-words.tsv", List.of("kind", "word"));
  private static final List<String> OPENING_WORDS = words("opening");
  private static final List<String> NAME_PARTICLES = words("link");

  private BylineParser() {}

  /** Whether the line consists of an opening word and names only. */
  public static boolean isByline(String text) {
    String opening =
        text.length() > MAX_LENGTH || SentencePunctuation.endsWithFullStop(text)
            ? null
            : findOpening(text);
    if (opening == null) {
      return false;
    }
    TokenizedLine names = TokenizedLine.of(text.substring(opening.length()), MAX_LENGTH);
    int words = 0;
    for (LineToken token : names.tokens()) {
      boolean name = token.isCapitalised() || NAME_PARTICLES.contains(token.text());
      boolean mark = !token.isWord() && NAME_MARKS.contains(token.text());
      if (!mark && !(token.isWord() && name)) {
        return false;
      }
      words += token.isWord() ? 1 : 0;
    }
    return words > 0 && words <= MAX_NAME_WORDS;
  }

  /** The line without its opening word. */
  public static String stripOpening(String byline) {
    String opening = findOpening(byline);
    return opening == null ? byline : byline.substring(opening.length()).strip();
  }

  private static @Nullable String findOpening(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : OPENING_WORDS) {
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
