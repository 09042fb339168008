package wirewatch.crawler.robots;

import java.nio.charset.StandardCharsets;
import wirewatch.ingest.url.PercentEncoding;
import wirewatch.ingest.url.Wildcard;

/**
 * One {@code allow} or {@code disallow} line. By RFC 9309, 2.2.2 two encodings of one path match
 * each other.
 *
 * @param pattern the path as written, non-ASCII characters percent-encoded
 * @param normalized the same with all unnecessary percent-encoding removed
 */
record RobotsRule(String pattern, String normalized, boolean allow) {
  private static final String INDEX = "/index.htm";
  private static final String RESERVED = "/?#[]!$&'()*+,;=:@";

  /**
   * Creates a rule from a line; non-ASCII characters are percent-encoded, escapes are converted to
   * upper case.
   */
  static RobotsRule of(String path, boolean allow) {
    StringBuilder pattern = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%' && i + 2 < path.length() && isHex(path, i + 1) && isHex(path, i + 2)) {
        pattern.append(c);
        pattern.append(Character.toUpperCase(path.charAt(++i)));
        pattern.append(Character.toUpperCase(path.charAt(++i)));
      } else if (c < 0x80) {
        pattern.append(c);
      } else {
        int point = path.codePointAt(i);
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          pattern.append('%').append(String.format("%02X", b));
        }
        i += Character.charCount(point) - 1;
      }
    }
    return new RobotsRule(pattern.toString(), normalized(path), allow);
  }

  /** Returns the number of octets of the pattern, which decides between rules. */
  int length() {
    return pattern.length();
  }

  /** Normalizes a path and query like {@link #normalized}. */
  static String normalized(String path) {
    return PercentEncoding.normalise(path, RESERVED);
  }

  /**
   * Returns whether the rule applies to the path.
   *
   * @param path as it is requested
   * @param spelledPath the same path, {@link #normalized}
   */
  boolean appliesTo(String path, String spelledPath) {
    return matches(pattern, path)
        || matches(normalized, spelledPath)
        || (allow && pattern.contains(INDEX) && appliesToFolder(path));
  }

  /** A rule that allows the index page of a folder also allows the folder. */
  private boolean appliesToFolder(String path) {
    String folder = pattern.substring(0, pattern.lastIndexOf(INDEX) + 1);
    return pattern.startsWith(INDEX, folder.length() - 1) && matches(folder + "$", path);
  }

  private static boolean matches(String pattern, String path) {
    boolean whole = pattern.endsWith("$");
    return Wildcard.matches(
        whole ? pattern.substring(0, pattern.length() - 1) : pattern + "*", path);
  }

  private static boolean isHex(String text, int at) {
    return text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0;
  }
}
