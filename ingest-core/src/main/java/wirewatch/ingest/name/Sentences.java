package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.List;

/** Groups tokens into sentences: a blank line, or an end mark before a capital, ends one. */
final class Sentences {
  private static final int LONGEST = 400;

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
    if (lineBreaks(text, before.end(), next.start()) > 1) {
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
