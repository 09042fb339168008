package wirewatch.ingest.name.tagger;

import java.util.Arrays;
import java.util.Random;

/** Trains weights with the averaged structured perceptron (Collins 2002). */
final class StructuredPerceptron implements FeatureWeights {
  private static final float DROPOUT = 0.25f;

  private final float[] weights;
  private final float[] sums;
  private final float[] transitions = new float[BilouLabel.COUNT * BilouLabel.COUNT];
  private final float[] transitionSums = new float[BilouLabel.COUNT * BilouLabel.COUNT];
  private int step = 1;

  StructuredPerceptron(int features) {
    weights = new float[features * BilouLabel.COUNT];
    sums = new float[features * BilouLabel.COUNT];
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
        update(dropFeatures(example, random));
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
  private static Example dropFeatures(Example example, Random random) {
    int[][] thin = new int[example.features().length][];
    for (int i = 0; i < thin.length; i++) {
      int[] all = example.features()[i];
      int[] some = new int[all.length];
      int kept = 0;
      for (int k = 0; k < all.length; k++) {
        if (k == 0 || random.nextFloat() >= DROPOUT) {
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
        scores[i] = new float[BilouLabel.COUNT];
        for (int feature : features[i]) {
          addScores(feature, scores[i]);
        }
      }
    }
    return ViterbiDecoder.decode(scores, this);
  }

  @Override
  public void addScores(int feature, float[] scores) {
    int row = feature * BilouLabel.COUNT;
    for (int label = 0; label < BilouLabel.COUNT; label++) {
      scores[label] += weights[row + label];
    }
  }

  @Override
  public float transitionScore(int before, int label) {
    return transitions[before * BilouLabel.COUNT + label];
  }

  float[] weightsOf(int feature) {
    return Arrays.copyOfRange(
        weights, feature * BilouLabel.COUNT, (feature + 1) * BilouLabel.COUNT);
  }

  private void update(Example example) {
    int[] guess = label(example.features());
    int[] right = example.labels();
    if (Arrays.equals(guess, right)) {
      return;
    }
    for (int i = 0; i < right.length; i++) {
      if (guess[i] != right[i]) {
        for (int feature : example.features()[i]) {
          addTo(weights, sums, feature * BilouLabel.COUNT + right[i], 1);
          addTo(weights, sums, feature * BilouLabel.COUNT + guess[i], -1);
        }
      }
      if (i > 0 && (guess[i] != right[i] || guess[i - 1] != right[i - 1])) {
        addTo(transitions, transitionSums, right[i - 1] * BilouLabel.COUNT + right[i], 1);
        addTo(transitions, transitionSums, guess[i - 1] * BilouLabel.COUNT + guess[i], -1);
      }
    }
  }

  private void addTo(float[] values, float[] sums, int at, float by) {
    values[at] += by;
    sums[at] += by * step;
  }
}
