package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may hold facts, in the page's order, found in one walk. Every list is
 * bounded, so that a hostile page costs no more than its length.
 */
final class Sight {
  private static final int FAR = 10_000;

  final List<Element> metas = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Mark> headings = new ArrayList<>();
  final List<Mark> subheadings = new ArrayList<>();
  final List<Mark> times = new ArrayList<>();
  final List<Mark> properties = new ArrayList<>();
  final List<Mark> bylines = new ArrayList<>();
  final List<Mark> cues = new ArrayList<>();
  final List<Mark> dateBoxes = new ArrayList<>();
  final List<Snippet> snippets = new ArrayList<>();
  String title = "";
  String language = "";
  private @Nullable Mark heading;

  /** A short text with digits in it, which may be a visible date. */
  record Snippet(String text, int order, int region) {}

  static Sight of(Document document) {
    Sight sight = new Sight();
    document.traverse(new Walk(sight));
    return sight;
  }

  /** Says which heading is the article's: the part of the page around it is the article's too. */
  void settle(@Nullable Mark headline) {
    heading = headline;
  }

  @Nullable Mark heading() {
    return heading;
  }

  /** Whether a region is apart from the article. */
  boolean isAside(int region) {
    return region != 0 && (heading == null || heading.region() != region);
  }

  /** Whether something stands after the headline, at most so many elements. */
  boolean isUnder(int order, int most) {
    return heading != null && order > heading.order() && order <= heading.order() + most;
  }

  /** How far from the headline something stands, in elements; what stands before it is farther. */
  int distance(int order) {
    if (heading == null) {
      return FAR + order;
    }
    int after = order - heading.order();
    return after >= 0 ? after : -3 * after;
  }
}
