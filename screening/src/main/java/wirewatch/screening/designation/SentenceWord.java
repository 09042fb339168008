package wirewatch.screening.designation;

/**
 * A word of a sentence.
 *
 * @param lower in small letters
 * @param gap what is between the last word and it
 * @param start of it in the text, in UTF-16 units
 * @param end behind it
 * @param capital whether it begins with a capital letter
 */
record SentenceWord(String lower, String gap, int start, int end, boolean capital) {
  /** Whether only space, a hyphen or an apostrophe is between the last word and it. */
  boolean isJoined() {
    String marks = gap.strip();
    return gap.indexOf('\n') < 0
        && (marks.isEmpty() || (marks.length() == 1 && "-‐‑'’ʼ".indexOf(marks.charAt(0)) >= 0));
  }

  /** Whether an opening quotation mark is right before it. */
  boolean isQuoted() {
    return !gap.isEmpty() && "\"“„«‘'‹".indexOf(gap.charAt(gap.length() - 1)) >= 0;
  }

  /** Whether a clause may end between the last word and it. */
  boolean beginsClause() {
    return gap.chars().anyMatch(mark -> ",;:،؛—–".indexOf(mark) >= 0);
  }
}
