package wirewatch.ingest.quote;

import wirewatch.ingest.quote.token.QuoteToken;

/** Removes the possessive ending of names. */
final class PossessiveEnding {
  private PossessiveEnding() {}

  /** Returns the word without its possessive ending. */
  static String strip(QuoteToken quoteToken) {
    String text = quoteToken.text();
    if (quoteToken.lowerCase().endsWith("'s")) {
      return text.substring(0, text.length() - 2);
    }
    return text;
  }
}
