package wirewatch.dashboards.install;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Kibana is and who we are to it.
 *
 * @param address with the base path, if there is one
 * @param space the id of a space; {@code default} for the one that is always there
 * @param ca certificates (PEM) to trust instead of the JDK's; null for the JDK's
 * @param pause between two attempts where Kibana is busy
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

  /** The address of a path of Kibana's API, in the space. */
  URI resolve(String path) {
    String base = address.toString().replaceAll("/+$", "");
    return URI.create(base + (space.equals(DEFAULT_SPACE) ? "" : "/s/" + space) + path);
  }

  /** The address of a path that no space has. */
  URI resolveGlobal(String path) {
    return URI.create(address.toString().replaceAll("/+$", "") + path);
  }

  private static String shown(URI address) {
    return address.toString().replaceAll("//[^/@]*@", "//…@");
  }
}
