package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.name.token.ApostropheSplitter;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.name.token.WordClasses;
import wirewatch.ingest.name.token.WordFolding;

/** What the folder of a language says of its endings and of its capitalised nouns. */
final class LanguageWords {
  private static final int MIN_BASE_LENGTH = 3;
  private static final int MIN_PART_LENGTH = 3;

  /** From this length on, a noun at the end of a word makes it a compound whatever precedes. */
  private static final int CERTAIN_PART_LENGTH = 6;

  /** The scores of {@link NounSpelling} from which on a word is one, and may be one. */
  private static final float LIKELY_NOUN = 0.25f;

  private static final float POSSIBLE_NOUN = -0.5f;

  private final String language;
  private final Map<String, List<String>> baseEndings = new HashMap<>();

  /** The same as printed, with the accents that folding takes away. */
  private final Map<String, List<String>> printedEndings = new HashMap<>();

  private final Map<String, Integer> endingClasses = new HashMap<>();
  private final ApostropheSplitter apostropheSplitter;
  private final Set<String> nouns;
  private final Set<String> lowerCaseWords;
  private final @Nullable NounSpelling nounSpelling;

  LanguageWords(String folder, String language, WordClasses classes) {
    this.language = language;
    apostropheSplitter = new ApostropheSplitter(classes);
    for (String rule : classes.all().getOrDefault("inflection", Set.of())) {
      int arrow = rule.indexOf('>');
      baseEndings
          .computeIfAbsent(WordFolding.fold(rule.substring(0, arrow)), k -> new ArrayList<>())
          .add(WordFolding.fold(rule.substring(arrow + 1)));
      printedEndings
          .computeIfAbsent(rule.substring(0, arrow), k -> new ArrayList<>())
          .add(rule.substring(arrow + 1));
    }
    for (String ending : classes.all().getOrDefault("surname-ending", Set.of())) {
      endingClasses.put(WordFolding.fold(ending), Lexicon.SURNAME);
    }
    classes.all().forEach(this::addEndings);
    boolean capitalised = classes.all().containsKey("noun-capitals");
    nouns =
        capitalised ? new HashSet<>(ResourceLines.read(folder + "nouns.txt")) : Set.<String>of();
    lowerCaseWords =
        capitalised
            ? new HashSet<>(ResourceLines.read(folder + "common-words.txt"))
            : Set.<String>of();
    nounSpelling = capitalised ? learnSpelling(folder) : null;
  }

  private NounSpelling learnSpelling(String folder) {
    return new NounSpelling(
        nouns,
        List.of(
            ResourceLines.read("given-names.txt"),
            ResourceLines.read("surnames.txt"),
            ResourceLines.readIfPresent(folder + "towns.txt")));
  }

  private void addEndings(String name, Set<String> words) {
    int index = Lexicon.classIndex(name);
    for (String word : index < 0 ? Set.<String>of() : words) {
      if (word.startsWith("*")) {
        endingClasses.merge(WordFolding.fold(word.substring(1)), 1 << index, (a, b) -> a | b);
      }
    }
  }

  List<Token> splitWords(List<Token> tokens) {
    return apostropheSplitter.split(tokens);
  }

  String language() {
    return language;
  }

  /** The forms of which a folded word may be an inflection. */
  List<String> baseForms(String folded) {
    return baseForms(folded, baseEndings);
  }

  private static List<String> baseForms(String word, Map<String, List<String>> endings) {
    List<String> forms = new ArrayList<>();
    for (int cut = word.length() - 1; cut >= MIN_BASE_LENGTH; cut--) {
      for (String ending : endings.getOrDefault(word.substring(cut), List.of())) {
        forms.add(word.substring(0, cut) + ending);
      }
    }
    return forms;
  }

  /** The word itself and the forms of which it may be an inflection, for the gazetteer. */
  List<String> placeForms(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    forms.addAll(baseForms(word.toLowerCase(Locale.ROOT), printedEndings));
    return forms;
  }

  /**
   * The name of a person in the nominative, if the given name is one of the language in another
   * case: {@code Андрія Гнатюка} is {@code Андрій Гнатюк}. The surname has the case of the given
   * name; a woman's is left as it is.
   */
  String basePersonName(String name, Predicate<String> isGiven) {
    int blank = name.indexOf(' ');
    String given = name.substring(0, Math.max(0, blank)).toLowerCase(Locale.ROOT);
    if (blank < 0 || printedEndings.isEmpty() || isGiven.test(WordFolding.fold(given))) {
      return name;
    }
    for (String base : baseForms(given, printedEndings)) {
      boolean woman = base.endsWith("а") || base.endsWith("я");
      if (!woman && isGiven.test(WordFolding.fold(base))) {
        return name.charAt(0) + base.substring(1) + toMasculineNominative(name.substring(blank));
      }
    }
    return name;
  }

  /** A man's surname by the longest of the endings of consonant stems and adjectives. */
  private String toMasculineNominative(String surname) {
    for (int cut = Math.max(MIN_BASE_LENGTH, surname.length() - 4); cut < surname.length(); cut++) {
      for (String ending : printedEndings.getOrDefault(surname.substring(cut), List.of())) {
        if (!ending.endsWith("а") && !ending.endsWith("я")) {
          return surname.substring(0, cut) + ending;
        }
      }
    }
    return surname;
  }

  /** The classes of words with the ending of the folded word. */
  int classesByEnding(String folded) {
    int mask = 0;
    for (int cut = folded.length() - 2; !endingClasses.isEmpty() && cut >= 2; cut--) {
      mask |= endingClasses.getOrDefault(folded.substring(cut), 0);
    }
    return mask;
  }

  /** Whether the folded word is in the list of nouns. */
  boolean isListedNoun(String folded) {
    return nouns.contains(folded);
  }

  /** Whether the folded word is in the list of frequent words, in small letters all of them. */
  boolean isFrequent(String folded) {
    return lowerCaseWords.contains(folded);
  }

  /** Whether a word that no list has is composed of nouns, or has the letters of a noun. */
  boolean looksLikeNoun(String folded) {
    return isComposed(folded) || nounScore(folded) > LIKELY_NOUN;
  }

  /** Whether a word that no list has may be a noun, where its neighbours speak for it. */
  boolean mayBeNoun(String folded) {
    return nounScore(folded) > POSSIBLE_NOUN;
  }

  private float nounScore(String folded) {
    return nounSpelling == null ? 0 : nounSpelling.score(folded);
  }

  boolean capitalisesNouns() {
    return nounSpelling != null;
  }

  private boolean isComposed(String folded) {
    int hyphen = folded.lastIndexOf('-');
    if (hyphen > 0) {
      return nouns.contains(folded.substring(hyphen + 1));
    }
    for (int cut = MIN_PART_LENGTH; cut <= folded.length() - MIN_PART_LENGTH - 1; cut++) {
      boolean noun = nouns.contains(folded.substring(cut));
      boolean certain = folded.length() - cut >= CERTAIN_PART_LENGTH;
      if (noun && (certain || isFirstPart(folded.substring(0, cut)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFirstPart(String part) {
    return nouns.contains(part)
        || lowerCaseWords.contains(part)
        || (part.endsWith("s") && nouns.contains(part.substring(0, part.length() - 1)))
        || (part.endsWith("en") && nouns.contains(part.substring(0, part.length() - 2)));
  }
}
