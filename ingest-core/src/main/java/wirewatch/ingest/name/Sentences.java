package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.List;

/** Splits tokens into sentences at blank lines, short lines and closing punctuation. */
final class Sentences {
  private static final int LONGEST = 400;
  private static final int SHORTEST_WRAPPED = 45;
  private static final int LONGEST_WRAPPED = 100;

  private Sentences() {}

  static List<List<Token>> of(String text, List<Token> tokens) {
    List<List<Token>> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || i - start >= LONGEST || endsBefore(text, tokens, i)) {
        sentences.add(tokens.subList(start, i));
        start = i;
      }
    }
    return sentences;
  }

  private static boolean endsBefore(String text, List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    Token next = tokens.get(i);
    int breaks = lineBreaks(text, before.end(), next.start());
    if (breaks > 1 || (breaks == 1 && !isWrapped(text, before.end()))) {
      return true;
    }
    int mark = i - 1;
    while (mark > 0 && isClosing(tokens.get(mark).text())) {
      mark--;
    }
    return switch (tokens.get(mark).text()) {
      case ".", "!", "?", "…" ->
          next.spaced() && !startsSmall(next.text()) && !isClosing(next.text());
      default -> false;
    };
  }

  /** Whether the line that ends here is as long as hard-wrapped lines usually are. */
  private static boolean isWrapped(String text, int end) {
    int length = end - 1 - text.lastIndexOf('\n', end - 1);
    return length >= SHORTEST_WRAPPED && length <= LONGEST_WRAPPED;
  }

  private static int lineBreaks(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        breaks++;
      }
    }
    return breaks;
  }

  private static boolean isClosing(String mark) {
    return switch (mark) {
      case "\"", "”", "’", "'", "»", ")", "]" -> true;
      default -> false;
    };
  }

  private static boolean startsSmall(String word) {
    return Character.isLowerCase(word.charAt(0));
  }
}
