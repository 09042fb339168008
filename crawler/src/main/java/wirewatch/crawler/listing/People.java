package wirewatch.crawler.listing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the authors of a feed item: names without mail addresses. */
final class People {
  private static final List<String> NAMES = List.of("author", "dc:creator", "dc:author");
  private static final List<String> OTHERS = List.of("itunes:author", "media:author");
  private static final int MAX_AUTHORS = 20;
  private static final int MAX_NAME = 200;

  private People() {}

  static List<String> of(Fields item) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : NAMES) {
      for (Element person : item.all(field)) {
        String own = Fields.of(person).text("name");
        add(names, own == null ? directText(person) : own);
      }
    }
    if (names.isEmpty()) {
      add(names, item.text(OTHERS));
    }
    return new ArrayList<>(names);
  }

  private static String directText(Element author) {
    return author.childrenSize() == 0 ? author.wholeText() : author.ownText();
  }

  private static void add(Set<String> names, @Nullable String text) {
    String name = name(Prose.text(text));
    if (name != null && name.length() <= MAX_NAME && names.size() < MAX_AUTHORS) {
      names.add(name);
    }
  }

  /** {@code desk@wire.example (Ann Lee)} and {@code Ann Lee <desk@wire.example>} → Ann Lee. */
  static @Nullable String name(@Nullable String text) {
    if (text == null || text.indexOf('@') < 0) {
      return text;
    }
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    if (open >= 0 && close > open) {
      String inside = text.substring(open + 1, close);
      return Prose.plain(inside.indexOf('@') < 0 ? inside : text.substring(0, open));
    }
    StringBuilder name = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (word.indexOf('@') < 0) {
        name.append(word).append(' ');
      }
    }
    return Prose.plain(name.toString());
  }
}
