package wirewatch.crawler.listing;

import java.util.Locale;
import java.util.Set;

/** The notation of a listing, told by its first characters: content types are too often wrong. */
enum Form {
  XML,
  JSON,
  HTML,
  TEXT;

  private static final int HEAD = 4096;
  private static final Set<String> ROOTS =
      Set.of("rss", "feed", "rdf", "channel", "urlset", "sitemapindex", "item", "entry");

  static Form of(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
    if (head.startsWith("{") || head.startsWith("[")) {
      return JSON;
    }
    String root = root(head);
    if (ROOTS.contains(root)) {
      return XML;
    }
    if (root.isEmpty()) {
      return head.startsWith("http://") || head.startsWith("https://") ? TEXT : HTML;
    }
    return HTML;
  }

  /** The local name of the first element, in lower case; empty if there is none. */
  private static String root(String head) {
    int at = head.indexOf('<');
    while (at >= 0 && at + 1 < head.length()) {
      char next = head.charAt(at + 1);
      if (head.startsWith("<!--", at)) {
        at = head.indexOf("-->", at);
      } else if (Character.isLetter(next)) {
        String name = name(head, at + 1);
        if (ROOTS.contains(name) || name.equals("html") || at == 0) {
          return name;
        }
        at++;
      } else {
        at++;
      }
      at = at < 0 ? -1 : head.indexOf('<', at);
    }
    return "";
  }

  private static String name(String head, int start) {
    int end = start;
    while (end < head.length() && isNameCharacter(head.charAt(end))) {
      end++;
    }
    String name = head.substring(start, end).toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_';
  }
}
