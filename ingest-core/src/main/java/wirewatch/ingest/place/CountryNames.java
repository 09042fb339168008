package wirewatch.ingest.place;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of countries in every language of Unicode CLDR; languages load on first use. */
final class CountryNames {
  private static final String KOSOVO = "XK";

  private final LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
  private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

  /** ISO 3166-1 alpha-2 codes by folded name; empty for a language that CLDR does not have. */
  Map<String, String> inLanguage(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    return byLanguage.computeIfAbsent(locale.getLanguage(), CountryNames::load);
  }

  /** The country's English name. */
  String englishName(String country) {
    return english.regionDisplayName(country);
  }

  private static Map<String, String> load(String language) {
    ULocale locale = new ULocale(language);
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale);
    LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
    Map<String, String> names = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      add(names, full.regionDisplayName(country), country);
      add(names, brief.regionDisplayName(country), country);
    }
    add(names, full.regionDisplayName(KOSOVO), KOSOVO);
    return Map.copyOf(names);
  }

  private static void add(Map<String, String> names, String name, String country) {
    if (!name.equals(country)) {
      names.putIfAbsent(PlaceKey.of(name.replace(" & ", " and ")), country);
    }
  }
}
