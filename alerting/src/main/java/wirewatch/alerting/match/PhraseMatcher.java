package wirewatch.alerting.match;

/** Matches phrases on the term positions of one document after the other. Not thread-safe. */
final class PhraseMatcher {
  private final int[] code;
  private final DocumentTokens documentTokens;
  private final TermLookup termLookup;
  private int[] words = new int[8];
  private int[] phrasePositions = new int[8];
  private int[] occurrences = new int[8];
  private int[] ends = new int[8];
  private int length;
  private int rarest;

  /** Listens to matches of a phrase: the occurrences of its words, one for each. */
  interface PhraseListener {
    /** Returns whether to continue. */
    boolean onPhrase(int[] occurrences, int length);
  }

  private static final PhraseListener STOP_AT_FIRST = (occurrences, length) -> false;

  PhraseMatcher(int[] code, DocumentTokens documentTokens, TermLookup termLookup) {
    this.code = code;
    this.documentTokens = documentTokens;
    this.termLookup = termLookup;
  }

  boolean hasExact(int node, int quote) {
    return findExact(node, quote, STOP_AT_FIRST);
  }

  boolean hasSloppy(int node, int quote) {
    return findSloppy(node, quote, STOP_AT_FIRST);
  }

  /** Finds exact matches: each word at its position in the phrase. */
  boolean findExact(int node, int quote, PhraseListener phraseListener) {
    if (!lookUpTerms(node + 2, quote)) {
      return false;
    }
    boolean any = false;
    for (int i = occurrences[rarest]; i < ends[rarest]; i++) {
      int start = documentTokens.position(i) - phrasePositions[rarest];
      if (isPhraseAt(start)) {
        any = true;
        if (!phraseListener.onPhrase(occurrences, length)) {
          return true;
        }
      }
    }
    return any;
  }

  /** Whether the phrase matches exactly at a position; sets the occurrences of its words. */
  private boolean isPhraseAt(int start) {
    for (int i = 0; i < length; i++) {
      int found = documentTokens.findAtPosition(words[i], start + phrasePositions[i]);
      if (found < 0) {
        return false;
      }
      occurrences[i] = found;
    }
    return true;
  }

  /** Finds sloppy matches: the positions deviate from the phrase by at most the slop. */
  boolean findSloppy(int node, int quote, PhraseListener phraseListener) {
    int slop = code[node + 2];
    if (!lookUpTerms(node + 3, quote)) {
      return false;
    }
    boolean any = false;
    while (true) {
      int first = 0;
      int least = Integer.MAX_VALUE;
      int most = Integer.MIN_VALUE;
      for (int i = 0; i < length; i++) {
        int place = documentTokens.position(occurrences[i]) - phrasePositions[i];
        first = place < least ? i : first;
        least = Math.min(least, place);
        most = Math.max(most, place);
      }
      if (most - least <= slop) {
        any = true;
        if (!phraseListener.onPhrase(occurrences, length)) {
          return true;
        }
      }
      if (++occurrences[first] == ends[first]) {
        return any;
      }
    }
  }

  /** Looks up the words of a phrase; false if one is missing. */
  private boolean lookUpTerms(int list, int quote) {
    length = code[list];
    ensureCapacity();
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < length; i++) {
      int word = termLookup.documentTerm(code[list + 1 + 2 * i]);
      if (word < 0) {
        return false;
      }
      words[i] = word;
      phrasePositions[i] = code[list + 2 + 2 * i];
      occurrences[i] = documentTokens.firstOccurrence(word, quote);
      ends[i] = documentTokens.endOccurrence(word, quote);
      if (ends[i] - occurrences[i] <= 0) {
        return false;
      }
      rarest = ends[i] - occurrences[i] < fewest ? i : rarest;
      fewest = Math.min(fewest, ends[i] - occurrences[i]);
    }
    return true;
  }

  private void ensureCapacity() {
    if (length > words.length) {
      words = new int[length];
      phrasePositions = new int[length];
      occurrences = new int[length];
      ends = new int[length];
    }
  }
}
