package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private final String language;
  private final Map<String, List<String>> baseEndings = new HashMap<>();
  private final Map<String, Integer> endingClasses = new HashMap<>();
  private final ApostropheSplitter apostropheSplitter;
  private final Set<String> nouns;
  private final Set<String> lowerCaseWords;

  LanguageWords(String folder, String language, WordClasses classes) {
    this.language = language;
    apostropheSplitter = new ApostropheSplitter(classes);
    for (String rule : classes.all().getOrDefault("inflection", Set.of())) {
      int arrow = rule.indexOf('>');
      baseEndings
          .computeIfAbsent(WordFolding.fold(rule.substring(0, arrow)), k -> new ArrayList<>())
          .add(WordFolding.fold(rule.substring(arrow + 1)));
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
    List<String> forms = new ArrayList<>();
    for (int cut = folded.length() - 1; cut >= MIN_BASE_LENGTH; cut--) {
      for (String ending : baseEndings.getOrDefault(folded.substring(cut), List.of())) {
        forms.add(folded.substring(0, cut) + ending);
      }
    }
    return forms;
  }

  /** The word itself and the forms of which it may be an inflection, for the gazetteer. */
  List<String> placeForms(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    forms.addAll(baseForms(word.toLowerCase(Locale.ROOT)));
    return forms;
  }

  /** The classes of words with the ending of the folded word. */
  int classesByEnding(String folded) {
    int mask = 0;
    for (int cut = folded.length() - 2; !endingClasses.isEmpty() && cut >= 2; cut--) {
      mask |= endingClasses.getOrDefault(folded.substring(cut), 0);
    }
    return mask;
  }

  /** Whether a capitalised word is a noun, or composed of nouns, or a word of another kind. */
  boolean isNoun(String word, String folded) {
    if (nouns.isEmpty() || word.length() < 2 || Character.isUpperCase(word.charAt(1))) {
      return false;
    }
    return isListed(folded) || isComposed(folded);
  }

  /** Whether the folded word itself is in a list of nouns or frequent words. */
  boolean isListed(String folded) {
    return nouns.contains(folded) || lowerCaseWords.contains(folded);
  }

  boolean capitalisesNouns() {
    return !nouns.isEmpty();
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
