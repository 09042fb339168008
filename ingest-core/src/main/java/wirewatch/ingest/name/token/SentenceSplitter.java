package wirewatch.ingest.name.token;

import java.util.ArrayList;
import java.util.List;

/** Splits tokens into sentences at blank lines, short lines and closing punctuation. */
public final class SentenceSplitter {
  private static final int MAX_TOKENS = 400;
  private static final int MIN_WRAPPED_LINE = 45;
  private static final int MAX_WRAPPED_LINE = 100;

  private SentenceSplitter() {}

  public static List<List<Token>> split(String text, List<Token> tokens) {
    List<List<Token>> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || i - start >= MAX_TOKENS || endsBefore(text, tokens, i)) {
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
    while (mark > 0 && isClosingMark(tokens.get(mark).text())) {
      mark--;
    }
    return switch (tokens.get(mark).text()) {
      case ".", "!", "?", "…" ->
          next.precededBySpace()
              && !startsWithLowerCase(next.text())
              && !isClosingMark(next.text());
      default -> false;
    };
  }

  /** Whether the line that ends here is as long as hard-wrapped lines usually are. */
  private static boolean isWrapped(String text, int end) {
    int length = end - 1 - text.lastIndexOf('\n', end - 1);
    return length >= MIN_WRAPPED_LINE && length <= MAX_WRAPPED_LINE;
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

  private static boolean isClosingMark(String mark) {
    return switch (mark) {
      case "\"", "”", "’", "'", "»", ")", "]" -> true;
      default -> false;
    };
  }

  private static boolean startsWithLowerCase(String word) {
    return Character.isLowerCase(word.charAt(0));
  }
}
