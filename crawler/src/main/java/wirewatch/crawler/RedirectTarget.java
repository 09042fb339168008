package wirewatch.crawler;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import wirewatch.ingest.url.Urls;

/** Tells whether the target of a redirect can still be the article that redirects. */
final class RedirectTarget {
  private static final Pattern ERROR_PAGE =
      Pattern.compile("(^|[/_-])(404|410|gone|error|errors|not-?_?found)([/._-]|$)");

  private RedirectTarget() {}

  /**
   * Returns whether a page redirects to another site, to a page above it, such as its section or
   * the home page, or to an error page. Another spelling of its own address, as after a change of
   * the headline, is not elsewhere.
   */
  static boolean isElsewhere(URI page, URI target) {
    String own = Urls.registeredDomain(Urls.host(page));
    if (!own.equals(Urls.registeredDomain(Urls.host(target)))) {
      return true;
    }
    String from = directory(page);
    String to = directory(target);
    boolean above = from.length() > to.length() && from.startsWith(to);
    boolean error = ERROR_PAGE.matcher(to).find() && !ERROR_PAGE.matcher(from).find();
    return above || error;
  }

  /** Returns the path, in lower case, with a final slash. */
  private static String directory(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath().toLowerCase(Locale.ROOT);
    return path.endsWith("/") ? path : path + "/";
  }
}
