package wirewatch.ingest.quote;

/** Removes the possessive ending of names. */
final class Words {
  private Words() {}

  /** Returns the word without its possessive ending. */
  static String bare(Token token) {
    String text = token.text();
    if (token.lower().endsWith("'s")) {
      return text.substring(0, text.length() - 2);
    }
    return text;
  }
}
