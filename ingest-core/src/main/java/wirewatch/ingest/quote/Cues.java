package wirewatch.ingest.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language that introduce or surround quoted speech: {@code cues-LANGUAGE.json}. */
final class Cues {
  static final int VERB = 1;
  static final int AUXILIARY = 1 << 1;
  static final int ADVERB = 1 << 2;
  static final int MALE = 1 << 3;
  static final int FEMALE = 1 << 4;
  static final int PLURAL = 1 << 5;
  static final int FIRST = 1 << 6;
  static final int RELATIVE = 1 << 7;
  static final int DETERMINER = 1 << 8;
  static final int PREPOSITION = 1 << 9;
  static final int CLAUSE = 1 << 10;
  static final int TITLE = 1 << 11;
  static final int ROLE = 1 << 12;
  static final int BODY = 1 << 13;
  static final int JOINER = 1 << 14;
  static final int NOT_A_NAME = 1 << 15;
  static final int TIME = 1 << 16;
  static final int PARTICIPLE = 1 << 17;
  static final int PRONOUN = MALE | FEMALE | PLURAL | FIRST;

  static final int LONGEST_STEM = 16;
  private static final int LONGEST_ENDING = 3;

  private static final String FALLBACK = "en";
  private static final Map<String, Cues> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<String, Integer> endings = new HashMap<>();
  private final Set<String> abbreviations;
  private final List<List<String>> phrases;
  private final Order order;
  private final Set<String> definite;

  private Cues(File file) {
    abbreviations = Set.copyOf(file.abbreviations());
    phrases = file.phrases().stream().map(p -> List.of(p.split(" "))).toList();
    order = file.order();
    definite = Set.copyOf(file.definite());
    add(file.verbs(), VERB);
    add(file.auxiliaries(), AUXILIARY);
    add(file.adverbs(), ADVERB);
    addPeople(file);
    add(file.determiners(), DETERMINER);
    add(file.prepositions(), PREPOSITION);
    add(file.clauses(), CLAUSE);
    add(file.bodies(), BODY);
    add(file.joiners(), JOINER);
    add(file.notNames(), NOT_A_NAME);
    add(file.times(), TIME);
    add(file.participles(), PARTICIPLE);
  }

  private void addPeople(File file) {
    add(file.pronouns().male(), MALE);
    add(file.pronouns().female(), FEMALE);
    add(file.pronouns().plural(), PLURAL);
    add(file.pronouns().first(), FIRST);
    add(file.pronouns().relative(), RELATIVE);
    add(file.titles().any(), TITLE);
    add(file.titles().male(), TITLE | MALE);
    add(file.titles().female(), TITLE | FEMALE);
    add(file.roles().any(), ROLE);
    add(file.roles().male(), ROLE | MALE);
    add(file.roles().female(), ROLE | FEMALE);
  }

  /** The rules for a BCP 47 language; the English ones if it has no file. */
  static Cues of(String language) {
    int end = language.indexOf('-');
    String key = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    return LOADED.computeIfAbsent(key, Cues::load);
  }

  private static Cues load(String language) {
    boolean plain = language.length() < 4 && language.chars().allMatch(Character::isLetter);
    File own = plain ? Rules.read("cues-" + language + ".json", File.class) : null;
    return own == null ? of(FALLBACK) : new Cues(own);
  }

  private void add(List<String> forms, int flag) {
    for (String form : forms) {
      if (form.endsWith("*")) {
        stems.merge(form.substring(0, form.length() - 1), flag, (a, b) -> a | b);
      } else if (form.startsWith("*")) {
        endings.merge(form.substring(1), flag, (a, b) -> a | b);
      } else {
        words.merge(form, flag, (a, b) -> a | b);
      }
    }
  }

  /** Returns the word-class flags of a word in lower case. */
  int flags(String lower) {
    int flags = words.getOrDefault(lower, 0);
    if (!stems.isEmpty()) {
      for (int end = Math.min(lower.length(), LONGEST_STEM); end >= 3; end--) {
        flags |= stems.getOrDefault(lower.substring(0, end), 0);
      }
    }
    for (int n = 2; !endings.isEmpty() && n <= LONGEST_ENDING && n + 2 < lower.length(); n++) {
      flags |= endings.getOrDefault(lower.substring(lower.length() - n), 0);
    }
    int hyphen = flags == 0 ? lower.lastIndexOf('-') : -1;
    return hyphen < 0 ? flags : inverted(lower, hyphen);
  }

  /** French {@code dit-il}, {@code a-t-elle}: verb and pronoun in one word. */
  private int inverted(String lower, int hyphen) {
    int pronoun = words.getOrDefault(lower.substring(hyphen + 1), 0) & PRONOUN;
    if (pronoun == 0) {
      return 0;
    }
    String verb = lower.substring(0, lower.indexOf('-'));
    return pronoun | (words.getOrDefault(verb, 0) & VERB);
  }

  boolean abbreviation(String word) {
    return abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Phrases such as {@code according to}, split into words, that the speaker follows. */
  List<List<String>> phrases() {
    return phrases;
  }

  /** The usual position of the subject of a verb of speech. */
  Order order() {
    return order;
  }

  /** Whether a word makes a description definite, as {@code the}; always true for languages without articles. */
  boolean definite(String word) {
    return definite.isEmpty() || definite.contains(word);
  }

  /** Whether the language has articles, so that a word after one is a noun. */
  boolean articles() {
    return !definite.isEmpty();
  }

  /** Whether the language writes no spaces between words, so that only the word lists separate them. */
  boolean unspaced() {
    return order == Order.SUBJECT_FIRST;
  }

  /** The orders of subject and verb. */
  enum Order {
    @JsonProperty("subject-verb")
    SUBJECT_VERB,
    @JsonProperty("verb-subject")
    VERB_SUBJECT,
    @JsonProperty("subject-first")
    SUBJECT_FIRST
  }

  record Gendered(List<String> male, List<String> female, List<String> any) {}

  record Pronouns(
      List<String> male,
      List<String> female,
      List<String> plural,
      List<String> first,
      List<String> relative) {}

  record File(
      List<String> verbs,
      List<String> phrases,
      List<String> auxiliaries,
      List<String> adverbs,
      Pronouns pronouns,
      List<String> determiners,
      List<String> prepositions,
      List<String> clauses,
      Gendered titles,
      Gendered roles,
      List<String> bodies,
      List<String> joiners,
      List<String> notNames,
      List<String> abbreviations,
      List<String> definite,
      List<String> times,
      List<String> participles,
      Order order) {}
}
