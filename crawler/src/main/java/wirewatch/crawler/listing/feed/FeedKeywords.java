package wirewatch.crawler.listing.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.text.ListingTextCleaner;
import wirewatch.crawler.listing.text.XmlAttributes;

/** Reads the publisher's keywords of a feed item. */
final class FeedKeywords {
  private static final int MAX_KEYWORDS = 100;

  private static final List<String> KEYWORD_ELEMENTS =
      List.of("category", "dc:subject", "media:category", "itunes:category", "tags");
  private static final List<String> KEYWORD_LIST_ELEMENTS =
      List.of("media:keywords", "itunes:keywords");

  private FeedKeywords() {}

  /** Returns the categories, subjects and keyword lists of a feed item. */
  static List<String> of(ChildElements item) {
    Set<String> found = new LinkedHashSet<>();
    for (String name : KEYWORD_ELEMENTS) {
      for (Element element : item.all(name)) {
        add(found, category(element));
      }
    }
    for (String name : KEYWORD_LIST_ELEMENTS) {
      for (Element element : item.all(name)) {
        found.addAll(parseList(element.wholeText()));
      }
    }
    return found.stream().limit(MAX_KEYWORDS).toList();
  }

  /** Parses comma-separated keywords. */
  static List<String> parseList(@Nullable String text) {
    Set<String> found = new LinkedHashSet<>();
    for (String word : text == null ? new String[0] : text.split(",", MAX_KEYWORDS)) {
      add(found, word);
    }
    return new ArrayList<>(found);
  }

  private static String category(Element element) {
    String label = XmlAttributes.attribute(element, "label");
    String term = XmlAttributes.attribute(element, "term");
    String text = term.isEmpty() ? XmlAttributes.attribute(element, "text") : term;
    return label.isEmpty() ? text.isEmpty() ? element.wholeText() : text : label;
  }

  private static void add(Set<String> found, String text) {
    String word = ListingTextCleaner.stripMarkup(text);
    if (word != null) {
      found.add(word);
    }
  }
}
