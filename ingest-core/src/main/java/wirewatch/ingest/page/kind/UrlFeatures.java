package wirewatch.ingest.page.kind;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Features of the address of a page; -1 each if it is unknown. */
final class UrlFeatures {
  private static final Pattern DATE = Pattern.compile("/(19|20)\\d\\d([/-]?)[01]?\\d(\\2|/|-|$)");
  private static final Pattern SUFFIX = Pattern.compile("\\.[a-z]{3,5}$");
  private static final PageFeature[] ALL = {
    PageFeature.PATH_DEPTH,
    PageFeature.NAME_LETTERS,
    PageFeature.NAME_HYPHENS,
    PageFeature.NAME_DIGITS,
    PageFeature.DATE_IN_PATH,
    PageFeature.QUERY,
    PageFeature.TRAILING_SLASH,
    PageFeature.FILE_SUFFIX,
    PageFeature.HOME
  };

  private UrlFeatures() {}

  static void add(@Nullable URI address, FeatureVector features) {
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
  }
}
