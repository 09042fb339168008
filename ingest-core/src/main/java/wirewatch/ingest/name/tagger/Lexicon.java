package wirewatch.ingest.name.tagger;

import java.util.Map;
import java.util.Set;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.name.token.WordClasses;
import wirewatch.ingest.name.token.WordFolding;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/** The classes of words and phrases in the word lists and the gazetteer, as bit masks. */
public final class Lexicon {
  static final int GIVEN_NAME = 1;
  static final int SURNAME = 1 << 1;
  static final int COMMON_WORD = 1 << 2;
  private static final int FIRST_CLASS_BIT = 3;

  /** A prefix of a longer phrase. */
  static final int PHRASE_PREFIX = 1;

  static final int COUNTRY = 1 << 1;
  static final int REGION = 1 << 2;
  static final int CITY = 1 << 3;
  static final int TOWN = 1 << 4;
  static final int AREA = 1 << 5;
  static final int ORGANISATION = 1 << 6;
  static final int NATIONALITY = 1 << 7;
  static final int PHRASE_CLASS_COUNT = 7;

  private static final int MIN_CITY_POPULATION = 300_000;
  private static final String[] CLASS_NAMES = {
    "link",
    "title",
    "role",
    "org-head",
    "company-suffix",
    "place-head",
    "facility",
    "month",
    "weekday",
    "speech",
    "verb",
    "place-preposition",
    "preposition",
    "particle",
    "direction",
    "pronoun",
    "determiner",
    "sport",
    "ordinal",
    "religion",
    "not-name",
    "event"
  };

  private final BitMaskMap wordMasks = new BitMaskMap(200_000);
  private final BitMaskMap phraseMasks = new BitMaskMap(60_000);
  private final WordClasses classes = new WordClasses("word-classes.tsv");
  private final Gazetteer gazetteer;

  public Lexicon(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    addWords("given-names.txt", GIVEN_NAME);
    addWords("surnames.txt", SURNAME);
    addWords("common-words.txt", COMMON_WORD);
    for (Map.Entry<String, Set<String>> entry : classes.all().entrySet()) {
      int index = classIndex(entry.getKey());
      if (index >= 0) {
        entry.getValue().forEach(word -> wordMasks.add(BitMaskMap.hashWord(word), 1 << index));
      }
    }
    gazetteer.forEachName(this::addPlace);
    for (String line : ResourceLines.read("organisations.tsv")) {
      for (String name : line.split("[\t,]", -1)) {
        addPhrase(name, ORGANISATION);
      }
    }
  }

  public WordClasses classes() {
    return classes;
  }

  /** The bit of a class of word-classes.tsv. */
  static int classBit(String name) {
    return 1 << classIndex(name);
  }

  /** The mask of a folded word. */
  int wordMask(String folded) {
    return wordMasks.get(BitMaskMap.hashWord(folded));
  }

  /** The mask of a phrase, by the combined hash of its folded words. */
  int phraseMask(long key) {
    return phraseMasks.get(key);
  }

  boolean isNationality(String word) {
    return gazetteer.findCountryByNationality(word, "en").isPresent();
  }

  private static int classIndex(String name) {
    for (int i = 0; i < CLASS_NAMES.length; i++) {
      if (CLASS_NAMES[i].equals(name)) {
        return FIRST_CLASS_BIT + i;
      }
    }
    return -1;
  }

  private void addWords(String file, int bit) {
    for (String line : ResourceLines.read(file)) {
      wordMasks.add(BitMaskMap.hashWord(line), bit);
    }
  }

  private void addPlace(String name, Place place) {
    int bit =
        switch (place.kind()) {
          case COUNTRY -> COUNTRY;
          case REGION -> REGION;
          case CAPITAL -> CITY;
          case TOWN -> place.population() >= MIN_CITY_POPULATION ? CITY : TOWN;
          case AREA -> AREA;
        };
    addPhrase(name, bit);
  }

  private void addPhrase(String name, int bit) {
    long key = 0;
    int start = 0;
    String folded = WordFolding.fold(name);
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || folded.charAt(i) == ' ' || folded.charAt(i) == '-') {
        if (i > start) {
          key = BitMaskMap.hashPhrase(key, BitMaskMap.hashWord(folded.substring(start, i)));
          phraseMasks.add(key, i == folded.length() ? bit : PHRASE_PREFIX);
        }
        start = i + 1;
      }
    }
  }
}
