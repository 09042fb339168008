package wirewatch.ingest.wire;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.TokenizedLine;
import wirewatch.ingest.wire.agency.Agency;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/** Removes an agency's name after the copy: on its own line, or in brackets or slashes. */
final class AgencyTailScanner {
  private static final int MAX_AGENCY_LENGTH = 60;
  private static final String PUNCTUATION = "()/[]-–—0. |";
  private static final String SENTENCE_ENDS = ".!?…\"”»'’。-–";
  private static final String END_MARKER = "-0-";

  private final AgencyRegistry agencyRegistry;

  AgencyTailScanner(AgencyRegistry agencyRegistry) {
    this.agencyRegistry = agencyRegistry;
  }

  @Nullable TailCut cut(String last) {
    Agency alone =
        last.length() <= MAX_AGENCY_LENGTH
            ? agencyRegistry.findByName(withoutPunctuation(last))
            : null;
    return alone == null ? cutEnclosed(last) : TailCut.agency("", alone);
  }

  /** "… he said. (AFP)", "… he said. -0- /TASS/". */
  private @Nullable TailCut cutEnclosed(String text) {
    int end = text.length();
    while (end > 0 && ". ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int open = end < 4 ? -1 : openingBracket(text, end);
    if (open <= 0
        || end - open > MAX_AGENCY_LENGTH
        || !Character.isWhitespace(text.charAt(open - 1))) {
      return null;
    }
    TokenizedLine inside = TokenizedLine.of(text.substring(open + 1, end - 1), MAX_AGENCY_LENGTH);
    AgencyRegistry.NameMatch nameMatch = agencyRegistry.match(inside, 0, true);
    String rest = text.substring(0, open).strip();
    boolean whole =
        nameMatch != null
            && (nameMatch.endToken() == inside.size()
                || inside.hasTokenAt(nameMatch.endToken(), "/"));
    return nameMatch != null && whole && endsSentence(rest)
        ? TailCut.agency(withoutEndMarker(rest), nameMatch.agency())
        : null;
  }

  private static int openingBracket(String text, int end) {
    return switch (text.charAt(end - 1)) {
      case ')' -> text.lastIndexOf('(', end - 1);
      case '/' -> text.lastIndexOf('/', end - 2);
      default -> -1;
    };
  }

  private static boolean endsSentence(String text) {
    return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String withoutEndMarker(String text) {
    return text.endsWith(END_MARKER)
        ? text.substring(0, text.length() - END_MARKER.length()).strip()
        : text;
  }

  private static String withoutPunctuation(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && PUNCTUATION.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
