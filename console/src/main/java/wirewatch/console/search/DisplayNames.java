package wirewatch.console.search;

import java.util.Locale;
import wirewatch.console.view.CountryName;

/** English display names of countries and languages. */
public final class DisplayNames {
  private DisplayNames() {}

  /** Of an ISO 3166-1 alpha-2 code, in English; the code itself where there is none. */
  public static String country(String code) {
    return CountryName.of(code).name();
  }

  /** Of a BCP 47 tag, in English. */
  public static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
