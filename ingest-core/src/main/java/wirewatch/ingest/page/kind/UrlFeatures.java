package wirewatch.ingest.page.kind;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Features of the address of a page; -1 each if it is unknown. */
final class UrlFeatures {
  private static final Pattern DATE = Pattern.compile("/(19|20)\\d\\d([/-]?)[01]?\\d(\\2|/|-|$)");
  private static final Pattern SUFFIX = Pattern.compile("\\.[a-z]{3,5}$");
  private static final int MIN_HEADLINE_WORD = 3;
  private static final PageFeature[] ALL = {
    PageFeature.PATH_DEPTH,
    PageFeature.NAME_LETTERS,
    PageFeature.NAME_HYPHENS,
    PageFeature.NAME_DIGITS,
    PageFeature.NAME_WORDS,
    PageFeature.HEADLINE_IN_NAME,
    PageFeature.DATE_IN_PATH,
    PageFeature.QUERY,
    PageFeature.TRAILING_SLASH,
    PageFeature.FILE_SUFFIX,
    PageFeature.HOME
  };

  private UrlFeatures() {}

  static void add(@Nullable URI address, @Nullable String headline, FeatureVector features) {
    if (address == null || address.getHost() == null) {
      for (PageFeature feature : ALL) {
        features.set(feature, -1);
      }
      return;
    }
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery();
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    features.set(PageFeature.PATH_DEPTH, (double) trimmed.chars().filter(c -> c == '/').count());
    features.set(PageFeature.NAME_LETTERS, name.length());
    features.set(
        PageFeature.NAME_HYPHENS, (double) name.chars().filter(c -> c == '-' || c == '_').count());
    features.set(PageFeature.NAME_DIGITS, (double) name.chars().filter(Character::isDigit).count());
    features.set(PageFeature.DATE_IN_PATH, DATE.matcher(path).find() ? 1 : 0);
    features.set(PageFeature.QUERY, query == null ? 0 : 1);
    features.set(PageFeature.TRAILING_SLASH, path.endsWith("/") ? 1 : 0);
    features.set(PageFeature.FILE_SUFFIX, SUFFIX.matcher(name).find() ? 1 : 0);
    features.set(PageFeature.HOME, trimmed.isEmpty() && query == null ? 1 : 0);
    MarkerWords.ofPath(path).forEach(features::addWord);
    MarkerWords.ofHost(address.getHost()).forEach(features::addWord);
    compare(name, headline, features);
  }

  /** The number of words of the last segment, and the share of the headline's that it has. */
  private static void compare(String name, @Nullable String headline, FeatureVector features) {
    Set<String> words = new HashSet<>(plainWords(name, 1));
    features.set(PageFeature.NAME_WORDS, words.size());
    List<String> known = plainWords(headline == null ? "" : headline, MIN_HEADLINE_WORD);
    double found = known.stream().filter(words::contains).count();
    features.setShare(PageFeature.HEADLINE_IN_NAME, found, known.size());
  }

  /** The words of a text in lower case, without accents. */
  private static List<String> plainWords(String text, int least) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        if (word.length() >= least) {
          words.add(word.toString());
        }
        word.setLength(0);
      }
    }
    return words;
  }
}
