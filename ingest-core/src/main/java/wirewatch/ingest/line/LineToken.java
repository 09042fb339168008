package wirewatch.ingest.line;

/**
 * A word, number or punctuation mark of a line.
 *
 * @param start start offset in the line
 * @param end exclusive
 * @param afterSpace whether white space precedes it
 */
public record LineToken(Kind kind, String text, int start, int end, boolean afterSpace) {

  /** The kind of a token. */
  public enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  public boolean hasText(String mark) {
    return text.equals(mark);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** A hyphen, minus or dash of any length, doubled ones included. */
  public boolean isDash() {
    return kind == Kind.MARK && "-–—―‒−".indexOf(text.charAt(0)) >= 0;
  }

  public boolean isComma() {
    return hasText(",") || hasText("،") || hasText("，") || hasText("、");
  }

  /** Starts with a capital letter, or is of a script without capitals. */
  public boolean isCapitalised() {
    int first = text.codePointAt(0);
    return isWord() && !Character.isLowerCase(first);
  }

  /** All letters are capitals and there is at least one. */
  public boolean isAllCapitals() {
    if (!isWord()) {
      return false;
    }
    boolean upper = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper |= Character.isUpperCase(c);
    }
    return upper;
  }

  /** The script of the word has no capital letters. */
  public boolean isCaseless() {
    int first = text.codePointAt(0);
    return isWord() && Character.toUpperCase(first) == Character.toLowerCase(first);
  }
}
