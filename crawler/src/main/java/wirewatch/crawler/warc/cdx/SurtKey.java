package wirewatch.crawler.warc.cdx;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.url.Urls;

/**
 * The sort key of a URL in CDXJ indexes: Sort-friendly URI Reordering Transform, in the canonical
 * form of the Internet Archive: {@code https://www.Wire.example/News/?b=2&a=1} → {@code
 * example,wire)/news?a=1&b=2}.
 */
final class SurtKey {
  private SurtKey() {}

  static String of(URI url) {
    return host(url) + port(url) + ")" + path(url) + query(url);
  }

  private static String host(URI url) {
    String host = Urls.host(url).replaceFirst("^www[0-9]*\\.", "");
    if (host.matches("[0-9.]+|\\[.*")) {
      return host;
    }
    List<String> labels = Arrays.asList(host.split("\\.", -1));
    return String.join(",", labels.reversed());
  }

  private static String port(URI url) {
    int port = url.getPort();
    boolean standard = port < 0 || port == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
    return standard ? "" : ":" + port;
  }

  private static String path(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath().toLowerCase(Locale.ROOT);
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.isEmpty() ? "/" : trimmed;
  }

  private static String query(URI url) {
    if (url.getRawQuery() == null || url.getRawQuery().isEmpty()) {
      return "";
    }
    String[] parameters = url.getRawQuery().toLowerCase(Locale.ROOT).split("&", -1);
    Arrays.sort(parameters);
    return "?" + String.join("&", parameters);
  }
}
