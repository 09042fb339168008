package wirewatch.ingest.name;

import java.util.Map;
import java.util.Set;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/** The classes of words and phrases in the word lists and the gazetteer, as bit masks. */
final class Lexicon {
  static final int GIVEN = 1;
  static final int SURNAME = 1 << 1;
  static final int COMMON = 1 << 2;
  private static final int FIRST_CLASS = 3;

  /** A prefix of a longer phrase. */
  static final int LONGER = 1;

  static final int COUNTRY = 1 << 1;
  static final int REGION = 1 << 2;
  static final int CITY = 1 << 3;
  static final int TOWN = 1 << 4;
  static final int AREA = 1 << 5;
  static final int ORGANISATION = 1 << 6;
  static final int NATIONALITY = 1 << 7;
  static final int PHRASE_CLASSES = 7;

  private static final int MANY_PEOPLE = 300_000;
  private static final String[] CLASSES = {
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

  private final Marks words = new Marks(200_000);
  private final Marks phrases = new Marks(60_000);
  private final WordClasses classes = new WordClasses("word-classes.tsv");
  private final Gazetteer gazetteer;

  Lexicon(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    addWords("given-names.txt", GIVEN);
    addWords("surnames.txt", SURNAME);
    addWords("common-words.txt", COMMON);
    for (Map.Entry<String, Set<String>> entry : classes.all().entrySet()) {
      int index = index(entry.getKey());
      if (index >= 0) {
        entry.getValue().forEach(word -> words.add(Marks.hash(word), 1 << index));
      }
    }
    gazetteer.forEachName(this::addPlace);
    for (String line : Lines.read("organisations.tsv")) {
      for (String name : line.split("[\t,]", -1)) {
        addPhrase(name, ORGANISATION);
      }
    }
  }

  WordClasses classes() {
    return classes;
  }

  /** The bit of a class of word-classes.tsv. */
  static int bit(String name) {
    return 1 << index(name);
  }

  /** The mask of a folded word. */
  int word(String folded) {
    return words.of(Marks.hash(folded));
  }

  /** The mask of a phrase, by the combined hash of its folded words. */
  int phrase(long key) {
    return phrases.of(key);
  }

  boolean isNationality(String word) {
    return gazetteer.nationality(word, "en").isPresent();
  }

  private static int index(String name) {
    for (int i = 0; i < CLASSES.length; i++) {
      if (CLASSES[i].equals(name)) {
        return FIRST_CLASS + i;
      }
    }
    return -1;
  }

  private void addWords(String file, int bit) {
    for (String line : Lines.read(file)) {
      words.add(Marks.hash(line), bit);
    }
  }

  private void addPlace(String name, Place place) {
    int bit =
        switch (place.kind()) {
          case COUNTRY -> COUNTRY;
          case REGION -> REGION;
          case CAPITAL -> CITY;
          case TOWN -> place.population() >= MANY_PEOPLE ? CITY : TOWN;
          case AREA -> AREA;
        };
    addPhrase(name, bit);
  }

  private void addPhrase(String name, int bit) {
    long key = 0;
    int start = 0;
    String folded = Fold.of(name);
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || folded.charAt(i) == ' ' || folded.charAt(i) == '-') {
        if (i > start) {
          key = Marks.join(key, Marks.hash(folded.substring(start, i)));
          phrases.add(key, i == folded.length() ? bit : LONGER);
        }
        start = i + 1;
      }
    }
  }
}
