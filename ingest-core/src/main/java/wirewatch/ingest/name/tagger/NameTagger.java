package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.name.token.SentenceSplitter;
import wirewatch.ingest.name.token.Token;

/**
 * Finds names with a statistical model in two passes; the second pass uses the labels that the first
 * pass gave to the same word elsewhere in the text.
 */
public final class NameTagger {
  private final Lexicon lexicon;
  private final TaggerModel firstPassModel;
  private final TaggerModel secondPassModel;

  /** The tagger of a language: English has models of its words, the others share one of classes. */
  public NameTagger(Lexicon lexicon) {
    this.lexicon = lexicon;
    firstPassModel = TaggerModel.of(lexicon.usesWords() ? "names-first" : "classes-first");
    secondPassModel = TaggerModel.of(lexicon.usesWords() ? "names-second" : "classes-second");
  }

  /** The names of a text, in order. */
  public List<NameSpan> find(String text, List<Token> tokens) {
    TaggerDocument taggerDocument =
        new TaggerDocument(SentenceSplitter.split(text, lexicon.splitWords(tokens)), lexicon);
    FeatureExtractor writer = new FeatureExtractor();
    List<int[]> readings = new ArrayList<>();
    for (Sentence sentence : taggerDocument.sentences) {
      CpuTimeLimit.check();
      readings.add(label(taggerDocument, sentence, writer, null));
    }
    taggerDocument.recordFirstPass(readings);
    List<NameSpan> found = new ArrayList<>();
    for (int s = 0; s < readings.size(); s++) {
      CpuTimeLimit.check();
      Sentence sentence = taggerDocument.sentences.get(s);
      int[] labels =
          sentence.hasCandidates()
              ? label(taggerDocument, sentence, writer, readings.get(s))
              : readings.get(s);
      addNames(found, text, sentence, labels);
    }
    return found;
  }

  private int[] label(
      TaggerDocument taggerDocument,
      Sentence sentence,
      FeatureExtractor writer,
      int @Nullable [] before) {
    if (!sentence.hasCandidates()) {
      return new int[sentence.size()];
    }
    TaggerModel taggerModel = before == null ? firstPassModel : secondPassModel;
    float[][] scores = new float[sentence.size()][];
    for (int i = 0; i < scores.length; i++) {
      if (sentence.isCandidate(i)) {
        float[] score = new float[BilouLabel.COUNT];
        for (int feature : writer.extract(taggerDocument, sentence, i, before)) {
          taggerModel.addScores(feature, score);
        }
        scores[i] = score;
      }
    }
    return ViterbiDecoder.decode(scores, taggerModel);
  }

  private void addNames(List<NameSpan> found, String text, Sentence sentence, int[] labels) {
    int start = 0;
    int first = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == BilouLabel.OUTSIDE) {
        continue;
      }
      int position = BilouLabel.position(labels[i]);
      if (position == BilouLabel.BEGIN || position == BilouLabel.UNIT) {
        first = i;
        boolean country = isCountryBeforeName(sentence, labels, i);
        start = sentence.tokens.get(country ? i + 1 : i).start();
        if (country) {
          Token place = sentence.tokens.get(i);
          found.add(NameSpan.of(text, place.start(), place.end(), Mention.Type.LOC));
        }
      }
      if (position == BilouLabel.LAST || position == BilouLabel.UNIT) {
        int end = sentence.tokens.get(i).end();
        if (first == i && lexicon.isNeverName(sentence.words[i])) {
          continue;
        }
        found.add(NameSpan.of(text, start, end, BilouLabel.type(labels[i])));
      }
    }
  }

  /** Whether a name of a person begins with the country of an office: {@code України Ірина Бойко}. */
  private static boolean isCountryBeforeName(Sentence sentence, int[] labels, int i) {
    return sentence.words[i].placeMask == Lexicon.COUNTRY
        && i + 2 < labels.length
        && BilouLabel.type(labels[i]) == Mention.Type.PER
        && BilouLabel.position(labels[i]) == BilouLabel.BEGIN
        && BilouLabel.position(labels[i + 1]) == BilouLabel.INSIDE;
  }
}
