package wirewatch.crawler.listing.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import wirewatch.crawler.listing.text.ListingTimeParser;
import wirewatch.ingest.line.RuleTable;

/**
 * Canonical names of elements, by namespace if it is declared correctly and by the usual prefix
 * otherwise: {@code title} of RSS, RDF, Atom and sitemaps, {@code dc:creator}, {@code news:title}.
 */
final class ElementNames {
  private static final Map<String, String> PREFIX_BY_NAMESPACE = new HashMap<>();
  private static final Set<String> STANDARD_PREFIXES = new HashSet<>();

  static {
    for (RuleTable.Row row :
        RuleTable.of(ListingTimeParser.class, "namespaces.tsv", List.of("prefix", "namespace"))
            .rows()) {
      PREFIX_BY_NAMESPACE.put(namespaceKey(row.get("namespace")), row.get("prefix"));
      STANDARD_PREFIXES.add(row.get("prefix"));
    }
  }

  private ElementNames() {}

  /**
   * Returns the name in lower case, without a prefix for RSS, Atom, RDF and the sitemap protocol.
   */
  static String nameOf(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    String known = PREFIX_BY_NAMESPACE.get(namespaceKey(element.tag().namespace()));
    if (prefix.isEmpty()) {
      return known == null || known.isEmpty() ? local : known + ":" + local;
    }
    String usual =
        known == null || (known.isEmpty() && STANDARD_PREFIXES.contains(prefix)) ? prefix : known;
    return usual.isEmpty() ? local : usual + ":" + local;
  }

  private static String namespaceKey(String namespace) {
    String lower = namespace.strip().toLowerCase(Locale.ROOT);
    int end = lower.length();
    while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
      end--;
    }
    int start = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
    return end <= start ? "" : lower.substring(start, end);
  }
}
