package wirewatch.ingest.quote.lexicon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one language that introduce or surround quoted speech: {@code cues-LANGUAGE.json}.
 */
public final class SpeechLexicon {
  public static final int VERB = 1;
  public static final int AUXILIARY = 1 << 1;
  public static final int ADVERB = 1 << 2;
  public static final int MALE = 1 << 3;
  public static final int FEMALE = 1 << 4;
  static final int PLURAL = 1 << 5;
  static final int FIRST_PERSON = 1 << 6;
  public static final int RELATIVE_PRONOUN = 1 << 7;
  public static final int DETERMINER = 1 << 8;
  public static final int PREPOSITION = 1 << 9;
  public static final int CONJUNCTION = 1 << 10;
  public static final int TITLE = 1 << 11;
  public static final int ROLE = 1 << 12;
  public static final int ORGANISATION = 1 << 13;
  public static final int NAME_PARTICLE = 1 << 14;
  public static final int NOT_A_NAME = 1 << 15;
  public static final int TIME_WORD = 1 << 16;
  public static final int PARTICIPLE = 1 << 17;
  public static final int PRONOUN = MALE | FEMALE | PLURAL | FIRST_PERSON;

  static final int MAX_STEM_LENGTH = 16;
  private static final int MAX_ENDING_LENGTH = 3;

  private static final String FALLBACK_LANGUAGE = "en";
  private static final Map<String, SpeechLexicon> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, Integer> wordFlags = new HashMap<>();
  private final Map<String, Integer> stemFlags = new HashMap<>();
  private final Map<String, Integer> endingFlags = new HashMap<>();
  private final Set<String> abbreviations;
  private final List<List<String>> attributionPhrases;
  private final WordOrder wordOrder;
  private final Set<String> definiteWords;

  private SpeechLexicon(LexiconFile lexiconFile) {
    abbreviations = Set.copyOf(lexiconFile.abbreviations());
    attributionPhrases = lexiconFile.phrases().stream().map(p -> List.of(p.split(" "))).toList();
    wordOrder = lexiconFile.order();
    definiteWords = Set.copyOf(lexiconFile.definite());
    addForms(lexiconFile.verbs(), VERB);
    addForms(lexiconFile.auxiliaries(), AUXILIARY);
    addForms(lexiconFile.adverbs(), ADVERB);
    addWordsForPeople(lexiconFile);
    addForms(lexiconFile.determiners(), DETERMINER);
    addForms(lexiconFile.prepositions(), PREPOSITION);
    addForms(lexiconFile.clauses(), CONJUNCTION);
    addForms(lexiconFile.bodies(), ORGANISATION);
    addForms(lexiconFile.joiners(), NAME_PARTICLE);
    addForms(lexiconFile.notNames(), NOT_A_NAME);
    addForms(lexiconFile.times(), TIME_WORD);
    addForms(lexiconFile.participles(), PARTICIPLE);
  }

  private void addWordsForPeople(LexiconFile lexiconFile) {
    addForms(lexiconFile.pronouns().male(), MALE);
    addForms(lexiconFile.pronouns().female(), FEMALE);
    addForms(lexiconFile.pronouns().plural(), PLURAL);
    addForms(lexiconFile.pronouns().first(), FIRST_PERSON);
    addForms(lexiconFile.pronouns().relative(), RELATIVE_PRONOUN);
    addForms(lexiconFile.titles().any(), TITLE);
    addForms(lexiconFile.titles().male(), TITLE | MALE);
    addForms(lexiconFile.titles().female(), TITLE | FEMALE);
    addForms(lexiconFile.roles().any(), ROLE);
    addForms(lexiconFile.roles().male(), ROLE | MALE);
    addForms(lexiconFile.roles().female(), ROLE | FEMALE);
  }

  /** The rules for a BCP 47 language; the English ones if it has no file. */
  public static SpeechLexicon forLanguage(String language) {
    int end = language.indexOf('-');
    String key = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    return BY_LANGUAGE.computeIfAbsent(key, SpeechLexicon::load);
  }

  private static SpeechLexicon load(String language) {
    boolean plain = language.length() < 4 && language.chars().allMatch(Character::isLetter);
    LexiconFile own =
        plain ? RuleFiles.read("cues-" + language + ".json", LexiconFile.class) : null;
    return own == null ? forLanguage(FALLBACK_LANGUAGE) : new SpeechLexicon(own);
  }

  private void addForms(List<String> forms, int flag) {
    for (String form : forms) {
      if (form.endsWith("*")) {
        stemFlags.merge(form.substring(0, form.length() - 1), flag, (a, b) -> a | b);
      } else if (form.startsWith("*")) {
        endingFlags.merge(form.substring(1), flag, (a, b) -> a | b);
      } else {
        wordFlags.merge(form, flag, (a, b) -> a | b);
      }
    }
  }

  /** Returns the word-class flags of a word in lower case. */
  public int flags(String lower) {
    int flags = wordFlags.getOrDefault(lower, 0);
    if (!stemFlags.isEmpty()) {
      for (int end = Math.min(lower.length(), MAX_STEM_LENGTH); end >= 3; end--) {
        flags |= stemFlags.getOrDefault(lower.substring(0, end), 0);
      }
    }
    for (int n = 2;
        !endingFlags.isEmpty() && n <= MAX_ENDING_LENGTH && n + 2 < lower.length();
        n++) {
      flags |= endingFlags.getOrDefault(lower.substring(lower.length() - n), 0);
    }
    int hyphen = flags == 0 ? lower.lastIndexOf('-') : -1;
    return hyphen < 0 ? flags : invertedVerbFlags(lower, hyphen);
  }

  /** French {@code dit-il}, {@code a-t-elle}: verb and pronoun in one word. */
  private int invertedVerbFlags(String lower, int hyphen) {
    int pronoun = wordFlags.getOrDefault(lower.substring(hyphen + 1), 0) & PRONOUN;
    if (pronoun == 0) {
      return 0;
    }
    String verb = lower.substring(0, lower.indexOf('-'));
    return pronoun | (wordFlags.getOrDefault(verb, 0) & VERB);
  }

  public boolean isAbbreviation(String word) {
    return abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Phrases such as {@code according to}, split into words, that the speaker follows. */
  public List<List<String>> attributionPhrases() {
    return attributionPhrases;
  }

  /** The usual position of the subject of a verb of speech. */
  public WordOrder wordOrder() {
    return wordOrder;
  }

  /**
   * Whether a word makes a description definite, as {@code the}; always true for languages without
   * articles.
   */
  public boolean isDefinite(String word) {
    return definiteWords.isEmpty() || definiteWords.contains(word);
  }

  /** Whether the language has articles, so that a word after one is a noun. */
  public boolean hasArticles() {
    return !definiteWords.isEmpty();
  }

  /**
   * Whether the language writes no spaces between words, so that only the word lists separate them.
   */
  public boolean isUnspaced() {
    return wordOrder == WordOrder.SUBJECT_FIRST;
  }

  /** The orders of subject and verb. */
  public enum WordOrder {
    @JsonProperty("subject-verb")
    SUBJECT_VERB,
    @JsonProperty("verb-subject")
    VERB_SUBJECT,
    @JsonProperty("subject-first")
    SUBJECT_FIRST
  }

  record GenderedWords(List<String> male, List<String> female, List<String> any) {}

  record Pronouns(
      List<String> male,
      List<String> female,
      List<String> plural,
      List<String> first,
      List<String> relative) {}

  record LexiconFile(
      List<String> verbs,
      List<String> phrases,
      List<String> auxiliaries,
      List<String> adverbs,
      Pronouns pronouns,
      List<String> determiners,
      List<String> prepositions,
      List<String> clauses,
      GenderedWords titles,
      GenderedWords roles,
      List<String> bodies,
      List<String> joiners,
      List<String> notNames,
      List<String> abbreviations,
      List<String> definite,
      List<String> times,
      List<String> participles,
      WordOrder order) {}
}
