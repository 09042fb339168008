package wirewatch.ingest.text;

/** Removes the spaces that a tokeniser put around punctuation. */
final class Detokenizer {
  private static final int MIN_SPACED_MARKS = 3;

  private Detokenizer() {}

  /** The text without spaces around punctuation; any other text unchanged. */
  static String detokenise(String text) {
    return isTokenised(text) ? closeSpaces(text) : text;
  }

  private static boolean isTokenised(String text) {
    int spaced = 0;
    int all = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean mark = ",.()".indexOf(text.charAt(i)) >= 0;
      boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      if (mark && last) {
        all++;
        spaced += text.charAt(i - 1) == ' ' ? 1 : 0;
      }
    }
    return spaced >= MIN_SPACED_MARKS && spaced * 10 >= all * 6;
  }

  private static String closeSpaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alone = isSpace(text, i - 1) && isSpace(text, i + 1);
      boolean quote = c == '"' && alone;
      boolean left = alone && (",.;:!?)]%”".indexOf(c) >= 0 || (quote && open) || c == '/');
      if ((left || isContractionSuffix(text, i)) && out.length() > 0 && last(out) == ' ') {
        out.setLength(out.length() - 1);
      }
      out.append(c);
      boolean right = alone && ("([“$£€".indexOf(c) >= 0 || (quote && !open) || c == '/');
      if (right && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
        i++;
      }
      open = quote ? !open : open && c != '\n';
    }
    return out.toString();
  }

  /** Whether a separated "’s" or "n't" starts here. */
  private static boolean isContractionSuffix(String text, int at) {
    char c = text.charAt(at);
    if (!isSpace(text, at - 1)) {
      return false;
    }
    boolean apostrophe = c == '\'' || c == '’';
    boolean letter = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    boolean shortWord = isSpace(text, at + 2) || isSpace(text, at + 3);
    return (apostrophe && letter && shortWord)
        || text.startsWith("n't", at)
        || text.startsWith("n’t", at);
  }

  private static boolean isSpace(String text, int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  private static char last(StringBuilder out) {
    return out.charAt(out.length() - 1);
  }
}
