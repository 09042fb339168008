package wirewatch.ingest.page.fact;

import org.jsoup.nodes.Element;

/**
 * An element that may hold a fact.
 *
 * @param order how many elements open before it
 * @param aside inside navigation, a footer, a side column, comments or a list of other articles
 */
record Mark(Element element, int order, boolean aside) {

  String text(int max) {
    return PlainLine.of(element.text(), max);
  }

  String attribute(String name) {
    return element.attr(name);
  }
}
