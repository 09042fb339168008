package wirewatch.ingest.page.metadata.candidate;

import org.jsoup.nodes.Element;

/**
 * An element that may contain metadata, with its position in the page.
 *
 * @param order the number of elements that start before it
 * @param region the order of the innermost part of the page around it that is navigation, a footer,
 *     a side column, comments or a list of other articles; 0 if there is none
 */
public record LocatedElement(Element element, int order, int region) {

  /** The text as one line of at most {@code max} characters. */
  public String text(int max) {
    return ElementTextReader.readLine(element, max);
  }

  /** The same with a bar at the start and end of every block, link and repeated sibling. */
  public String delimitedText(int max) {
    return ElementTextReader.readDelimited(element, max);
  }

  public String attribute(String name) {
    return element.attr(name);
  }
}
