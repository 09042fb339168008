package wirewatch.ingest.name.tagger;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.name.token.WordClasses;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;
import wirewatch.ingest.transliteration.LatinSpelling;

/** The classes of words and phrases in the word lists and the gazetteer, as bit masks. */
public final class Lexicon {
  static final int GIVEN_NAME = 1;
  static final int SURNAME = 1 << 1;
  static final int COMMON_WORD = 1 << 2;
  private static final int NAMES = GIVEN_NAME | SURNAME;
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

  /** A frequent English word in a text of another language that has no such word. */
  private static final int FOREIGN_WORD = 1 << (FIRST_CLASS_BIT + CLASS_NAMES.length);

  private static final int ROLE = classBit("role") | classBit("ordinal");
  private static final int ORGANISATION_WORDS = classBit("org-head") | classBit("company-suffix");

  private static final int MIN_TRANSLITERATED_LENGTH = 4;
  private static final int NOT_NAME = classBit("not-name");
  private static final int NEVER_NAMES =
      classBit("pronoun") | classBit("determiner") | NOT_NAME | classBit("speech");

  private final WordLists lists;
  private final WordClasses classes;
  private final Gazetteer gazetteer;
  private final @Nullable Lexicon names;
  private final @Nullable LanguageWords languageWords;
  private final boolean usesWords;

  /** The lexicon of English. */
  public Lexicon(Gazetteer gazetteer) {
    this(gazetteer, true);
  }

  /**
   * The lexicon of English.
   *
   * @param usesWords whether models see the words themselves, not their classes alone
   */
  Lexicon(Gazetteer gazetteer, boolean usesWords) {
    this.gazetteer = gazetteer;
    this.usesWords = usesWords;
    names = null;
    languageWords = null;
    classes = new WordClasses("word-classes.tsv");
    lists = new WordLists(200_000, 60_000);
    lists.addWords("given-names.txt", GIVEN_NAME);
    lists.addWords("surnames.txt", SURNAME);
    lists.addWords("common-words.txt", COMMON_WORD);
    lists.addClasses(classes);
    gazetteer.forEachName((name, place) -> lists.addPhrase(name, placeBit(place)));
    lists.addOrganisations("organisations.tsv");
  }

  /**
   * The lexicon of a language that has a folder of word lists.
   *
   * @param names the lexicon of English, whose names of people and places it shares
   */
  public Lexicon(Gazetteer gazetteer, String language, Lexicon names) {
    this.gazetteer = gazetteer;
    this.names = names;
    usesWords = false;
    String folder = "language/" + language + '/';
    classes = new WordClasses(folder + "words.tsv");
    languageWords = new LanguageWords(folder, language, classes);
    lists = new WordLists(20_000, 2_000);
    lists.addWords(folder + "given-names.txt", GIVEN_NAME);
    lists.addWords(folder + "common-words.txt", COMMON_WORD);
    lists.addClasses(classes);
    gazetteer.countryNames(language).forEach(name -> lists.addPhrase(name, COUNTRY));
    ResourceLines.readIfPresent(folder + "towns.txt").forEach(name -> lists.addPhrase(name, TOWN));
    lists.addOrganisations(folder + "organisations.tsv");
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
    if (languageWords == null) {
      return listedMask(folded);
    }
    int mask = listedMask(folded);
    for (String base : mask == 0 ? languageWords.baseForms(folded) : List.<String>of()) {
      mask |= listedMask(base) & ~NOT_NAME; // these words have no endings: Wien is no form of wie
    }
    return mask | languageWords.classesByEnding(folded) | transliteratedMask(folded, mask);
  }

  /** The name bits of a word of another script by its Latin spelling. */
  private int transliteratedMask(String folded, int mask) {
    if (names == null || mask != 0 || folded.length() < MIN_TRANSLITERATED_LENGTH) {
      return 0;
    }
    if (Character.UnicodeScript.of(folded.charAt(0)) == Character.UnicodeScript.LATIN) {
      return 0;
    }
    int found = names.wordMask(LatinSpelling.of(folded));
    for (String base :
        languageWords == null ? List.<String>of() : languageWords.baseForms(folded)) {
      found |= names.wordMask(LatinSpelling.of(base));
    }
    return found & NAMES;
  }

  private int listedMask(String folded) {
    int mask = lists.wordMask(folded);
    return names == null ? mask : mask | sharedMask(names.wordMask(folded), mask);
  }

  /** What English says of a word of another language. */
  private static int sharedMask(int english, int own) {
    boolean foreign = (english & COMMON_WORD) != 0 && (own & ~NAMES) == 0;
    return (english & (NAMES | ORGANISATION_WORDS)) | (foreign ? FOREIGN_WORD : 0);
  }

  /** The tokens of a text, split further as the language needs. */
  List<Token> splitWords(List<Token> tokens) {
    return languageWords == null ? tokens : languageWords.splitWords(tokens);
  }

  /** Whether models see the words themselves, not their classes alone. */
  boolean usesWords() {
    return usesWords;
  }

  /** The classes of a word other than those of names. */
  static int withoutNames(int mask) {
    return mask & ~NAMES;
  }

  /** Whether a capitalised word is a noun that the language writes with a capital. */
  boolean isNoun(String word, String folded) {
    if (languageWords == null
        || !languageWords.capitalisesNouns()
        || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    int hyphen = folded.lastIndexOf('-');
    if (hyphen > 0 && hyphen + 1 < folded.length()) {
      return isCompoundOfHyphen(word.substring(hyphen + 1), folded.substring(hyphen + 1));
    }
    if (word.length() < 2 || Character.isUpperCase(word.charAt(1))) {
      return false;
    }
    int place = placeMask(word);
    if ((place & (COUNTRY | AREA)) != 0) {
      return false;
    }
    if (languageWords.isListedNoun(folded)) {
      return true;
    }
    if ((place & CITY) != 0 && !languageWords.isFrequent(folded)) {
      return false;
    }
    return languageWords.isFrequent(folded)
        ? !isCommonName(word, folded)
        : isUnknown(folded) && languageWords.looksLikeNoun(folded);
  }

  /** Whether a capitalised word that no list has may be a noun, where its neighbours say so. */
  boolean mayBeNoun(WordForm word) {
    return languageWords != null
        && isUnknown(word)
        && !word.allCapitals
        && languageWords.mayBeNoun(word.folded);
  }

  /** Whether a word is a noun by its part after the hyphen: {@code EU-Gipfel}, no name. */
  private boolean isCompoundOfHyphen(String part, String folded) {
    return Character.isLowerCase(part.charAt(0))
        || ((listedMask(folded) & NAMES) == 0
            && (isNoun(part, folded) || (wordMask(folded) & ROLE) != 0));
  }

  /** Whether a word has its capital as part of a name: an adjective before a capitalised word. */
  boolean isCapitalisedAdjective(WordForm word) {
    return languageWords != null
        && languageWords.isFrequent(word.folded)
        && NounCapitals.isAdjective(word.folded)
        && (word.classMask & (NEVER_NAMES | ROLE)) == 0;
  }

  /** Whether a frequent word is a given name of the language, a country or a great city. */
  private boolean isCommonName(String word, String folded) {
    int mask = lists.wordMask(folded);
    boolean place = (placeMask(word) & (COUNTRY | REGION | CITY)) != 0;
    return withoutNames(mask & ~COMMON_WORD) == 0 && ((mask & GIVEN_NAME) != 0 || place);
  }

  private boolean isUnknown(String folded) {
    return (listedMask(folded) & NAMES) == 0 && phraseMask(folded) <= PHRASE_PREFIX;
  }

  /** Whether the language writes nouns with a capital. */
  boolean capitalisesNouns() {
    return languageWords != null && languageWords.capitalisesNouns();
  }

  /** Whether names of places and organisations may begin with their kind in small letters. */
  boolean namesBeginSmall() {
    return classes.all().containsKey("small-heads");
  }

  /** Whether a word alone never is a name: a letter, a pronoun, an article, a time zone. */
  boolean isNeverName(WordForm word) {
    return word.folded.length() == 1
        || classes.all().getOrDefault("never-name", Set.of()).contains(word.folded)
        || (languageWords != null && (word.classMask & NEVER_NAMES) != 0);
  }

  /** Whether no list knows the folded word as a name. */
  boolean isUnknown(WordForm word) {
    return (word.classMask & NAMES) == 0
        && word.placeMask == 0
        && phraseMask(word.folded) <= PHRASE_PREFIX;
  }

  private int phraseMask(String folded) {
    return phraseMask(BitMaskMap.hashPhrase(0, BitMaskMap.hashWord(folded)));
  }

  /** The form under which the gazetteer knows a place, of a word in any grammatical case. */
  String basePlaceName(String word) {
    if (languageWords != null) {
      for (String form : languageWords.placeForms(word)) {
        if (!gazetteer.findPlaces(form, languageWords.language()).isEmpty()) {
          return form;
        }
      }
    }
    return word;
  }

  /** The name of a person in the nominative, where the given name shows another case. */
  String basePersonName(String name) {
    return languageWords == null
        ? name
        : languageWords.basePersonName(name, word -> (lists.wordMask(word) & GIVEN_NAME) != 0);
  }

  /** The phrase classes of a single word as a place name, in any grammatical case. */
  int placeMask(String word) {
    if (languageWords == null || word.length() < 3) {
      return 0;
    }
    for (String form : languageWords.placeForms(word)) {
      List<Place> places = gazetteer.findPlaces(form, languageWords.language());
      if (!places.isEmpty()) {
        return placeBit(places.getFirst());
      }
    }
    return 0;
  }

  /** The mask of a phrase, by the combined hash of its folded words. */
  int phraseMask(long key) {
    int mask = lists.phraseMask(key);
    return names == null ? mask : mask | names.phraseMask(key);
  }

  boolean isNationality(String word) {
    return gazetteer
        .findCountryByNationality(word, languageWords == null ? "en" : languageWords.language())
        .isPresent();
  }

  static int classIndex(String name) {
    for (int i = 0; i < CLASS_NAMES.length; i++) {
      if (CLASS_NAMES[i].equals(name)) {
        return FIRST_CLASS_BIT + i;
      }
    }
    return -1;
  }

  private static int placeBit(Place place) {
    return switch (place.kind()) {
      case COUNTRY -> COUNTRY;
      case REGION -> REGION;
      case CAPITAL -> CITY;
      case TOWN -> place.population() >= MIN_CITY_POPULATION ? CITY : TOWN;
      case AREA -> AREA;
    };
  }
}
