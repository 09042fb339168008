package wirewatch.crawler.listing.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The child elements of an element by name, in document order. */
final class ChildElements {
  private final Map<String, List<Element>> children = new HashMap<>();

  private ChildElements(Element parent) {
    for (Element child : parent.children()) {
      children.computeIfAbsent(ElementNames.nameOf(child), name -> new ArrayList<>(1)).add(child);
    }
  }

  static ChildElements of(Element parent) {
    return new ChildElements(parent);
  }

  List<Element> all(String name) {
    return children.getOrDefault(name, List.of());
  }

  @Nullable Element first(String name) {
    List<Element> all = all(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** Returns the children of the first child with a name; empty if there is none. */
  ChildElements childrenOf(String name) {
    Element child = first(name);
    return of(child == null ? new Element("none") : child);
  }

  /** Returns the text of the first non-blank child with a name; null if there is none. */
  @Nullable String text(String name) {
    for (Element child : all(name)) {
      String text = child.wholeText();
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** Returns the text of the first non-blank child with one of the names; null if there is none. */
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
