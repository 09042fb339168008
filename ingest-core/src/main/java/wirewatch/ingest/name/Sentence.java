package wirewatch.ingest.name;

import java.util.List;

/** The words of a sentence, and which of them can be part of a name. */
final class Sentence {
  private static final int FEW = 4;
  private static final double MOSTLY = 0.7;
  private static final int LONGEST_LINK = 3;
  private static final int LINK = Lexicon.bit("link");

  final List<Token> tokens;
  final WordForm[] words;

  /** For each word, the lexicon phrases that cover it: see {@link Phrases#find}. */
  final int[] phrases;

  /** Whether most words are capitalised, as in a headline. */
  final boolean headline;

  private final boolean[] candidates;
  private final int[] runStart;
  private final int[] runEnd;

  Sentence(List<Token> tokens, WordForm[] words, Lexicon lexicon) {
    this.tokens = tokens;
    this.words = words;
    phrases = Phrases.find(words, lexicon);
    headline = headline(words);
    candidates = candidates(words);
    runStart = new int[words.length];
    runEnd = new int[words.length];
    int start = 0;
    for (int i = 0; i < words.length; i++) {
      if (!candidates[i]) {
        start = i + 1;
      }
      runStart[i] = Math.min(start, i);
      runEnd[i] = i + 1;
    }
    for (int i = words.length - 2; i >= 0; i--) {
      if (candidates[i] && candidates[i + 1]) {
        runEnd[i] = runEnd[i + 1];
      }
    }
  }

  int size() {
    return words.length;
  }

  /** Whether the word can be part of a name: capitalised, or a link between such words. */
  boolean isCandidate(int i) {
    return candidates[i];
  }

  /** Whether any word is a candidate. */
  boolean hasCandidates() {
    for (boolean candidate : candidates) {
      if (candidate) {
        return true;
      }
    }
    return false;
  }

  /** The first word of the run of consecutive candidates that contains the word. */
  int runStart(int i) {
    return runStart[i];
  }

  /** The end, exclusive, of that run. */
  int runEnd(int i) {
    return runEnd[i];
  }

  private static boolean headline(WordForm[] words) {
    int capitals = 0;
    int smalls = 0;
    for (WordForm word : words) {
      if (word.folded.length() > FEW - 1) {
        capitals += word.capital ? 1 : 0;
        smalls += word.small ? 1 : 0;
      }
    }
    return capitals >= FEW - 1 && capitals >= MOSTLY * (capitals + smalls);
  }

  private static boolean[] candidates(WordForm[] words) {
    boolean[] candidates = new boolean[words.length];
    int last = -1;
    for (int i = 0; i < words.length; i++) {
      if (words[i].capital || (words[i].digits && !words[i].small)) {
        candidates[i] = words[i].capital || beside(words, i);
        if (words[i].capital) {
          fill(candidates, words, last + 1, i);
        }
        last = words[i].capital ? i : last;
      }
    }
    return candidates;
  }

  private static boolean beside(WordForm[] words, int i) {
    return (i > 0 && words[i - 1].capital) || (i + 1 < words.length && words[i + 1].capital);
  }

  /** Adds link words such as {@code of the}, if nothing else separates two capitalised words. */
  private static void fill(boolean[] candidates, WordForm[] words, int start, int end) {
    if (end - start > LONGEST_LINK || start == 0) {
      return;
    }
    for (int i = start; i < end; i++) {
      if (!words[i].is(LINK)) {
        return;
      }
    }
    for (int i = start; i < end; i++) {
      candidates[i] = true;
    }
  }
}
