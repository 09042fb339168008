package wirewatch.alerting.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks codes of countries (ISO 3166-1) and languages (ISO 639-1), and suggests codes for names.
 */
final class IsoCodes {
  private static final String KOSOVO = "XK"; // user-assigned in ISO 3166-1, as CLDR has it
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Map<String, String> COUNTRY_NAMES = new HashMap<>();
  private static final Map<String, String> LANGUAGE_NAMES = new HashMap<>();

  static {
    for (String code : COUNTRIES) {
      String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
      COUNTRY_NAMES.put(name.toLowerCase(Locale.ROOT), code);
    }
    for (String code : LANGUAGES) {
      String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
      LANGUAGE_NAMES.put(name.toLowerCase(Locale.ROOT), code);
    }
  }

  private IsoCodes() {}

  /** What to write instead, if a text is not a country code; empty if it is. */
  static Optional<String> countryRemedy(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (COUNTRIES.contains(code) || code.equals(KOSOVO)) {
      return Optional.empty();
    }
    String known = COUNTRY_NAMES.get(text.toLowerCase(Locale.ROOT));
    return Optional.of(
        known == null
            ? "write the country's two letters of ISO 3166-1, such as RU"
            : "write country:" + known);
  }

  /** What to write instead, if a text is not a language tag; empty if it is. */
  static Optional<String> languageRemedy(String text) {
    String subtag = text.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    if (LANGUAGES.contains(subtag)) {
      return Optional.empty();
    }
    String known = LANGUAGE_NAMES.get(text.toLowerCase(Locale.ROOT));
    return Optional.of(
        known == null
            ? "write the language's two letters of ISO 639-1, such as en"
            : "write language:" + known);
  }
}
