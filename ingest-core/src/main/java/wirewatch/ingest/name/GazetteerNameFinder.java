package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/** Finds countries, capitals and large cities in languages without a name finder of their own. */
final class GazetteerNameFinder {
  private static final int MAX_NAME_WORDS = 5;
  private static final int CHECK_INTERVAL = 512;
  private static final int MAX_UNSPACED_LENGTH = 12;
  private static final int MIN_CITY_POPULATION = 1_000_000;
  private static final String ARABIC_PREFIXES = "وفبلك";
  private static final Set<String> UNSPACED_LANGUAGES =
      Set.of("zh", "ja", "th", "lo", "km", "my", "yue");

  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> countryNamesByLanguage = new ConcurrentHashMap<>();

  GazetteerNameFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names of a text, in order. */
  List<NameSpan> find(String text, String language, List<Token> tokens) {
    return UNSPACED_LANGUAGES.contains(language)
        ? findInUnspacedText(text, language)
        : findInSpacedText(text, language, tokens);
  }

  private List<NameSpan> findInSpacedText(String text, String language, List<Token> tokens) {
    List<NameSpan> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (i % CHECK_INTERVAL == 0) {
        CpuTimeLimit.check();
      }
      int start = tokens.get(i).start() + elisionLength(tokens.get(i).text());
      char first = text.charAt(start);
      if (!Character.isLetter(first) || Character.isLowerCase(first)) {
        continue;
      }
      for (int end = Math.min(tokens.size(), i + MAX_NAME_WORDS); end > i; end--) {
        NameSpan name = matchName(text, language, start, tokens.get(end - 1).end());
        if (name != null) {
          found.add(name);
          i = end - 1;
          break;
        }
      }
    }
    return found;
  }

  /** The length of an elided article such as {@code l'} before a capital, or 0. */
  private static int elisionLength(String word) {
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    boolean before =
        apostrophe > 0
            && apostrophe + 1 < word.length()
            && Character.isUpperCase(word.charAt(apostrophe + 1))
            && (apostrophe == 1
                ? "lLdD".indexOf(word.charAt(0)) >= 0
                : Character.isLowerCase(word.charAt(0)));
    return before ? apostrophe + 1 : 0;
  }

  private @Nullable NameSpan matchName(String text, String language, int start, int end) {
    String name = text.substring(start, end);
    if (isMajorPlaceName(name, language)) {
      return NameSpan.of(text, start, end, Mention.Type.LOC);
    }
    int apostrophe = Math.max(name.lastIndexOf('\''), name.lastIndexOf('’'));
    if (apostrophe > 1 && isMajorPlaceName(name.substring(0, apostrophe), language)) {
      return NameSpan.of(text, start, start + apostrophe, Mention.Type.LOC);
    }
    if (language.equals("de") && name.endsWith("s")) {
      String base = name.substring(0, name.length() - 1);
      return isMajorPlaceName(base, language)
          ? new NameSpan(start, end, Mention.Type.LOC, name, base)
          : null;
    }
    boolean prefixed = name.length() > 3 && ARABIC_PREFIXES.indexOf(name.charAt(0)) >= 0;
    return prefixed && isMajorPlaceName(name.substring(1), language)
        ? NameSpan.of(text, start + 1, end, Mention.Type.LOC)
        : null;
  }

  private boolean isMajorPlaceName(String name, String language) {
    if (name.length() < 3) {
      return false;
    }
    List<Place> places = gazetteer.findPlaces(name, language);
    return !places.isEmpty() && isMajorPlace(places.getFirst());
  }

  private static boolean isMajorPlace(Place place) {
    return switch (place.kind()) {
      case COUNTRY, CAPITAL -> true;
      case TOWN -> place.population() >= MIN_CITY_POPULATION;
      case REGION, AREA -> false;
    };
  }

  private List<NameSpan> findInUnspacedText(String text, String language) {
    Set<String> names =
        countryNamesByLanguage.computeIfAbsent(
            language, l -> new HashSet<>(gazetteer.countryNames(l)));
    List<NameSpan> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (int end = Math.min(text.length(), i + MAX_UNSPACED_LENGTH); end > i + 1; end--) {
        if (names.contains(text.substring(i, end))) {
          found.add(NameSpan.of(text, i, end, Mention.Type.LOC));
          i = end - 1;
          break;
        }
      }
    }
    return found;
  }
}
