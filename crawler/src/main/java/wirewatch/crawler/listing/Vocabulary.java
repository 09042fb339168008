package wirewatch.crawler.listing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Canonical names of elements, by namespace if it is declared correctly and by the usual prefix
 * otherwise: {@code title} of RSS, RDF, Atom and sitemaps, {@code dc:creator}, {@code news:title}.
 */
final class Vocabulary {
  private static final Map<String, String> PREFIXES = new HashMap<>();
  private static final Set<String> USUAL = new HashSet<>();

  static {
    for (String[] row : Rows.of("namespaces.csv")) {
      PREFIXES.put(key(row[1]), row[0]);
      USUAL.add(row[0]);
    }
  }

  private Vocabulary() {}

  /**
   * Returns the name in lower case, without a prefix for RSS, Atom, RDF and the sitemap protocol.
   */
  static String name(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    String known = PREFIXES.get(key(element.tag().namespace()));
    if (prefix.isEmpty()) {
      return known == null || known.isEmpty() ? local : known + ":" + local;
    }
    String usual = known == null || (known.isEmpty() && USUAL.contains(prefix)) ? prefix : known;
    return usual.isEmpty() ? local : usual + ":" + local;
  }

  private static String key(String namespace) {
    String lower = namespace.strip().toLowerCase(Locale.ROOT);
    int end = lower.length();
    while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
      end--;
    }
    int start = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
    return end <= start ? "" : lower.substring(start, end);
  }
}
