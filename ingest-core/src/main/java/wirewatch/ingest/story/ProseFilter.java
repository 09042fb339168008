package wirewatch.ingest.story;

/**
 * Removes boilerplate lines from a body: short paragraphs that do not end a sentence, unless they
 * are so much of the text that it may be a table.
 */
final class ProseFilter {
  private static final int SHORT_PARAGRAPH_LENGTH = 120;

  private ProseFilter() {}

  static String filter(String body) {
    StringBuilder kept = new StringBuilder(body.length());
    int at = 0;
    while (at < body.length()) {
      int end = paragraphEnd(body, at);
      if (end - at > SHORT_PARAGRAPH_LENGTH || endsSentence(body, at, end)) {
        kept.append(body, at, end).append('\n');
      }
      at = end + 1;
    }
    return kept.length() * 3L >= body.length() * 2L ? kept.toString() : body;
  }

  /** The line break before the next empty line. */
  private static int paragraphEnd(String body, int start) {
    for (int at = body.indexOf('\n', start); at >= 0; at = body.indexOf('\n', at + 1)) {
      int next = at + 1;
      while (next < body.length() && (body.charAt(next) == ' ' || body.charAt(next) == '\t')) {
        next++;
      }
      if (next == body.length() || body.charAt(next) == '\n') {
        return at;
      }
    }
    return body.length();
  }

  private static boolean endsSentence(String body, int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      char c = body.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
      if (".!?…。！？।؟".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
