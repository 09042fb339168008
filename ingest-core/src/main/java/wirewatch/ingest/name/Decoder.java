package wirewatch.ingest.name;

import java.util.Arrays;

/** Finds the best valid label sequence with the Viterbi algorithm. */
final class Decoder {
  private static final int[][] BEFORE = befores();

  private Decoder() {}

  /**
   * Returns one label for each word.
   *
   * @param scores by word and label; null for a word that cannot be part of a name
   */
  static int[] decode(float[][] scores, Weights weights) {
    int length = scores.length;
    int[][] from = new int[length][Label.COUNT];
    float[] best = new float[Label.COUNT];
    for (int label = 0; label < Label.COUNT; label++) {
      best[label] = Label.starts(label) ? score(scores[0], label) : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      float[] next = new float[Label.COUNT];
      Arrays.fill(next, Float.NEGATIVE_INFINITY);
      int labels = scores[i] == null ? 1 : Label.COUNT;
      for (int label = 0; label < labels; label++) {
        for (int before : BEFORE[label]) {
          float total = best[before] + weights.transition(before, label);
          if (total > next[label]) {
            next[label] = total;
            from[i][label] = before;
          }
        }
        next[label] += score(scores[i], label);
      }
      best = next;
    }
    return trace(from, best);
  }

  private static int[] trace(int[][] from, float[] best) {
    int label = Label.OUTSIDE;
    for (int end = 1; end < Label.COUNT; end++) {
      if (Label.ends(end) && best[end] > best[label]) {
        label = end;
      }
    }
    int[] labels = new int[from.length];
    for (int i = from.length - 1; i >= 0; i--) {
      labels[i] = label;
      label = from[i][label];
    }
    return labels;
  }

  private static float score(float[] scores, int label) {
    if (scores == null) {
      return label == Label.OUTSIDE ? 0 : Float.NEGATIVE_INFINITY;
    }
    return scores[label];
  }

  private static int[][] befores() {
    int[][] befores = new int[Label.COUNT][];
    for (int label = 0; label < Label.COUNT; label++) {
      int[] all = new int[Label.COUNT];
      int count = 0;
      for (int before = 0; before < Label.COUNT; before++) {
        if (Label.follows(before, label)) {
          all[count++] = before;
        }
      }
      befores[label] = Arrays.copyOf(all, count);
    }
    return befores;
  }
}
