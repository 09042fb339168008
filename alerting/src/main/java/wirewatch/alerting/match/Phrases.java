package wirewatch.alerting.match;

/** Matches phrases on the term positions of one document after the other. Not thread-safe. */
final class Phrases {
  private final int[] code;
  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private int[] words = new int[8];
  private int[] places = new int[8];
  private int[] at = new int[8];
  private int[] ends = new int[8];
  private int length;
  private int rarest;

  /** Listens to matches of a phrase: the occurrences of its words, one for each. */
  interface Finding {
    /** Returns whether to continue. */
    boolean found(int[] occurrences, int length);
  }

  private static final Finding FIRST = (occurrences, length) -> false;

  Phrases(int[] code, Tokens tokens, Vocabulary vocabulary) {
    this.code = code;
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  boolean isExact(int node, int quote) {
    return exact(node, quote, FIRST);
  }

  boolean isNear(int node, int quote) {
    return near(node, quote, FIRST);
  }

  /** Finds exact matches: each word at its position in the phrase. */
  boolean exact(int node, int quote, Finding finding) {
    if (!gather(node + 2, quote)) {
      return false;
    }
    boolean any = false;
    for (int i = at[rarest]; i < ends[rarest]; i++) {
      int start = tokens.position(i) - places[rarest];
      if (stands(start)) {
        any = true;
        if (!finding.found(at, length)) {
          return true;
        }
      }
    }
    return any;
  }

  /** Whether the phrase matches exactly at a position; sets the occurrences of its words. */
  private boolean stands(int start) {
    for (int i = 0; i < length; i++) {
      int found = tokens.find(words[i], start + places[i]);
      if (found < 0) {
        return false;
      }
      at[i] = found;
    }
    return true;
  }

  /** Finds sloppy matches: the positions deviate from the phrase by at most the slop. */
  boolean near(int node, int quote, Finding finding) {
    int slop = code[node + 2];
    if (!gather(node + 3, quote)) {
      return false;
    }
    boolean any = false;
    while (true) {
      int first = 0;
      int least = Integer.MAX_VALUE;
      int most = Integer.MIN_VALUE;
      for (int i = 0; i < length; i++) {
        int place = tokens.position(at[i]) - places[i];
        first = place < least ? i : first;
        least = Math.min(least, place);
        most = Math.max(most, place);
      }
      if (most - least <= slop) {
        any = true;
        if (!finding.found(at, length)) {
          return true;
        }
      }
      if (++at[first] == ends[first]) {
        return any;
      }
    }
  }

  /** Looks up the words of a phrase; false if one is missing. */
  private boolean gather(int list, int quote) {
    length = code[list];
    fit();
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < length; i++) {
      int word = vocabulary.word(code[list + 1 + 2 * i]);
      if (word < 0) {
        return false;
      }
      words[i] = word;
      places[i] = code[list + 2 + 2 * i];
      at[i] = tokens.from(word, quote);
      ends[i] = tokens.to(word, quote);
      if (ends[i] - at[i] <= 0) {
        return false;
      }
      rarest = ends[i] - at[i] < fewest ? i : rarest;
      fewest = Math.min(fewest, ends[i] - at[i]);
    }
    return true;
  }

  private void fit() {
    if (length > words.length) {
      words = new int[length];
      places = new int[length];
      at = new int[length];
      ends = new int[length];
    }
  }
}
