package wirewatch.ingest.name.tagger;

import java.util.Map;
import java.util.Set;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.name.token.WordClasses;
import wirewatch.ingest.name.token.WordFolding;

/** The bit masks of the words and phrases of one language, filled from its files. */
final class WordLists {
  private final BitMaskMap wordMasks;
  private final BitMaskMap phraseMasks;

  WordLists(int words, int phrases) {
    wordMasks = new BitMaskMap(words);
    phraseMasks = new BitMaskMap(phrases);
  }

  /** The mask of a folded word; 0 if no list has it. */
  int wordMask(String folded) {
    return wordMasks.get(BitMaskMap.hashWord(folded));
  }

  /** The mask of a phrase, by the combined hash of its folded words; 0 if no list has it. */
  int phraseMask(long key) {
    return phraseMasks.get(key);
  }

  /** Adds the words of a file, one a line. */
  void addWords(String file, int bit) {
    for (String line : ResourceLines.read(file)) {
      wordMasks.add(BitMaskMap.hashWord(line), bit);
    }
  }

  /** Adds the words of the classes that models know. */
  void addClasses(WordClasses classes) {
    for (Map.Entry<String, Set<String>> entry : classes.all().entrySet()) {
      int index = Lexicon.classIndex(entry.getKey());
      for (String word : index < 0 ? Set.<String>of() : entry.getValue()) {
        wordMasks.add(BitMaskMap.hashWord(WordFolding.fold(word)), 1 << index);
      }
    }
  }

  /** Adds the names and short forms of a file of organisations. */
  void addOrganisations(String file) {
    for (String line : ResourceLines.read(file)) {
      for (String name : line.split("[\t,]", -1)) {
        addPhrase(name, Lexicon.ORGANISATION);
      }
    }
  }

  /** Adds a phrase of one word or more, and its beginnings as such. */
  void addPhrase(String name, int bit) {
    long key = 0;
    int start = 0;
    String folded = WordFolding.fold(name);
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || folded.charAt(i) == ' ' || folded.charAt(i) == '-') {
        if (i > start) {
          key = BitMaskMap.hashPhrase(key, BitMaskMap.hashWord(folded.substring(start, i)));
          phraseMasks.add(key, i == folded.length() ? bit : Lexicon.PHRASE_PREFIX);
        }
        start = i + 1;
      }
    }
  }
}
