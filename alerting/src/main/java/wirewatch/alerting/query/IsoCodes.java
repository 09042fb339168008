package wirewatch.alerting.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes of countries (ISO 3166-1) and languages (ISO 639-1) by code, or by a name that CLDR has in
 * English, German or Russian.
 */
final class IsoCodes {
  private static final String KOSOVO = "XK"; // user-assigned in ISO 3166-1, as CLDR has it
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final List<Locale> NAMED_IN =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("ru"));

  /** What CLDR's names lack and readers write. */
  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "usa", "US",
          "uk", "GB",
          "great britain", "GB",
          "uae", "AE",
          "czech republic", "CZ",
          "turkey", "TR",
          "burma", "MM",
          "ivory coast", "CI",
          "holland", "NL");

  private static final Map<String, String> COUNTRY_NAMES = new HashMap<>(SHORT_NAMES);
  private static final Map<String, String> LANGUAGE_NAMES = new HashMap<>();

  static {
    for (Locale in : NAMED_IN) {
      for (String code : COUNTRIES) {
        String name = Locale.of("", code).getDisplayCountry(in);
        COUNTRY_NAMES.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
      }
      for (String code : LANGUAGES) {
        String name = Locale.of(code).getDisplayLanguage(in);
        LANGUAGE_NAMES.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
      }
    }
  }

  private IsoCodes() {}

  /** Returns the code of a country given by its code or its name; empty if it is neither. */
  static Optional<String> countryCode(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(code) || code.equals(KOSOVO)
        ? Optional.of(code)
        : Optional.ofNullable(COUNTRY_NAMES.get(text.strip().toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns a language tag, or the code of a language given by its name; empty if it is neither.
   */
  static Optional<String> languageTag(String text) {
    String subtag = text.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(subtag)
        ? Optional.of(text)
        : Optional.ofNullable(LANGUAGE_NAMES.get(text.strip().toLowerCase(Locale.ROOT)));
  }
}
