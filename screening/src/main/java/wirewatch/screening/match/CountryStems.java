package wirewatch.screening.match;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Beginnings of a country's names in the languages of the wires, by its English name or code. */
public final class CountryStems {
  private static final int SHORTEST_STEM = 4;
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "ru", "uk", "ar", "fa", "he", "tr", "zh", "ko");
  private static final Map<String, Set<String>> STEMS = load();
  private static final Set<String> ALL = all();

  private CountryStems() {}

  /** The stems that words for a country begin with: {@code russ}, {@code росси}. */
  static Set<String> stems(String country) {
    String key = country.toLowerCase(Locale.ROOT).strip();
    Set<String> known = STEMS.get(key);
    if (known != null) {
      return known;
    }
    for (Map.Entry<String, Set<String>> other : STEMS.entrySet()) {
      if (other.getKey().length() > 3 && key.startsWith(stem(other.getKey()))) {
        return other.getValue(); // Russian Federation, Iranian
      }
    }
    return key.length() > 3 ? Set.of(stem(key)) : Set.of();
  }

  /** Whether a name is also that of a country or territory. */
  static boolean isPlace(String name) {
    String key = name.toLowerCase(Locale.ROOT).strip().replace('-', ' ');
    return STEMS.containsKey(key) || key.equals("hong kong") || key.equals("macau");
  }

  /** Whether a lower-case word begins like a country, or the people of one: {@code russian}. */
  public static boolean isCountryWord(String lower) {
    String word = lower.startsWith("ال") ? lower.substring(2) : lower;
    for (int length = SHORTEST_STEM; length <= word.length(); length++) {
      if (ALL.contains(word.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<>();
    STEMS.values().forEach(all::addAll);
    all.removeIf(stem -> stem.length() < SHORTEST_STEM || stem.indexOf(' ') >= 0);
    return Set.copyOf(all);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> stems = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      ULocale country = new ULocale("und", code);
      Set<String> names = new HashSet<>();
      for (String language : LANGUAGES) {
        String name = country.getDisplayCountry(new ULocale(language));
        names.add(stem(name.toLowerCase(Locale.ROOT)));
      }
      stems.put(code.toLowerCase(Locale.ROOT), names);
      stems.put(country.getDisplayCountry(ULocale.ENGLISH).toLowerCase(Locale.ROOT), names);
    }
    return stems;
  }

  /** Without what nationalities change at the end. */
  private static String stem(String name) {
    int length = name.length();
    return length <= 4 ? name : name.substring(0, Math.max(4, length - 2));
  }
}
