package wirewatch.ingest.name.tagger;

import java.util.List;

/**
 * Tells by its letters whether a word that no list has is a noun rather than a name. It compares
 * how often the letter sequences of the word occur in a list of nouns and in lists of names.
 */
final class NounSpelling {
  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 6;
  private static final int SIZE = 1 << 18;

  /** For each hash of a letter sequence, the logarithm of its odds among nouns. */
  private final float[] logOdds = new float[SIZE];

  NounSpelling(Iterable<String> nouns, List<List<String>> names) {
    float[] inNouns = new float[SIZE];
    float[] inNames = new float[SIZE];
    double nounTotal = count(nouns, inNouns);
    double nameTotal = 0;
    for (List<String> list : names) {
      nameTotal += count(list, inNames);
    }
    for (int i = 0; i < SIZE; i++) {
      logOdds[i] =
          (float) Math.log((inNouns[i] + 0.5) / nounTotal * nameTotal / (inNames[i] + 0.5));
    }
  }

  /** The mean of the logarithmic odds of the folded word: above zero for a likely noun. */
  float score(String folded) {
    String word = '^' + folded + '$';
    float sum = 0;
    int count = 0;
    for (int start = 0; start + MIN_LENGTH <= word.length(); start++) {
      int most = Math.min(word.length(), start + MAX_LENGTH);
      for (int end = start + MIN_LENGTH; end <= most; end++) {
        sum += logOdds[slot(word, start, end)];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double count(Iterable<String> words, float[] counts) {
    double total = 1;
    for (String plain : words) {
      String word = '^' + plain + '$';
      for (int start = 0; start + MIN_LENGTH <= word.length(); start++) {
        int most = Math.min(word.length(), start + MAX_LENGTH);
        for (int end = start + MIN_LENGTH; end <= most; end++) {
          counts[slot(word, start, end)]++;
          total++;
        }
      }
    }
    return total;
  }

  private static int slot(String word, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 0x9e3779b1 + word.charAt(i);
      hash ^= hash >>> 15;
    }
    return (hash * 0x85ebca6b) >>> 14;
  }
}
