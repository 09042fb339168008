package wirewatch.ingest.name;

import java.util.Arrays;
import java.util.Random;

/** Trains weights with the averaged structured perceptron (Collins 2002). */
final class Perceptron implements Weights {
  private static final float LEFT_OUT = 0.25f;

  private final float[] weights;
  private final float[] sums;
  private final float[] transitions = new float[Label.COUNT * Label.COUNT];
  private final float[] transitionSums = new float[Label.COUNT * Label.COUNT];
  private int step = 1;

  Perceptron(int features) {
    weights = new float[features * Label.COUNT];
    sums = new float[features * Label.COUNT];
  }

  /**
   * One sentence: the feature rows of each word (empty if not a candidate) and the correct labels.
   */
  @SuppressWarnings("ArrayRecordComponent") // the inner loop of the training
  record Example(int[][] features, int[] labels) {}

  void train(Example[] examples, int epochs, long seed) {
    Random random = new Random(seed);
    Example[] order = examples.clone();
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        Example swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      for (Example example : order) {
        learn(thinned(example, random));
        step++;
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= sums[i] / step;
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] -= transitionSums[i] / step;
    }
  }

  /** Feature dropout, so that no weight depends on others. */
  private static Example thinned(Example example, Random random) {
    int[][] thin = new int[example.features().length][];
    for (int i = 0; i < thin.length; i++) {
      int[] all = example.features()[i];
      int[] some = new int[all.length];
      int kept = 0;
      for (int k = 0; k < all.length; k++) {
        if (k == 0 || random.nextFloat() >= LEFT_OUT) {
          some[kept++] = all[k];
        }
      }
      thin[i] = Arrays.copyOf(some, kept);
    }
    return new Example(thin, example.labels());
  }

  int[] label(int[][] features) {
    float[][] scores = new float[features.length][];
    for (int i = 0; i < scores.length; i++) {
      if (features[i].length > 0) {
        scores[i] = new float[Label.COUNT];
        for (int feature : features[i]) {
          add(feature, scores[i]);
        }
      }
    }
    return Decoder.decode(scores, this);
  }

  @Override
  public void add(int feature, float[] scores) {
    int row = feature * Label.COUNT;
    for (int label = 0; label < Label.COUNT; label++) {
      scores[label] += weights[row + label];
    }
  }

  @Override
  public float transition(int before, int label) {
    return transitions[before * Label.COUNT + label];
  }

  float[] row(int feature) {
    return Arrays.copyOfRange(weights, feature * Label.COUNT, (feature + 1) * Label.COUNT);
  }

  private void learn(Example example) {
    int[] guess = label(example.features());
    int[] right = example.labels();
    if (Arrays.equals(guess, right)) {
      return;
    }
    for (int i = 0; i < right.length; i++) {
      if (guess[i] != right[i]) {
        for (int feature : example.features()[i]) {
          change(weights, sums, feature * Label.COUNT + right[i], 1);
          change(weights, sums, feature * Label.COUNT + guess[i], -1);
        }
      }
      if (i > 0 && (guess[i] != right[i] || guess[i - 1] != right[i - 1])) {
        change(transitions, transitionSums, right[i - 1] * Label.COUNT + right[i], 1);
        change(transitions, transitionSums, guess[i - 1] * Label.COUNT + guess[i], -1);
      }
    }
  }

  private void change(float[] values, float[] sums, int at, float by) {
    values[at] += by;
    sums[at] += by * step;
  }
}
