package wirewatch.ingest.page.fact;

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

  String text(int max) {
    return PlainLine.of(element.text(), max);
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
              text.append(words.getWholeText());
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
        && (element.isBlock()
            || element.normalName().equals("a")
            || element.normalName().equals("br")
            || element.normalName().equals("time"));
  }

  String attribute(String name) {
    return element.attr(name);
  }
}
