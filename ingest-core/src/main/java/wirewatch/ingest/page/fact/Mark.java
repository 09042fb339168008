package wirewatch.ingest.page.fact;

import org.jsoup.nodes.Element;

/**
 * An element that may hold a fact.
 *
 * @param order how many elements open before it
 * @param region the order of the innermost part of the page around it that is navigation, a footer,
 *     a side column, comments or a list of other articles; 0 where there is none
 */
record Mark(Element element, int order, int region) {

  /** The words in one line of at most {@code max} characters. */
  String text(int max) {
    return ShortText.line(element, max);
  }

  /** The same with a bar wherever a block, link, or one of a row begins or ends. */
  String parted(int max) {
    return ShortText.parted(element, max);
  }

  String attribute(String name) {
    return element.attr(name);
  }
}
