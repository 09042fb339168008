package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.name.tagger.Lexicon;
import wirewatch.ingest.name.tagger.NameTagger;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.name.token.Tokenizer;
import wirewatch.ingest.place.Gazetteer;

/** The name finders of the supported languages and their shared resources, loaded once. */
final class LanguageNameFinders {
  final Gazetteer gazetteer = Gazetteer.shared();
  final Map<String, String> knownOrganisations = OrganisationNameResolver.readKnownNames();
  final Tokenizer tokenizer;
  private final NameTagger english;
  private final Lexicon englishLexicon;
  private final Map<String, NameTagger> taggers = new ConcurrentHashMap<>();
  private final Set<String> countryNames = Set.copyOf(gazetteer.countryNames("en"));
  private final RussianNameFinder russian = new RussianNameFinder(gazetteer);
  private final GazetteerNameFinder otherLanguages = new GazetteerNameFinder(gazetteer);
  private final ArabicNameFinder arabic = new ArabicNameFinder(otherLanguages);
  private final ChineseNameFinder chinese = new ChineseNameFinder(otherLanguages);

  private LanguageNameFinders() {
    englishLexicon = new Lexicon(gazetteer);
    tokenizer = new Tokenizer(englishLexicon.classes());
    english = new NameTagger(englishLexicon);
  }

  static LanguageNameFinders shared() {
    return Holder.INSTANCE;
  }

  List<NameSpan> find(String text, String language, List<Token> tokens) {
    return switch (language) {
      case "en" -> addMissedCountries(english.find(text, tokens), text, tokens);
      case "ru" -> addWhereFree(russian.find(text, tokens), tagger("ru").find(text, tokens));
      case "ar" -> arabic.find(text, tokens);
      case "zh" -> chinese.find(text);
      default ->
          hasFolder(language)
              ? tagger(language).find(text, tokens)
              : otherLanguages.find(text, language, tokens);
    };
  }

  /** The countries and great cities in the name of an organisation; offsets are those within it. */
  List<NameSpan> findNestedPlaces(NameSpan organisation, String language) {
    String name = organisation.text();
    return otherLanguages.find(name, language, tokenizer.tokenize(name));
  }

  /** Whether a language has word lists for the model: a file words.tsv in its folder. */
  private static boolean hasFolder(String language) {
    return language.chars().allMatch(Character::isLetter)
        && LanguageNameFinders.class.getResource("language/" + language + "/words.tsv") != null;
  }

  /**
   * The names of the first list, and those of the second beside them: of people full names only. An
   * organisation of the second takes the place of organisations of the first that are parts of it;
   * places in it stay, after it.
   */
  private static List<NameSpan> addWhereFree(List<NameSpan> first, List<NameSpan> second) {
    Set<NameSpan> replaced = new HashSet<>();
    List<NameSpan> added = new ArrayList<>();
    int next = 0;
    for (NameSpan name : second) {
      while (next < first.size() && first.get(next).end() <= name.start()) {
        next++;
      }
      int end = next;
      while (end < first.size() && first.get(end).start() < name.end()) {
        end++;
      }
      List<NameSpan> met = first.subList(next, end);
      if (name.type() == Mention.Type.ORG && met.stream().allMatch(part -> isPart(part, name))) {
        met.stream().filter(part -> part.type() == Mention.Type.ORG).forEach(replaced::add);
        added.add(withKnownName(name, met));
      } else if (met.isEmpty() && (name.type() != Mention.Type.PER || isFullName(name.text()))) {
        added.add(name);
      }
    }
    List<NameSpan> all = new ArrayList<>(first);
    all.removeIf(replaced::contains);
    all.addAll(added);
    all.sort(
        Comparator.comparingInt(NameSpan::start)
            .thenComparing(NameSpan::end, Comparator.reverseOrder()));
    return all;
  }

  /**
   * The name of an organisation with the full name of its listed part, if all that follows this is
   * a place: {@code МИД РФ}.
   */
  private static NameSpan withKnownName(NameSpan name, List<NameSpan> parts) {
    boolean ofPlace =
        parts.size() == 2
            && parts.getFirst().type() == Mention.Type.ORG
            && parts.getFirst().start() == name.start()
            && parts.getLast().type() == Mention.Type.LOC
            && parts.getLast().end() == name.end()
            && parts.getLast().start() == parts.getFirst().end() + 1;
    return ofPlace
        ? new NameSpan(
            name.start(), name.end(), name.type(), name.text(), parts.getFirst().baseForm())
        : name;
  }

  /** Whether a place or organisation is a part of the name of an organisation. */
  private static boolean isPart(NameSpan part, NameSpan name) {
    return part.type() != Mention.Type.PER
        && part.start() >= name.start()
        && part.end() <= name.end()
        && part.end() - part.start() < name.end() - name.start();
  }

  /** Whether a name has two words or more, none of them an acronym. */
  private static boolean isFullName(String name) {
    String[] words = name.split(" ", -1);
    for (String word : words) {
      if ((word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)))
          || word.charAt(0) < 128) {
        return false;
      }
    }
    return words.length > 1;
  }

  private NameTagger tagger(String language) {
    return taggers.computeIfAbsent(
        language, key -> new NameTagger(new Lexicon(gazetteer, key, englishLexicon)));
  }

  /** Adds country names that the model did not label. */
  private List<NameSpan> addMissedCountries(List<NameSpan> found, String text, List<Token> tokens) {
    List<NameSpan> all = new ArrayList<>(found);
    int next = 0;
    for (Token token : tokens) {
      while (next < found.size() && found.get(next).end() <= token.start()) {
        next++;
      }
      boolean named = next < found.size() && found.get(next).start() < token.end();
      if (!named && isCountry(token.text())) {
        all.add(NameSpan.of(text, token.start(), token.end(), Mention.Type.LOC));
      }
    }
    all.sort(Comparator.comparingInt(NameSpan::start));
    return all;
  }

  private boolean isCountry(String word) {
    return Character.isUpperCase(word.charAt(0))
        && countryNames.contains(word.toLowerCase(Locale.ROOT));
  }

  private static final class Holder {
    static final LanguageNameFinders INSTANCE = new LanguageNameFinders();
  }
}
