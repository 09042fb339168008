package wirewatch.crawler.listing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the publisher's keywords of a feed item. */
final class Keywords {
  private static final int MAX_KEYWORDS = 100;

  private static final List<String> SINGLE =
      List.of("category", "dc:subject", "media:category", "itunes:category", "tags");
  private static final List<String> LISTED = List.of("media:keywords", "itunes:keywords");

  private Keywords() {}

  /** Returns the categories, subjects and keyword lists of a feed item. */
  static List<String> of(Fields item) {
    Set<String> found = new LinkedHashSet<>();
    for (String name : SINGLE) {
      for (Element element : item.all(name)) {
        add(found, category(element));
      }
    }
    for (String name : LISTED) {
      for (Element element : item.all(name)) {
        found.addAll(listed(element.wholeText()));
      }
    }
    return found.stream().limit(MAX_KEYWORDS).toList();
  }

  /** Parses comma-separated keywords. */
  static List<String> listed(@Nullable String text) {
    Set<String> found = new LinkedHashSet<>();
    for (String word : text == null ? new String[0] : text.split(",", MAX_KEYWORDS)) {
      add(found, word);
    }
    return new ArrayList<>(found);
  }

  private static String category(Element element) {
    String label = Markup.attribute(element, "label");
    String term = Markup.attribute(element, "term");
    String text = term.isEmpty() ? Markup.attribute(element, "text") : term;
    return label.isEmpty() ? text.isEmpty() ? element.wholeText() : text : label;
  }

  private static void add(Set<String> found, String text) {
    String word = Prose.text(text);
    if (word != null) {
      found.add(word);
    }
  }
}
