package wirewatch.ingest.quote;

/** Words of names as they are compared. */
final class Words {
  private Words() {}

  /** The word without a possessive ending. */
  static String bare(Token token) {
    String text = token.text();
    if (token.lower().endsWith("'s")) {
      return text.substring(0, text.length() - 2);
    }
    return text;
  }
}
