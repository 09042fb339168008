package wirewatch.ingest.page.metadata.candidate;

import org.jsoup.parser.Parser;

/** Converts a text with entities, tags, control characters and line breaks to one plain line. */
final class LineNormaliser {
  private static final int MAX_UNESCAPES = 2;

  private LineNormaliser() {}

  /** Truncates the text to {@code max} characters first, to bound the cost. */
  static String normalise(String text, int max) {
    String line = text.length() > max ? text.substring(0, max) : text;
    for (int i = 0; i < MAX_UNESCAPES && line.indexOf('&') >= 0; i++) {
      line = Parser.unescapeEntities(line, false);
    }
    return collapseSpaces(line);
  }

  private static String collapseSpaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int tagEnd = c == '<' ? tagEnd(text, i) : -1;
      if (tagEnd > 0) {
        i = tagEnd;
        gap = true;
      } else if (isSpace(c)) {
        gap = true;
      } else if (!isIgnorable(text, i)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The index of the closing bracket if a tag opens at {@code start}, else -1. */
  private static int tagEnd(String text, int start) {
    if (start + 1 >= text.length()) {
      return -1;
    }
    char next = text.charAt(start + 1);
    boolean tag = Character.isLetter(next) || next == '/' || next == '!';
    int limit = Math.min(text.length(), start + 500);
    for (int i = start + 1; tag && i < limit; i++) {
      if (text.charAt(i) == '>') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || (c >= '\u007f' && c < '\u00a0')
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u3000';
  }

  /** Soft hyphens, zero-width spaces, directional marks, and unpaired surrogates. */
  private static boolean isIgnorable(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\u00ad' || c == '\ufeff' || c == '\u200b' || (c >= '\u200e' && c <= '\u200f');
  }
}
