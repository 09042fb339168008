package wirewatch.ingest.name.tagger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.name.token.SentenceSplitter;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.name.token.Tokenizer;
import wirewatch.ingest.place.Gazetteer;

/**
 * Trains the two models of the tagger and writes them: docs/names.md has the command. The second
 * model is trained on first-pass labels of texts outside the training set of the first-pass model.
 */
final class TaggerTrainer {
  private static final int GENERATED_TEXTS = 1500;
  private static final int TEXTS_OF_LANGUAGE = 500;
  private static final List<String> GENERATED_LANGUAGES = List.of("de", "fr", "es", "it", "ru");
  private static final int EPOCHS = 8;
  private static final int FOLD_EPOCHS = 5;
  private static final int FOLDS = 4;

  final Lexicon lexicon;
  final Tokenizer tokenizer;
  private final FeatureExtractor writer = new FeatureExtractor();

  TaggerTrainer(Lexicon lexicon, Tokenizer tokenizer) {
    this.lexicon = lexicon;
    this.tokenizer = tokenizer;
  }

  /** Arguments: {@code words} or {@code classes}, folder of the corpora, folder of the models. */
  public static void main(String[] arguments) throws IOException {
    Path corpora = Path.of(arguments[1]);
    Path output = Path.of(arguments[2]);
    Lexicon english = new Lexicon(Gazetteer.shared(), arguments[0].equals("words"));
    TaggerTrainer trainer = new TaggerTrainer(english, new Tokenizer(english.classes()));
    List<LabelledText> labelled = new ArrayList<>();
    readCorpora(corpora).forEach(text -> labelled.add(trainer.label(text)));
    TrainingTextGenerator.generate(GENERATED_TEXTS, "en")
        .forEach(text -> labelled.add(trainer.label(text)));
    if (arguments[0].equals("classes")) {
      Lexicon portuguese = new Lexicon(Gazetteer.shared(), "pt", english);
      TaggerTrainer other = new TaggerTrainer(portuguese, trainer.tokenizer);
      readPortuguese(corpora).forEach(text -> labelled.add(other.label(text)));
      for (String language : GENERATED_LANGUAGES) {
        Lexicon lexicon = new Lexicon(Gazetteer.shared(), language, english);
        TaggerTrainer more = new TaggerTrainer(lexicon, trainer.tokenizer);
        TrainingTextGenerator.generate(TEXTS_OF_LANGUAGE, language)
            .forEach(text -> labelled.add(more.label(text)));
      }
    }
    trainer.train(labelled, arguments[0].equals("words") ? "names" : "classes", output);
  }

  private void train(List<LabelledText> labelled, String name, Path output) throws IOException {
    List<LabelledText.Features> features =
        labelled.stream().map(text -> features(text, null)).toList();
    TaggerModelWriter.write(
        TrainedWeights.train(features, EPOCHS), output.resolve(name + "-first.bin.gz"));
    List<LabelledText.Features> second = secondPassFeatures(labelled, features);
    TaggerModelWriter.write(
        TrainedWeights.train(second, EPOCHS), output.resolve(name + "-second.bin.gz"));
  }

  LabelledText label(TrainingText text) {
    List<List<Token>> cut =
        SentenceSplitter.split(text.text(), lexicon.splitWords(tokenizer.tokenize(text.text())));
    return LabelledText.of(text, new TaggerDocument(cut, lexicon));
  }

  /** The features for the second pass, after a first pass with models of the other folds. */
  List<LabelledText.Features> secondPassFeatures(
      List<LabelledText> texts, List<LabelledText.Features> features) {
    List<TrainedWeights> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledText.Features> rest = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        if (texts.get(i).crossValidationFold(FOLDS) != fold) {
          rest.add(features.get(i));
        }
      }
      folds.add(TrainedWeights.train(rest, FOLD_EPOCHS));
    }
    List<LabelledText.Features> second = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LabelledText text = texts.get(i);
      List<int[]> reading = folds.get(text.crossValidationFold(FOLDS)).label(features.get(i));
      text.document().recordFirstPass(reading);
      second.add(features(text, reading));
    }
    return second;
  }

  LabelledText.Features features(LabelledText text, @Nullable List<int[]> reading) {
    List<int[][]> all = new ArrayList<>();
    for (int s = 0; s < text.document().sentences.size(); s++) {
      Sentence sentence = text.document().sentences.get(s);
      int[][] features = new int[sentence.size()][];
      for (int i = 0; i < features.length; i++) {
        if (sentence.isCandidate(i)) {
          int[] labels = reading == null ? null : reading.get(s);
          features[i] = writer.extract(text.document(), sentence, i, labels);
        } else {
          features[i] = LabelledText.NOT_A_CANDIDATE;
        }
      }
      all.add(features);
    }
    return new LabelledText.Features(all, text.labels());
  }

  /** Each corpus twice: tokenized and detokenized. */
  static List<TrainingText> readCorpora(Path root) throws IOException {
    List<TrainingText> texts = new ArrayList<>();
    Path wiki = root.resolve("wikigold/CONLL-format/data/wikigold.conll.txt");
    for (boolean tight : new boolean[] {false, true}) {
      texts.addAll(new ColumnCorpusReader(0, 1, " ", tight).read(wiki, "-DOCSTART-"));
      for (String part : List.of("dev", "test")) {
        Path file = root.resolve("uner-en-ewt/en_ewt-ud-" + part + ".iob2");
        texts.addAll(new ColumnCorpusReader(1, 2, "\t", tight).read(file, "# newdoc"));
      }
    }
    return texts;
  }

  /** The training part alone: the others are for measuring. */
  static List<TrainingText> readPortuguese(Path root) throws IOException {
    Path file = root.resolve("uner-pt-bosque/pt_bosque-ud-train.iob2");
    List<TrainingText> texts = new ArrayList<>();
    for (boolean tight : new boolean[] {false, true}) {
      texts.addAll(new ColumnCorpusReader(1, 2, "\t", tight).read(file, "# newdoc"));
    }
    return texts;
  }
}
