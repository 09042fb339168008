package wirewatch.ingest.wire;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;

/** Removes an agency's name after the copy: on its own line, or in brackets or slashes. */
final class AgencyTail {
  private static final int LONGEST = 60;
  private static final String MARKS = "()/[]-–—0. |";
  private static final String SENTENCE_ENDS = ".!?…\"”»'’。-–";
  private static final String ZERO = "-0-";

  private final Agencies agencies;

  AgencyTail(Agencies agencies) {
    this.agencies = agencies;
  }

  @Nullable TailCut cut(String last) {
    Agency alone = last.length() <= LONGEST ? agencies.named(withoutMarks(last)) : null;
    return alone == null ? enclosed(last) : TailCut.agency("", alone);
  }

  /** "… he said. (AFP)", "… he said. -0- /TASS/". */
  private @Nullable TailCut enclosed(String text) {
    int end = text.length();
    while (end > 0 && ". ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int open = end < 4 ? -1 : opening(text, end);
    if (open <= 0 || end - open > LONGEST || !Character.isWhitespace(text.charAt(open - 1))) {
      return null;
    }
    Line inside = Line.of(text.substring(open + 1, end - 1), LONGEST);
    Agencies.Match match = agencies.match(inside, 0, true);
    String rest = text.substring(0, open).strip();
    boolean whole = match != null && (match.end() == inside.size() || inside.has(match.end(), "/"));
    return match != null && whole && endsSentence(rest)
        ? TailCut.agency(withoutZero(rest), match.agency())
        : null;
  }

  private static int opening(String text, int end) {
    return switch (text.charAt(end - 1)) {
      case ')' -> text.lastIndexOf('(', end - 1);
      case '/' -> text.lastIndexOf('/', end - 2);
      default -> -1;
    };
  }

  private static boolean endsSentence(String text) {
    return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String withoutZero(String text) {
    return text.endsWith(ZERO) ? text.substring(0, text.length() - ZERO.length()).strip() : text;
  }

  private static String withoutMarks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
