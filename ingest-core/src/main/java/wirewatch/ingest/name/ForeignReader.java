package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/** Finds countries, capitals and large cities in languages without a name finder of their own. */
final class ForeignReader {
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_SPACELESS = 12;
  private static final int GREAT_CITY = 1_000_000;
  private static final String ARABIC_PREFIXES = "وفبلك";
  private static final Set<String> SPACELESS = Set.of("zh", "ja", "th", "lo", "km", "my", "yue");

  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> countries = new ConcurrentHashMap<>();

  ForeignReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names of a text, in order. */
  List<Found> find(String text, String language, List<Token> tokens) {
    return SPACELESS.contains(language)
        ? findSpaceless(text, language)
        : findWords(text, language, tokens);
  }

  private List<Found> findWords(String text, String language, List<Token> tokens) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.get(i).start() + elision(tokens.get(i).text());
      char first = text.charAt(start);
      if (!Character.isLetter(first) || Character.isLowerCase(first)) {
        continue;
      }
      for (int end = Math.min(tokens.size(), i + LONGEST_NAME); end > i; end--) {
        Found name = name(text, language, start, tokens.get(end - 1).end());
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
  private static int elision(String word) {
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

  private @Nullable Found name(String text, String language, int start, int end) {
    String name = text.substring(start, end);
    if (isPlace(name, language)) {
      return Found.in(text, start, end, Mention.Type.LOC);
    }
    int apostrophe = Math.max(name.lastIndexOf('\''), name.lastIndexOf('’'));
    if (apostrophe > 1 && isPlace(name.substring(0, apostrophe), language)) {
      return Found.in(text, start, start + apostrophe, Mention.Type.LOC);
    }
    if (language.equals("de") && name.endsWith("s")) {
      String base = name.substring(0, name.length() - 1);
      return isPlace(base, language) ? new Found(start, end, Mention.Type.LOC, name, base) : null;
    }
    boolean prefixed = name.length() > 3 && ARABIC_PREFIXES.indexOf(name.charAt(0)) >= 0;
    return prefixed && isPlace(name.substring(1), language)
        ? Found.in(text, start + 1, end, Mention.Type.LOC)
        : null;
  }

  private boolean isPlace(String name, String language) {
    if (name.length() < 3) {
      return false;
    }
    List<Place> places = gazetteer.places(name, language);
    return !places.isEmpty() && isKnownWorldwide(places.getFirst());
  }

  private static boolean isKnownWorldwide(Place place) {
    return switch (place.kind()) {
      case COUNTRY, CAPITAL -> true;
      case TOWN -> place.population() >= GREAT_CITY;
      case REGION, AREA -> false;
    };
  }

  private List<Found> findSpaceless(String text, String language) {
    Set<String> names =
        countries.computeIfAbsent(language, l -> new HashSet<>(gazetteer.countryNames(l)));
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (int end = Math.min(text.length(), i + LONGEST_SPACELESS); end > i + 1; end--) {
        if (names.contains(text.substring(i, end))) {
          found.add(Found.in(text, i, end, Mention.Type.LOC));
          i = end - 1;
          break;
        }
      }
    }
    return found;
  }
}
