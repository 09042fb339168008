package wirewatch.ingest.name.tagger;

import java.util.Arrays;

/** Finds the best valid label sequence with the Viterbi algorithm. */
final class ViterbiDecoder {
  private static final int[][] PREDECESSORS = predecessors();

  private ViterbiDecoder() {}

  /**
   * Returns one label for each word.
   *
   * @param scores by word and label; null for a word that cannot be part of a name
   */
  static int[] decode(float[][] scores, FeatureWeights featureWeights) {
    int length = scores.length;
    int[][] from = new int[length][BilouLabel.COUNT];
    float[] best = new float[BilouLabel.COUNT];
    for (int label = 0; label < BilouLabel.COUNT; label++) {
      best[label] = BilouLabel.canStart(label) ? score(scores[0], label) : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      float[] next = new float[BilouLabel.COUNT];
      Arrays.fill(next, Float.NEGATIVE_INFINITY);
      int labels = scores[i] == null ? 1 : BilouLabel.COUNT;
      for (int label = 0; label < labels; label++) {
        for (int before : PREDECESSORS[label]) {
          float total = best[before] + featureWeights.transitionScore(before, label);
          if (total > next[label]) {
            next[label] = total;
            from[i][label] = before;
          }
        }
        next[label] += score(scores[i], label);
      }
      best = next;
    }
    return traceBack(from, best);
  }

  private static int[] traceBack(int[][] from, float[] best) {
    int label = BilouLabel.OUTSIDE;
    for (int end = 1; end < BilouLabel.COUNT; end++) {
      if (BilouLabel.canEnd(end) && best[end] > best[label]) {
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
      return label == BilouLabel.OUTSIDE ? 0 : Float.NEGATIVE_INFINITY;
    }
    return scores[label];
  }

  private static int[][] predecessors() {
    int[][] befores = new int[BilouLabel.COUNT][];
    for (int label = 0; label < BilouLabel.COUNT; label++) {
      int[] all = new int[BilouLabel.COUNT];
      int count = 0;
      for (int before = 0; before < BilouLabel.COUNT; before++) {
        if (BilouLabel.canFollow(before, label)) {
          all[count++] = before;
        }
      }
      befores[label] = Arrays.copyOf(all, count);
    }
    return befores;
  }
}
