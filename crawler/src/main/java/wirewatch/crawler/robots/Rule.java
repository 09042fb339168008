package wirewatch.crawler.robots;

import java.nio.charset.StandardCharsets;
import wirewatch.ingest.address.Percent;
import wirewatch.ingest.address.Wildcard;

/**
 * One {@code allow} or {@code disallow} line. RFC 9309, 2.2.2 has two spellings of one path fit
 * each other, its readers do not agree: here that holds for what is forbidden only.
 *
 * @param pattern the path as the line has it, non-ASCII percent-encoded
 * @param spelled the same with no character encoded that need not be
 */
record Rule(String pattern, String spelled, boolean allow) {
  private static final String INDEX = "/index.htm";
  private static final String RESERVED = "/?#[]!$&'()*+,;=:@";

  /** A rule as it is written; characters beyond ASCII become escapes, escapes become upper case. */
  static Rule of(String path, boolean allow) {
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
    return new Rule(pattern.toString(), spelled(path), allow);
  }

  /** What decides between rules: the octets of the pattern. */
  int length() {
    return pattern.length();
  }

  /** A path and query as {@link #spelled} has it. */
  static String spelled(String path) {
    return Percent.normalise(path, RESERVED);
  }

  /**
   * True if the rule speaks of the path.
   *
   * @param path as it is requested
   * @param spelledPath the same path, {@link #spelled}
   */
  boolean fits(String path, String spelledPath) {
    if (matches(pattern, path)) {
      return true;
    }
    return allow ? pattern.contains(INDEX) && fitsFolder(path) : matches(spelled, spelledPath);
  }

  /** Who allows a folder's index page means the folder too. */
  private boolean fitsFolder(String path) {
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
