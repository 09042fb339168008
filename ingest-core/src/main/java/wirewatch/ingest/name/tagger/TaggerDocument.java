package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.name.token.Token;

/** A text split into sentences, with the lexicon classes and the usage of each word. */
final class TaggerDocument {
  final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, WordForm> wordForms = new HashMap<>();
  private final Map<String, WordUsage> usages = new HashMap<>();

  TaggerDocument(List<List<Token>> sentences, Lexicon lexicon) {
    for (List<Token> tokens : sentences) {
      WordForm[] words = new WordForm[tokens.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] =
            wordForms.computeIfAbsent(tokens.get(i).text(), text -> new WordForm(text, lexicon));
      }
      if (lexicon.capitalisesNouns()) {
        NounCapitals.apply(words, lexicon);
      }
      this.sentences.add(new Sentence(tokens, words, lexicon));
    }
    for (Sentence sentence : this.sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        usage(sentence.words[i]).count(sentence, i);
      }
    }
  }

  /** The usage of a word in the document, ignoring case. */
  WordUsage usage(WordForm word) {
    return usages.computeIfAbsent(word.folded, k -> new WordUsage());
  }

  /** Counts the labels that the first pass gave to each capitalised word. */
  void recordFirstPass(List<int[]> labels) {
    for (int s = 0; s < labels.size(); s++) {
      Sentence sentence = sentences.get(s);
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.words[i].hasCapital) {
          usage(sentence.words[i]).countLabelType(BilouLabel.typeIndex(labels.get(s)[i]));
        }
      }
    }
  }
}
