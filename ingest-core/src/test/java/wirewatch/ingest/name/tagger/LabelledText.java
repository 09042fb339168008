package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tokenized text with the correct label of each word, by sentence. */
record LabelledText(TaggerDocument document, List<int[]> labels, int hash) {

  /** The features of a word that cannot be part of a name. */
  static final int[] NOT_A_CANDIDATE = new int[0];

  /** The features of each word by sentence, as hashes, and the labels. */
  record Features(List<int[][]> features, List<int[]> labels) {}

  static LabelledText of(TrainingText text, TaggerDocument taggerDocument) {
    Map<Integer, TrainingText.Span> byStart = new HashMap<>();
    text.spans().forEach(span -> byStart.put(span.start(), span));
    List<int[]> labels = new ArrayList<>();
    for (Sentence sentence : taggerDocument.sentences) {
      labels.add(labelSentence(sentence, byStart));
    }
    int hash = text.text().replaceAll("[^a-zA-Z]", "").hashCode();
    return new LabelledText(taggerDocument, labels, hash);
  }

  /** The same for both spacings of a text, so that no model labels its own training text. */
  int crossValidationFold(int folds) {
    return Math.floorMod(hash, folds);
  }

  private static int[] labelSentence(Sentence sentence, Map<Integer, TrainingText.Span> byStart) {
    int[] labels = new int[sentence.size()];
    int i = 0;
    while (i < labels.length) {
      TrainingText.@Nullable Span span = byStart.get(sentence.tokens.get(i).start());
      int end = span == null ? -1 : spanEnd(sentence, i, span.end());
      for (int k = i; span != null && k < end; k++) {
        labels[k] = BilouLabel.of(span.type(), position(i, k, end));
      }
      i = Math.max(i + 1, end);
    }
    return labels;
  }

  private static int position(int start, int at, int end) {
    if (end - start == 1) {
      return BilouLabel.UNIT;
    }
    return at == start ? BilouLabel.BEGIN : at == end - 1 ? BilouLabel.LAST : BilouLabel.INSIDE;
  }

  /** The end of the span in words; -1 if it cannot be labelled. */
  private static int spanEnd(Sentence sentence, int start, int end) {
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
