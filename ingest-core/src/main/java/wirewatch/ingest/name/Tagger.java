package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in English with a statistical model in two passes; the second pass uses the labels
 * that the first pass gave to the same word elsewhere in the text.
 */
final class Tagger {
  private final Lexicon lexicon;
  private final Model first = new Model("names-first.bin.gz");
  private final Model second = new Model("names-second.bin.gz");

  Tagger(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The names of a text, in order. */
  List<Found> find(String text, List<Token> tokens) {
    Document document = new Document(Sentences.of(text, tokens), lexicon);
    FeatureWriter writer = new FeatureWriter();
    List<int[]> readings = new ArrayList<>();
    for (Sentence sentence : document.sentences) {
      readings.add(read(document, sentence, writer, null));
    }
    document.tell(readings);
    List<Found> found = new ArrayList<>();
    for (int s = 0; s < readings.size(); s++) {
      Sentence sentence = document.sentences.get(s);
      int[] labels =
          sentence.hasCandidates()
              ? read(document, sentence, writer, readings.get(s))
              : readings.get(s);
      addNames(found, text, sentence, labels);
    }
    return found;
  }

  private int[] read(
      Document document, Sentence sentence, FeatureWriter writer, int @Nullable [] before) {
    if (!sentence.hasCandidates()) {
      return new int[sentence.size()];
    }
    Model model = before == null ? first : second;
    float[][] scores = new float[sentence.size()][];
    for (int i = 0; i < scores.length; i++) {
      if (sentence.isCandidate(i)) {
        float[] score = new float[Label.COUNT];
        for (int feature : writer.write(document, sentence, i, before)) {
          model.add(feature, score);
        }
        scores[i] = score;
      }
    }
    return Decoder.decode(scores, model);
  }

  private static void addNames(List<Found> found, String text, Sentence sentence, int[] labels) {
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Label.OUTSIDE) {
        continue;
      }
      int position = Label.position(labels[i]);
      if (position == Label.BEGIN || position == Label.UNIT) {
        start = sentence.tokens.get(i).start();
      }
      if (position == Label.LAST || position == Label.UNIT) {
        int end = sentence.tokens.get(i).end();
        found.add(Found.in(text, start, end, Label.type(labels[i])));
      }
    }
  }
}
