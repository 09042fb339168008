package wirewatch.screening.designation;

/**
 * Words of a sentence that are a name, from {@code from} to before {@code to}.
 *
 * @param skipped letters of the first word that are not of the name: an Arabic "and"
 */
record SentenceSpan(int from, int to, int skipped) {
  SentenceSpan(int from, int to) {
    this(from, to, 0);
  }
}
