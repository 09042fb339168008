package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of feature hashes, and the weights of the rows. */
record TrainedWeights(Map<Integer, Integer> rows, StructuredPerceptron perceptron) {
  private static final int MIN_COUNT = 3;
  private static final long SEED = 17;

  static TrainedWeights train(List<LabelledText.Features> texts, int epochs) {
    Map<Integer, Integer> rows = rows(texts);
    List<StructuredPerceptron.Example> examples = new ArrayList<>();
    for (LabelledText.Features text : texts) {
      for (int s = 0; s < text.features().size(); s++) {
        int[][] sentence = rows(text.features().get(s), rows);
        if (Arrays.stream(sentence).anyMatch(word -> word.length > 0)) {
          examples.add(new StructuredPerceptron.Example(sentence, text.labels().get(s)));
        }
      }
    }
    StructuredPerceptron structuredPerceptron = new StructuredPerceptron(rows.size());
    structuredPerceptron.train(examples.toArray(new StructuredPerceptron.Example[0]), epochs, SEED);
    return new TrainedWeights(rows, structuredPerceptron);
  }

  /** The predicted labels of each sentence. */
  List<int[]> label(LabelledText.Features text) {
    List<int[]> labels = new ArrayList<>();
    for (int[][] sentence : text.features()) {
      labels.add(perceptron.label(rows(sentence, rows)));
    }
    return labels;
  }

  private static Map<Integer, Integer> rows(List<LabelledText.Features> texts) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (LabelledText.Features text : texts) {
      for (int[][] sentence : text.features()) {
        for (int[] word : sentence) {
          for (int hash : word) {
            counts.merge(hash, 1, Integer::sum);
          }
        }
      }
    }
    Map<Integer, Integer> rows = new HashMap<>();
    counts.forEach(
        (hash, count) -> {
          if (count >= MIN_COUNT) {
            rows.put(hash, rows.size());
          }
        });
    return rows;
  }

  private static int[][] rows(int[][] hashes, Map<Integer, Integer> rows) {
    int[][] known = new int[hashes.length][];
    for (int i = 0; i < hashes.length; i++) {
      int[] row = new int[hashes[i].length];
      int n = 0;
      for (int hash : hashes[i]) {
        Integer at = rows.get(hash);
        if (at != null) {
          row[n++] = at;
        }
      }
      known[i] = Arrays.copyOf(row, n);
    }
    return known;
  }
}
