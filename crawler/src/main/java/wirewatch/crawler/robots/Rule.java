package wirewatch.crawler.robots;

import java.nio.charset.StandardCharsets;
import wirewatch.crawler.address.Wildcard;

/**
 * One {@code allow} or {@code disallow} line.
 *
 * @param pattern the path as the line has it, non-ASCII percent-encoded
 */
record Rule(String pattern, boolean allow) {
  private static final String INDEX = "/index.htm";

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
    return new Rule(pattern.toString(), allow);
  }

  /** What decides between rules: the octets of the pattern. */
  int length() {
    return pattern.length();
  }

  boolean fits(String path) {
    return fits(pattern, path) || (allow && pattern.contains(INDEX) && fitsFolder(path));
  }

  /** Who allows a folder's index page means the folder too. */
  private boolean fitsFolder(String path) {
    String folder = pattern.substring(0, pattern.lastIndexOf(INDEX) + 1);
    return pattern.startsWith(INDEX, folder.length() - 1) && fits(folder + "$", path);
  }

  private static boolean fits(String pattern, String path) {
    boolean whole = pattern.endsWith("$");
    return Wildcard.matches(
        whole ? pattern.substring(0, pattern.length() - 1) : pattern + "*", path);
  }

  private static boolean isHex(String text, int at) {
    return text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0;
  }
}
