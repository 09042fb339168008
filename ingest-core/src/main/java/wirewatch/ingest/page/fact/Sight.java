package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that may hold facts, in the page's order, found in one walk. Every list is
 * bounded, so that a hostile page costs no more than its length.
 */
final class Sight {
  static final int NOWHERE = Integer.MAX_VALUE;

  final List<Element> metas = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Mark> headings = new ArrayList<>();
  final List<Mark> times = new ArrayList<>();
  final List<Mark> properties = new ArrayList<>();
  final List<Mark> bylines = new ArrayList<>();
  final List<Mark> dateBoxes = new ArrayList<>();
  final List<Mark> standfirsts = new ArrayList<>();
  final List<Snippet> snippets = new ArrayList<>();
  String title = "";
  String language = "";

  /** A short text with a digit in it, which may be a visible date. */
  record Snippet(String text, int order, boolean aside) {}

  static Sight of(Document document) {
    Sight sight = new Sight();
    document.traverse(new Walk(sight));
    return sight;
  }

  /** Where the first heading of the page's own stands. */
  int headingOrder() {
    for (Mark heading : headings) {
      if (!heading.aside()) {
        return heading.order();
      }
    }
    return headings.isEmpty() ? NOWHERE : headings.get(0).order();
  }
}
