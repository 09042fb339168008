package wirewatch.screening.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One element of a list's XML with all below it, by local names. */
final class XmlElement {
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlElement(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  void setAttribute(String key, String value) {
    attributes.put(key, value);
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void append(String characters) {
    if (text.length() < 20_000) {
      text.append(characters);
    }
  }

  String text() {
    return text.toString().strip();
  }

  /** The text of the first descendant of this name, or empty. */
  String text(String descendant) {
    return all(descendant).map(XmlElement::text).findFirst().orElse("");
  }

  /** All descendants of this name, in order. */
  Stream<XmlElement> all(String descendant) {
    return children.stream()
        .flatMap(
            child ->
                Stream.concat(
                    child.name.equals(descendant) ? Stream.of(child) : Stream.empty(),
                    child.all(descendant)));
  }

  /** The texts of the children of these names, in that order, joined by spaces. */
  String join(String... names) {
    StringBuilder joined = new StringBuilder();
    for (String child : names) {
      children.stream()
          .filter(c -> c.name.equals(child) && !c.text().isEmpty())
          .forEach(c -> joined.append(c.text()).append(' '));
    }
    return joined.toString().strip();
  }
}
