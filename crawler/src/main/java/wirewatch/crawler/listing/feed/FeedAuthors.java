package wirewatch.crawler.listing.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.text.ListingTextCleaner;

/** Reads the authors of a feed item: names without mail addresses. */
final class FeedAuthors {
  private static final List<String> AUTHOR_ELEMENTS = List.of("author", "dc:creator", "dc:author");
  private static final List<String> FALLBACK_ELEMENTS = List.of("itunes:author", "media:author");
  private static final int MAX_AUTHORS = 20;
  private static final int MAX_NAME = 200;

  private FeedAuthors() {}

  static List<String> of(ChildElements item) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : AUTHOR_ELEMENTS) {
      for (Element person : item.all(field)) {
        String own = ChildElements.of(person).text("name");
        add(names, own == null ? directText(person) : own);
      }
    }
    if (names.isEmpty()) {
      add(names, item.text(FALLBACK_ELEMENTS));
    }
    return new ArrayList<>(names);
  }

  private static String directText(Element author) {
    return author.childrenSize() == 0 ? author.wholeText() : author.ownText();
  }

  private static void add(Set<String> names, @Nullable String text) {
    String name = withoutMailAddress(ListingTextCleaner.stripMarkup(text));
    if (name != null && name.length() <= MAX_NAME && names.size() < MAX_AUTHORS) {
      names.add(name);
    }
  }

  /** {@code desk@wire.example (Ann Lee)} and {@code Ann Lee <desk@wire.example>} → Ann Lee. */
  static @Nullable String withoutMailAddress(@Nullable String text) {
    if (text == null || text.indexOf('@') < 0) {
      return text;
    }
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    if (open >= 0 && close > open) {
      String inside = text.substring(open + 1, close);
      return ListingTextCleaner.normalizeSpace(
          inside.indexOf('@') < 0 ? inside : text.substring(0, open));
    }
    StringBuilder name = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (word.indexOf('@') < 0) {
        name.append(word).append(' ');
      }
    }
    return ListingTextCleaner.normalizeSpace(name.toString());
  }
}
