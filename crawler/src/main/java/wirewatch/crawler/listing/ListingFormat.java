package wirewatch.crawler.listing;

import java.util.Locale;
import java.util.Set;

/** The format of a listing, detected from its first characters: content types are often wrong. */
enum ListingFormat {
  XML,
  JSON,
  HTML,
  TEXT;

  private static final int HEAD_LENGTH = 4096;
  private static final Set<String> ROOT_ELEMENTS =
      Set.of("rss", "feed", "rdf", "urlset", "sitemapindex");
  private static final Set<String> ITEM_ELEMENTS =
      Set.of("channel", "item", "entry", "url", "sitemap");
  private static final Set<String> PAGE_ELEMENTS =
      Set.of("html", "head", "body", "main", "article");

  static ListingFormat detect(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD_LENGTH)).strip();
    if (head.startsWith("{") || head.startsWith("[")) {
      return JSON;
    }
    if (hasRoot(head)) {
      return XML;
    }
    return head.startsWith("http://") || head.startsWith("https://") ? TEXT : HTML;
  }

  /** Returns whether a listing starts here, possibly after error output of the server. */
  private static boolean hasRoot(String head) {
    boolean first = true;
    int at = head.indexOf('<');
    while (at >= 0 && at + 1 < head.length()) {
      if (head.startsWith("<!--", at)) {
        at = head.indexOf("-->", at);
      } else if (Character.isLetter(head.charAt(at + 1))) {
        String name = name(head, at + 1);
        if (ROOT_ELEMENTS.contains(name) || (first && ITEM_ELEMENTS.contains(name))) {
          return true;
        }
        if (PAGE_ELEMENTS.contains(name)) {
          return false;
        }
        first = false;
      }
      at = at < 0 ? -1 : head.indexOf('<', at + 1);
    }
    return false;
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
