package wirewatch.console.view;

import java.util.Locale;

/** A country by its name and flag; the flag is two regional indicators of Unicode. */
public record CountryName(String code, String name, String flag) {
  private static final int REGIONAL_INDICATOR_A = 0x1F1E6;

  /** Of an ISO 3166-1 alpha-2 code; a code that is none is its own name, without a flag. */
  public static CountryName of(String code) {
    String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    boolean known = code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return new CountryName(code, name.isEmpty() ? code : name, known ? flagOf(code) : "");
  }

  private static String flagOf(String code) {
    StringBuilder flag = new StringBuilder();
    code.chars().forEach(c -> flag.appendCodePoint(REGIONAL_INDICATOR_A + c - 'A'));
    return flag.toString();
  }
}
