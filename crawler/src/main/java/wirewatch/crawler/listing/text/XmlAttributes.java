package wirewatch.crawler.listing.text;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.url.Urls;

/** Reads attributes of XML elements: values, base URLs and languages. */
public final class XmlAttributes {
  private static final int MAX_ANCESTORS = 32;

  private XmlAttributes() {}

  /** Returns the value of an attribute, ignoring the case of its name; empty if there is none. */
  public static String attribute(Element element, String name) {
    return element.attributes().getIgnoreCase(name).strip();
  }

  /** Returns the base URL that {@code xml:base} declares. */
  public static URI baseAddress(Element element, URI page) {
    Deque<String> bases = new ArrayDeque<>();
    Element at = element;
    for (int i = 0; at != null && i < MAX_ANCESTORS; i++) {
      String base = attribute(at, "xml:base");
      if (!base.isEmpty()) {
        bases.addFirst(base);
      }
      at = at.parent();
    }
    URI base = page;
    for (String next : bases) {
      base = Urls.resolve(base, next).orElse(base);
    }
    return base;
  }

  /** Returns the language of the nearest {@code xml:lang}; null if there is none. */
  static @Nullable public String language(Element element) {
    Element at = element;
    for (int i = 0; at != null && i < MAX_ANCESTORS; i++) {
      if (at.hasAttr("xml:lang")) {
        return language(at.attr("xml:lang"));
      }
      at = at.parent();
    }
    return null;
  }

  /** Returns a language as a BCP 47 tag; null if the text is not a language. */
  static @Nullable public String language(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String tag = Locale.forLanguageTag(text.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }
}
