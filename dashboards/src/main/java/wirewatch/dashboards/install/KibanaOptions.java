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
 * @param address the URL, including the base path if any
 * @param space the id of the space; {@code default} for the default space
 * @param ca PEM file of trusted certificates; null for the JDK's trust store
 * @param pause the delay between attempts while Kibana is busy
 */
public record KibanaOptions(
    URI address, String space, Credentials credentials, @Nullable Path ca, Duration pause) {
  public static final String DEFAULT_SPACE = "default";
  public static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Pattern SPACE = Pattern.compile("[a-z0-9_-]{1,64}");

  public KibanaOptions {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.matches("https?") || address.getHost() == null) {
      throw new IllegalArgumentException(
          "Kibana's address must be like https://kibana.example:5601: " + shown(address));
    }
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "Kibana's address must not hold a password; set WIREWATCH_KIBANA_USER and"
              + " WIREWATCH_KIBANA_PASSWORD: "
              + shown(address));
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "Kibana's address must end with its base path, without ? or #: " + shown(address));
    }
    if (!SPACE.matcher(space).matches()) {
      throw new IllegalArgumentException(
          "a space's id has letters a to z, digits, _ and -, as in its address /s/ID: " + space);
    }
    if (ca != null && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "certificates are for https:// only; the address is " + shown(address));
    }
  }

  /** Returns the URL of an API path within the space. */
  URI resolve(String path) {
    String base = address.toString().replaceAll("/+$", "");
    return URI.create(base + (space.equals(DEFAULT_SPACE) ? "" : "/s/" + space) + path);
  }

  /** Returns the URL of an API path that is independent of the space. */
  URI resolveGlobal(String path) {
    return URI.create(address.toString().replaceAll("/+$", "") + path);
  }

  private static String shown(URI address) {
    return address.toString().replaceAll("//[^/@]*@", "//…@");
  }
}
