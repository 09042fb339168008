package wirewatch.ingest.page.fact;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * An element that may hold a fact.
 *
 * @param order how many elements open before it
 * @param region the order of the innermost part of the page around it that is navigation, a footer,
 *     a side column, comments or a list of other articles; 0 where there is none
 */
record Mark(Element element, int order, int region) {
  private static final Set<String> PARTING = Set.of("a", "br", "time", "button");

  String text(int max) {
    return PlainLine.of(element.text(), max);
  }

  /** The text with a space where a small letter ends one element and a capital begins the next. */
  String line(int max) {
    StringBuilder text = new StringBuilder();
    element.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words && text.length() <= max) {
            String more = words.text();
            if (!text.isEmpty()
                && !more.isEmpty()
                && isSeam(text.charAt(text.length() - 1), more)) {
              text.append(' ');
            }
            text.append(more);
          } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
            text.append(' ');
          }
        });
    return PlainLine.of(text.toString(), max);
  }

  private static boolean isSeam(char before, String after) {
    return Character.isUpperCase(after.charAt(0))
        && (Character.isLowerCase(before) || ":.!?".indexOf(before) >= 0);
  }

  /** The text with a bar wherever a block, link or list item begins or ends. */
  String parted(int max) {
    StringBuilder text = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (text.length() > max) {
              return;
            }
            if (node instanceof TextNode words) {
              text.append(words.text());
            } else if (parts(node)) {
              text.append(" | ");
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (text.length() <= max && parts(node)) {
              text.append(" | ");
            }
          }
        });
    return PlainLine.of(text.toString(), max);
  }

  private static boolean parts(Node node) {
    return node instanceof Element element
        && (element.isBlock() || PARTING.contains(element.normalName()) || repeats(element));
  }

  /** Whether the element is one of a row, each with the same class. */
  private static boolean repeats(Element element) {
    Element before = element.previousElementSibling();
    return before != null
        && before.normalName().equals(element.normalName())
        && !element.className().isEmpty()
        && before.className().equals(element.className());
  }

  String attribute(String name) {
    return element.attr(name);
  }
}
