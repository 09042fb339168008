package wirewatch.alerting.match;

import java.util.Arrays;

/**
 * Matches words within an edit distance: the number of letters to substitute, insert, delete or
 * transpose to turn one word into the other.
 *
 * @param word in code points
 * @param maxEdits the maximum number of edits
 * @param prefixLength the number of leading letters that must be equal
 * @param transpositions whether a transposition of two adjacent letters is one edit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EditDistanceMatcher(int[] word, int maxEdits, int prefixLength, boolean transpositions) {

  /** Whether another word is within the maximum number of edits. */
  boolean matches(int[] other, int length) {
    if (Math.abs(word.length - length) > maxEdits || !hasPrefix(other, length)) {
      return false;
    }
    return distance(other, length) <= maxEdits;
  }

  private boolean hasPrefix(int[] other, int length) {
    int shared = Math.min(prefixLength, word.length);
    return length >= shared && Arrays.equals(word, 0, shared, other, 0, shared);
  }

  /** The edit distance; any value above the maximum if it is exceeded. */
  private int distance(int[] other, int length) {
    int[] beforeLast = new int[length + 1];
    int[] last = new int[length + 1];
    int[] row = new int[length + 1];
    for (int j = 0; j <= length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= word.length; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= length; j++) {
        int edits = Math.min(last[j], row[j - 1]) + 1;
        edits = Math.min(edits, last[j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1));
        if (isTransposition(other, i, j)) {
          edits = Math.min(edits, beforeLast[j - 2] + 1);
        }
        row[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > maxEdits) {
        return least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[length];
  }

  private boolean isTransposition(int[] other, int i, int j) {
    return transpositions
        && i > 1
        && j > 1
        && word[i - 1] == other[j - 2]
        && word[i - 2] == other[j - 1];
  }
}
