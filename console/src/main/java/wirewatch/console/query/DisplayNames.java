package wirewatch.console.query;

import java.util.Locale;

/** English display names of countries and languages. */
final class DisplayNames {
  private DisplayNames() {}

  /** Of an ISO 3166-1 alpha-2 code, in English; the code itself where there is none. */
  static String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** Of a BCP 47 tag, in English. */
  static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
