package wirewatch.alerting.message;

import org.jspecify.annotations.Nullable;

/**
 * Cleans text from the web to a single line of plain text: no control characters, no bidirectional
 * overrides (Unicode TR 36), no invisible characters except those that Arabic, Hebrew and Indic
 * scripts need.
 */
public final class MessageTextCleaner {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int NONCHARACTER = 0xFFFE;

  /** The number of units read per code point of output, which bounds the cost. */
  static final int UNITS_PER_CODE_POINT = 8;

  private MessageTextCleaner() {}

  /** The cleaned text; white space is collapsed, and trimmed at the ends. */
  static String singleLine(@Nullable String text) {
    return text == null ? "" : cleanFragment(text).strip();
  }

  /** The cleaned text, truncated to {@code most} code points with an ellipsis. */
  public static String singleLine(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    return truncate(
        singleLine(text.substring(0, Math.min(text.length(), most * UNITS_PER_CODE_POINT))), most);
  }

  /** The cleaned text, not trimmed: for a fragment of a line. */
  static String cleanFragment(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean white = isWhiteSpace(c);
      if (white && !space) {
        clean.append(' ');
      } else if (!white && isVisible(c)) {
        clean.appendCodePoint(Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c);
      }
      space = white || (space && !isVisible(c));
    }
    return clean.toString();
  }

  /** The text unchanged, except that lone surrogates are replaced. */
  public static String replaceLoneSurrogates(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                whole.appendCodePoint(
                    Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c));
    return whole.toString();
  }

  /** At most {@code most} code points; the last one is an ellipsis if the text is truncated. */
  public static String truncate(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, most - 1);
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static boolean isWhiteSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> false;
      case Character.FORMAT -> isShapingCharacter(c);
      default -> (c & NONCHARACTER) != NONCHARACTER;
    };
  }

  /** Joiners and direction marks, which shape or order letters but do not hide text. */
  private static boolean isShapingCharacter(int c) {
    return c == 0x200C || c == 0x200D || c == 0x200E || c == 0x200F || c == 0x061C;
  }
}
