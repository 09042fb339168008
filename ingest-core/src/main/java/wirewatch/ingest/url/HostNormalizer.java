package wirewatch.ingest.url;

import java.net.IDN;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Normalises the authority of a URL: host in canonical form, port only if not the default. */
final class HostNormalizer {
  private static final int MAX_PORT = 65535;

  private HostNormalizer() {}

  /** Host and port, without user information; null if the host is invalid. */
  static @Nullable String normalise(String authority, String scheme) {
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = place.lastIndexOf(':');
    boolean hasPort = colon > place.lastIndexOf(']');
    String name = hasPort ? place.substring(0, colon) : place;
    String host = name.startsWith("[") ? normaliseIpv6(name) : normaliseName(name);
    String port = hasPort ? normalisePort(place.substring(colon + 1), scheme) : "";
    return host == null || port == null ? null : host + port;
  }

  /** True for a dotted IPv4 address or an IPv6 address, with or without brackets. */
  static boolean isIpAddress(String host) {
    if (host.indexOf(':') >= 0) {
      return true;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String normalisePort(String digits, String scheme) {
    if (digits.isEmpty()) {
      return "";
    }
    if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int port = Integer.parseInt(digits);
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return port > MAX_PORT ? null : usual ? "" : ":" + port;
  }

  private static @Nullable String normaliseIpv6(String name) {
    return name.endsWith("]") ? name.toLowerCase(Locale.ROOT) : null;
  }

  private static @Nullable String normaliseName(String name) {
    String decoded = PercentEncoding.decode(name).strip();
    try {
      String host = IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
      return isWellFormed(bare) ? bare : null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null; // thrown by IDN for some malformed names
    }
  }

  private static boolean isWellFormed(String host) {
    if (host.isEmpty() || host.startsWith(".") || host.contains("..")) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean fits =
          (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
