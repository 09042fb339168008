package wirewatch.ingest.quote.token;

/**
 * One word, punctuation mark or whole quote.
 *
 * @param text as printed
 * @param lowerCase words in lower case, with a straight apostrophe; others as printed
 * @param start UTF-16 offset in the text
 * @param quoteIndex index of the quote, or -1
 */
public record QuoteToken(
    Kind kind, String text, String lowerCase, int start, int end, int quoteIndex) {

  public enum Kind {
    WORD,
    COMMA,
    COLON,
    DASH,
    OPENING_BRACKET,
    CLOSING_BRACKET,
    SENTENCE_END,
    OTHER,
    QUOTE,
    PARAGRAPH_END
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether the word is of a script without capital letters. */
  boolean isCaseless() {
    return isWord() && Character.getType(text.codePointAt(0)) == Character.OTHER_LETTER;
  }

  /** Whether the word begins with a capital letter. */
  public boolean isCapitalised() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  public boolean isPossessive() {
    return lowerCase.endsWith("'s") || lowerCase.endsWith("s'");
  }
}
