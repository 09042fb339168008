package wirewatch.dashboards.install;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Connection settings for Kibana.
 *
 * @param url the URL, including the base path if any
 * @param space the id of the space; {@code default} for the default space
 * @param caCertificates PEM file of trusted certificates; null for the JDK's trust store
 * @param retryDelay the delay between attempts while Kibana is busy
 */
public record KibanaOptions(
    URI url,
    String space,
    Credentials credentials,
    @Nullable Path caCertificates,
    Duration retryDelay) {
  public static final String DEFAULT_SPACE = "default";
  public static final Duration DEFAULT_RETRY_DELAY = Duration.ofSeconds(2);
  private static final Pattern SPACE = Pattern.compile("[a-z0-9_-]{1,64}");

  public KibanaOptions {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.matches("https?") || url.getHost() == null) {
      throw new IllegalArgumentException(
          "Kibana's address must be like https://kibana.example:5601: " + redacted(url));
    }
    if (url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "Kibana's address must not hold a password; set WIREWATCH_KIBANA_USER and"
              + " WIREWATCH_KIBANA_PASSWORD: "
              + redacted(url));
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "Kibana's address must end with its base path, without ? or #: " + redacted(url));
    }
    if (!SPACE.matcher(space).matches()) {
      throw new IllegalArgumentException(
          "a space's id has letters a to z, digits, _ and -, as in its address /s/ID: " + space);
    }
    if (caCertificates != null && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "certificates are for https:// only; the address is " + redacted(url));
    }
  }

  /** Returns the URL of an API path within the space. */
  URI resolve(String path) {
    String base = url.toString().replaceAll("/+$", "");
    return URI.create(base + (space.equals(DEFAULT_SPACE) ? "" : "/s/" + space) + path);
  }

  /** Returns the URL of an API path that is independent of the space. */
  URI resolveGlobal(String path) {
    return URI.create(url.toString().replaceAll("/+$", "") + path);
  }

  private static String redacted(URI address) {
    return address.toString().replaceAll("//[^/@]*@", "//…@");
  }
}
