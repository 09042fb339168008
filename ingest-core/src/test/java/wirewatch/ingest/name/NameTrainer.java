package wirewatch.ingest.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.place.Gazetteer;

/** Trains the model of names: see docs/names.md. */
final class NameTrainer {
  static final int EPOCHS = 8;
  static final int FOLDS = 4;
  static final int LEAST_COUNT = 3;

  final Lexicon lexicon = new Lexicon(Gazetteer.shared());
  final Tokenizer tokenizer = new Tokenizer(lexicon.classes());
  final FeatureWriter writer = new FeatureWriter();

  /** A text cut up, with its right labels by sentence. */
  record Labelled(Document document, List<int[]> labels) {}

  /** Feature hashes to rows, and the weights of the rows. */
  record Trained(Map<Integer, Integer> rows, Perceptron perceptron) {}

  Labelled labelled(TrainingText text) {
    List<List<Token>> cut = Sentences.of(text.text(), tokenizer.tokens(text.text()));
    Document document = new Document(cut, lexicon);
    Map<Integer, TrainingText.Span> byStart = new HashMap<>();
    text.spans().forEach(span -> byStart.put(span.start(), span));
    List<int[]> labels = new ArrayList<>();
    for (Sentence sentence : document.sentences) {
      int[] row = new int[sentence.size()];
      for (int i = 0; i < row.length; i++) {
        TrainingText.Span span = byStart.get(sentence.tokens.get(i).start());
        int end = span == null ? -1 : end(sentence, i, span.end());
        if (span != null && end > i) {
          for (int k = i; k < end; k++) {
            int position =
                end - i == 1
                    ? Label.UNIT
                    : k == i ? Label.BEGIN : k == end - 1 ? Label.LAST : Label.INSIDE;
            row[k] = Label.of(span.type(), position);
          }
          i = end - 1;
        }
      }
      labels.add(row);
    }
    return new Labelled(document, labels);
  }

  /** The end of the span in words; -1 where it cannot be labelled. */
  private static int end(Sentence sentence, int start, int end) {
    for (int i = start; i < sentence.size(); i++) {
      if (!sentence.isCandidate(i)) {
        return -1;
      }
      if (sentence.tokens.get(i).end() == end) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The hashes of the features of a document's sentences. */
  List<int[][]> features(Document document, List<int[]> firstReading) {
    List<int[][]> all = new ArrayList<>();
    for (int s = 0; s < document.sentences.size(); s++) {
      Sentence sentence = document.sentences.get(s);
      int[][] features = new int[sentence.size()][];
      for (int i = 0; i < features.length; i++) {
        if (sentence.isCandidate(i)) {
          int[] labels = firstReading == null ? null : firstReading.get(s);
          features[i] = writer.write(document, sentence, i, labels);
        }
      }
      all.add(features);
    }
    return all;
  }

  Trained train(List<List<int[][]>> features, List<List<int[]>> labels, int epochs) {
    Map<Integer, Integer> counts = new HashMap<>();
    features.forEach(d -> d.forEach(s -> count(s, counts)));
    Map<Integer, Integer> rows = new HashMap<>();
    counts.forEach(
        (hash, count) -> {
          if (count >= LEAST_COUNT) {
            rows.put(hash, rows.size());
          }
        });
    List<Perceptron.Example> examples = new ArrayList<>();
    for (int d = 0; d < features.size(); d++) {
      for (int s = 0; s < features.get(d).size(); s++) {
        int[][] sentence = rows(features.get(d).get(s), rows);
        boolean any = false;
        for (int[] word : sentence) {
          any |= word != null;
        }
        if (any) {
          examples.add(new Perceptron.Example(sentence, labels.get(d).get(s)));
        }
      }
    }
    Perceptron perceptron = new Perceptron(rows.size());
    perceptron.train(examples.toArray(new Perceptron.Example[0]), epochs, 17);
    return new Trained(rows, perceptron);
  }

  static int[][] rows(int[][] hashes, Map<Integer, Integer> rows) {
    int[][] known = new int[hashes.length][];
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != null) {
        int[] row = new int[hashes[i].length];
        int n = 0;
        for (int hash : hashes[i]) {
          Integer at = rows.get(hash);
          if (at != null) {
            row[n++] = at;
          }
        }
        known[i] = java.util.Arrays.copyOf(row, n);
      }
    }
    return known;
  }

  private static void count(int[][] sentence, Map<Integer, Integer> counts) {
    for (int[] word : sentence) {
      if (word != null) {
        for (int hash : word) {
          counts.merge(hash, 1, Integer::sum);
        }
      }
    }
  }

  List<int[]> read(Trained trained, Document document, List<int[]> firstReading) {
    List<int[]> labels = new ArrayList<>();
    for (int[][] sentence : features(document, firstReading)) {
      labels.add(trained.perceptron().label(rows(sentence, trained.rows())));
    }
    return labels;
  }

  static List<TrainingText> corpora(Path root) throws IOException {
    List<TrainingText> texts = new ArrayList<>();
    Path wiki = root.resolve("wikigold/CONLL-format/data/wikigold.conll.txt");
    for (boolean tight : new boolean[] {false, true}) {
      texts.addAll(new ColumnReader(0, 1, " ", tight).read(wiki, "-DOCSTART-"));
      for (String part : List.of("dev", "test")) {
        Path file = root.resolve("uner-en-ewt/en_ewt-ud-" + part + ".iob2");
        texts.addAll(new ColumnReader(1, 2, "\t", tight).read(file, "# newdoc"));
      }
    }
    return texts;
  }
}
