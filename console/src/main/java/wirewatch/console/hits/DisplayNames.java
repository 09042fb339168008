package wirewatch.console.hits;

import java.util.Locale;
import wirewatch.console.view.CountryName;

/** English display names of countries and languages. */
public final class DisplayNames {
  private DisplayNames() {}

  /** Flag and name of an ISO 3166-1 alpha-2 code, in English; the code where there is none. */
  public static String country(String code) {
    CountryName country = CountryName.of(code);
    return (country.flag() + " " + country.name()).strip();
  }

  /** Of a BCP 47 tag, in English. */
  public static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
