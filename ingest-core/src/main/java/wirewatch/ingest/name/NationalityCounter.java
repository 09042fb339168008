package wirewatch.ingest.name;

import java.util.List;
import java.util.Optional;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.place.Gazetteer;

/** Counts nationality words such as {@code Russian} towards the ranking of their countries. */
final class NationalityCounter {
  private NationalityCounter() {}

  static void count(
      List<Token> tokens, String language, Gazetteer gazetteer, CountryRanking ranking) {
    boolean english = language.equals("en");
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      if (word.length() < 3 || (english && !Character.isUpperCase(word.charAt(0)))) {
        continue;
      }
      Optional<String> country = Optional.empty();
      if (i + 1 < tokens.size()) {
        country =
            gazetteer.findCountryByNationality(word + ' ' + tokens.get(i + 1).text(), language);
      }
      if (country.isPresent()) {
        i++;
      } else {
        country = gazetteer.findCountryByNationality(withoutPrefix(word), language);
      }
      country.ifPresent(code -> ranking.add(code, CountryRanking.NATIONALITY_WEIGHT));
    }
  }

  /** {@code anti-Russian} counts for Russia, too. */
  private static String withoutPrefix(String word) {
    int hyphen = word.indexOf('-');
    boolean prefix =
        hyphen > 0 && hyphen + 1 < word.length() && Character.isUpperCase(word.charAt(hyphen + 1));
    return prefix ? word.substring(hyphen + 1) : word;
  }
}
