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
 * Finds names with a statistical model in two passes; the second pass uses the labels that the
 * first pass gave to the same word elsewhere in the text.
 */
public final class NameTagger {
  private static final int TITLE = Lexicon.classBit("title");
  private static final int ROLE = Lexicon.classBit("role");

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
    int first = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == BilouLabel.OUTSIDE) {
        int last = lexicon.usesWords() ? i : addMissedPhrase(found, text, sentence, labels, i);
        if (last == i) {
          addMissedCountry(found, text, sentence, i);
        }
        i = last;
        continue;
      }
      int position = BilouLabel.position(labels[i]);
      if (position == BilouLabel.BEGIN || position == BilouLabel.UNIT) {
        first = i;
        if (isCountryBeforeName(sentence, labels, i)) {
          addPlace(found, text, sentence, i);
          first = i + 1;
        } else if (position == BilouLabel.BEGIN && isAbbreviatedTitle(sentence, i)) {
          first = i + 1;
        }
      }
      if (position == BilouLabel.LAST || position == BilouLabel.UNIT) {
        addName(found, text, sentence, first, i, BilouLabel.type(labels[i]));
      }
    }
  }

  private void addName(
      List<NameSpan> found,
      String text,
      Sentence sentence,
      int first,
      int last,
      Mention.Type type) {
    boolean single = first == last;
    if (single
        && (lexicon.isNeverName(sentence.words[first]) || isDoubtful(text, sentence, first))) {
      return;
    }
    int start = sentence.tokens.get(first).start();
    int end = sentence.tokens.get(last).end();
    if (single && type == Mention.Type.LOC) {
      addPlace(found, text, sentence, first);
    } else if (!single && type == Mention.Type.PER) {
      String printed = text.substring(start, end);
      found.add(new NameSpan(start, end, type, printed, lexicon.basePersonName(printed)));
    } else {
      found.add(NameSpan.of(text, start, end, type));
    }
  }

  /** Whether a word that no list knows has its capital from the start of a sentence or quote. */
  private boolean isDoubtful(String text, Sentence sentence, int i) {
    String word = sentence.tokens.get(i).text();
    boolean opens =
        i == 0 || !Character.isLetterOrDigit(sentence.tokens.get(i - 1).text().charAt(0));
    return opens
        && !lexicon.usesWords()
        && lexicon.isUnknown(sentence.words[i])
        && !sentence.words[i].allCapitals
        && text.indexOf(word) == text.lastIndexOf(word);
  }

  private void addMissedCountry(List<NameSpan> found, String text, Sentence sentence, int i) {
    if (sentence.words[i].placeMask == Lexicon.COUNTRY) {
      addPlace(found, text, sentence, i);
    }
  }

  /** Adds a country of several words that has no label: {@code Nueva Zelanda}. */
  private static int addMissedPhrase(
      List<NameSpan> found, String text, Sentence sentence, int[] labels, int i) {
    int end = sentence.countryEnd(i);
    for (int k = i; k < end; k++) {
      if (labels[k] != BilouLabel.OUTSIDE) {
        return i;
      }
    }
    if (end > i + 1) {
      int start = sentence.tokens.get(i).start();
      int to = sentence.tokens.get(end - 1).end();
      found.add(NameSpan.of(text, start, to, Mention.Type.LOC));
    }
    return Math.max(i, end - 1);
  }

  private void addPlace(List<NameSpan> found, String text, Sentence sentence, int i) {
    Token token = sentence.tokens.get(i);
    String printed = text.substring(token.start(), token.end());
    String base = lexicon.basePlaceName(printed);
    found.add(new NameSpan(token.start(), token.end(), Mention.Type.LOC, printed, base));
  }

  private boolean isAbbreviatedTitle(Sentence sentence, int i) {
    return !lexicon.usesWords()
        && sentence.tokens.get(i).text().endsWith(".")
        && sentence.words[i].hasClass(TITLE);
  }

  /**
   * Whether a name of a person begins with the country or city of an office: {@code України Ірина
   * Бойко}.
   */
  private static boolean isCountryBeforeName(Sentence sentence, int[] labels, int i) {
    boolean ofOffice =
        sentence.words[i].placeMask > Lexicon.COUNTRY
            && i > 0
            && sentence.words[i - 1].hasClass(ROLE)
            && i + 1 < labels.length
            && sentence.words[i + 1].hasClass(Lexicon.GIVEN_NAME);
    return (sentence.words[i].placeMask == Lexicon.COUNTRY || ofOffice)
        && i + 2 < labels.length
        && BilouLabel.type(labels[i]) == Mention.Type.PER
        && BilouLabel.position(labels[i]) == BilouLabel.BEGIN
        && BilouLabel.position(labels[i + 1]) == BilouLabel.INSIDE;
  }
}
