package wirewatch.crawler.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The children of an element by their names, in their order. */
final class Fields {
  private final Map<String, List<Element>> children = new HashMap<>();

  private Fields(Element parent) {
    for (Element child : parent.children()) {
      children.computeIfAbsent(Vocabulary.name(child), name -> new ArrayList<>(1)).add(child);
    }
  }

  static Fields of(Element parent) {
    return new Fields(parent);
  }

  List<Element> all(String name) {
    return children.getOrDefault(name, List.of());
  }

  @Nullable Element first(String name) {
    List<Element> all = all(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The fields of the first child of this name; none if there is none. */
  Fields in(String name) {
    Element child = first(name);
    return of(child == null ? new Element("none") : child);
  }

  /** The text of the first child of this name that has some; null if none has. */
  @Nullable String text(String name) {
    for (Element child : all(name)) {
      String text = child.wholeText();
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** The text under the first of these names that has some; null if none has. */
  @Nullable String text(List<String> names) {
    for (String name : names) {
      String text = text(name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
