package wirewatch.ingest.quote.token;

import java.util.ArrayList;
import java.util.List;

/** Splits a text at blank lines, and at every line break unless the text is hard-wrapped. */
public final class ParagraphRanges {
  private ParagraphRanges() {}

  /** The paragraphs without their line breaks, in order. */
  public static List<Paragraph> find(String text) {
    boolean wrapped = isHardWrapped(text);
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' && (!wrapped || isBlankLineAt(text, i + 1))) {
        addTrimmed(paragraphs, text, start, i);
        start = i + 1;
      }
    }
    addTrimmed(paragraphs, text, start, text.length());
    return paragraphs;
  }

  private static void addTrimmed(List<Paragraph> paragraphs, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      paragraphs.add(new Paragraph(start, end));
    }
  }

  private static boolean isHardWrapped(String text) {
    int broken = 0;
    int lines = 0;
    for (int at = text.indexOf('\n'); at > 0; at = text.indexOf('\n', at + 1)) {
      if (isBlankLineAt(text, at + 1) || text.charAt(at - 1) == '\n') {
        continue;
      }
      lines++;
      int last = at - 1;
      while (last > 0 && isBlank(text.charAt(last))) {
        last--;
      }
      char end = text.charAt(last);
      if (Character.isLetterOrDigit(end) || end == ',' || end == '-' || end == '–') {
        broken++;
      }
    }
    return lines > 2 && broken * 2 > lines;
  }

  /** Whether the line that begins at {@code at} is blank. */
  private static boolean isBlankLineAt(String text, int at) {
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (!isBlank(c)) {
        return false;
      }
    }
    return true;
  }

  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  /** A paragraph as a range of UTF-16 offsets. */
  public record Paragraph(int start, int end) {}
}
