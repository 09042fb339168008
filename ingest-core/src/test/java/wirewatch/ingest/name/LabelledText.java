package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tokenized text with the correct label of each word, by sentence. */
record LabelledText(Document document, List<int[]> labels, int hash) {

  /** The features of a word that cannot be part of a name. */
  static final int[] NO_NAME = new int[0];

  /** The features of each word by sentence, as hashes, and the labels. */
  record Features(List<int[][]> features, List<int[]> labels) {}

  static LabelledText of(TrainingText text, Document document) {
    Map<Integer, TrainingText.Span> byStart = new HashMap<>();
    text.spans().forEach(span -> byStart.put(span.start(), span));
    List<int[]> labels = new ArrayList<>();
    for (Sentence sentence : document.sentences) {
      labels.add(label(sentence, byStart));
    }
    int hash = text.text().replaceAll("[^a-zA-Z]", "").hashCode();
    return new LabelledText(document, labels, hash);
  }

  /** The same for both spacings of a text, so that no model labels its own training text. */
  int fold(int folds) {
    return Math.floorMod(hash, folds);
  }

  private static int[] label(Sentence sentence, Map<Integer, TrainingText.Span> byStart) {
    int[] labels = new int[sentence.size()];
    int i = 0;
    while (i < labels.length) {
      TrainingText.@Nullable Span span = byStart.get(sentence.tokens.get(i).start());
      int end = span == null ? -1 : end(sentence, i, span.end());
      for (int k = i; span != null && k < end; k++) {
        labels[k] = Label.of(span.type(), position(i, k, end));
      }
      i = Math.max(i + 1, end);
    }
    return labels;
  }

  private static int position(int start, int at, int end) {
    if (end - start == 1) {
      return Label.UNIT;
    }
    return at == start ? Label.BEGIN : at == end - 1 ? Label.LAST : Label.INSIDE;
  }

  /** The end of the span in words; -1 if it cannot be labelled. */
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
}
