package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text split into sentences, with the lexicon classes and the usage of each word. */
final class Document {
  final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, WordForm> forms = new HashMap<>();
  private final Map<String, Usage> usages = new HashMap<>();

  Document(List<List<Token>> sentences, Lexicon lexicon) {
    for (List<Token> tokens : sentences) {
      WordForm[] words = new WordForm[tokens.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] = forms.computeIfAbsent(tokens.get(i).text(), text -> new WordForm(text, lexicon));
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
  Usage usage(WordForm word) {
    return usages.computeIfAbsent(word.folded, k -> new Usage());
  }

  /** Counts the labels that the first pass gave to each capitalised word. */
  void tell(List<int[]> labels) {
    for (int s = 0; s < labels.size(); s++) {
      Sentence sentence = sentences.get(s);
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.words[i].capital) {
          usage(sentence.words[i]).countType(Label.kind(labels.get(s)[i]));
        }
      }
    }
  }
}
