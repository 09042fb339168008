package wirewatch.ingest.newsformat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.newsformat.text.WireText;

/**
 * Reads XML by local names, whatever the prefixes of its namespaces and the case of its tags. The
 * parser reads no document type definition, so it neither fetches nor expands anything.
 */
final class NewsXml {
  private static final int MAX_DEPTH = 200;

  private NewsXml() {}

  /** The root element; null if there is none. */
  static @Nullable Element parse(String text) {
    Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
    return parser.parseInput(text, "").firstElementChild();
  }

  /** The name without its prefix, in lower case. */
  static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isNamed(Element element, String name) {
    return localName(element).equals(name.toLowerCase(Locale.ROOT));
  }

  /** The children with a name. */
  static List<Element> children(@Nullable Element parent, String name) {
    List<Element> found = new ArrayList<>();
    if (parent != null) {
      for (Element child : parent.children()) {
        if (isNamed(child, name)) {
          found.add(child);
        }
      }
    }
    return found;
  }

  /** The first element at the end of a path of children; null if there is none. */
  static @Nullable Element child(@Nullable Element parent, String... path) {
    Element at = parent;
    for (String name : path) {
      List<Element> found = children(at, name);
      at = found.isEmpty() ? null : found.getFirst();
    }
    return at;
  }

  /** All elements below with a name, in order. */
  @SuppressWarnings("ReferenceEquality") // a node is itself, not one like it
  static List<Element> descendants(@Nullable Element parent, String name) {
    return parent == null
        ? List.of()
        : parent.stream().filter(each -> each != parent && isNamed(each, name)).toList();
  }

  static @Nullable Element descendant(@Nullable Element parent, String name) {
    List<Element> found = descendants(parent, name);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The nearest element around it with a name; null if there is none. */
  static @Nullable Element ancestor(Element element, String name) {
    Element at = element.parent();
    while (at != null && !isNamed(at, name)) {
      at = at.parent();
    }
    return at;
  }

  /** The text as one line; null if there is none. */
  static @Nullable String text(@Nullable Element element) {
    String line = element == null ? "" : WireText.line(element.wholeText());
    return line.isEmpty() ? null : line;
  }

  /** The value of an attribute by its local name; null if it is absent or empty. */
  static @Nullable String attribute(@Nullable Element element, String name) {
    if (element == null) {
      return null;
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (key.substring(key.indexOf(':') + 1).equalsIgnoreCase(name)) {
        return attribute.getValue().isBlank() ? null : attribute.getValue().strip();
      }
    }
    return null;
  }
}
