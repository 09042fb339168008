package wirewatch.ingest.quote;

/**
 * One word, punctuation mark or whole quote.
 *
 * @param text as printed
 * @param lower words in lower case, with a straight apostrophe; others as printed
 * @param start UTF-16 offset in the text
 * @param quote index of the quote, or -1
 */
record Token(Kind kind, String text, String lower, int start, int end, int quote) {

  enum Kind {
    WORD,
    COMMA,
    COLON,
    DASH,
    OPEN,
    CLOSE,
    STOP,
    OTHER,
    QUOTE,
    BREAK
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean word() {
    return kind == Kind.WORD;
  }

  /** Whether the word is of a script without capital letters. */
  boolean caseless() {
    return word() && Character.getType(text.codePointAt(0)) == Character.OTHER_LETTER;
  }

  /** Whether the word begins with a capital letter. */
  boolean capital() {
    return word() && Character.isUpperCase(text.codePointAt(0));
  }

  boolean possessive() {
    return lower.endsWith("'s") || lower.endsWith("s'");
  }
}
