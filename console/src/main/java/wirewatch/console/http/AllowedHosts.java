package wirewatch.console.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The host names that the console accepts. A page of another site can have its own name resolve to
 * the address of the console (DNS rebinding); the requests of a browser then carry the host name of
 * that page. IP addresses cannot be taken over that way.
 */
final class AllowedHosts {
  private static final Pattern IP_V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IP_V6 = Pattern.compile("\\[[0-9a-fA-F:.]{2,45}]");
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

  private final Set<String> names;

  AllowedHosts(Set<String> names) {
    this.names = names;
  }

  /** Returns whether a Host header is accepted. */
  boolean isAllowed(Optional<String> header) {
    String host =
        header
            .map(text -> PORT.matcher(text.strip()).replaceFirst("").toLowerCase(Locale.ROOT))
            .orElse("");
    return host.equals("localhost")
        || host.endsWith(".localhost") // RFC 6761: never resolved elsewhere
        || IP_V4.matcher(host).matches()
        || IP_V6.matcher(host).matches()
        || names.contains(host);
  }
}
