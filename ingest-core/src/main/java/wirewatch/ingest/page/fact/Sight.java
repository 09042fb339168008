package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may contain metadata, in document order, collected in one traversal.
 * Every list is bounded, so that the cost of a hostile page is linear in its length.
 */
public final class Sight {
  private static final int FAR = 10_000;

  public final List<Element> metas = new ArrayList<>();
  public final List<Element> links = new ArrayList<>();
  public final List<Element> scripts = new ArrayList<>();
  public final List<Mark> headings = new ArrayList<>();
  public final List<Mark> subheadings = new ArrayList<>();
  public final List<Mark> times = new ArrayList<>();
  public final List<Mark> properties = new ArrayList<>();
  public final List<Mark> bylines = new ArrayList<>();
  public final List<Mark> cues = new ArrayList<>();
  public final List<Mark> dateBoxes = new ArrayList<>();
  public final List<Snippet> snippets = new ArrayList<>();
  public String title = "";
  public String language = "";
  private @Nullable Mark heading;

  /** A short text with digits in it, which may be a visible date. */
  public record Snippet(String text, int order, int region) {}

  public static Sight of(Document document) {
    Sight elements = new Sight();
    document.traverse(new Walk(elements));
    return elements;
  }

  /** Sets the heading of the article; the part of the page around it then belongs to the article. */
  public void settle(@Nullable Mark headline) {
    heading = headline;
  }

  public @Nullable Mark heading() {
    return heading;
  }

  /** Whether a region is outside of the article. */
  public boolean isAside(int region) {
    return region != 0 && (heading == null || heading.region() != region);
  }

  /** Whether a position is at most {@code most} elements after the headline. */
  public boolean isUnder(int order, int most) {
    return heading != null && order > heading.order() && order <= heading.order() + most;
  }

  /** The distance from the headline in elements; positions before it count three times. */
  public int distance(int order) {
    if (heading == null) {
      return FAR + order;
    }
    int after = order - heading.order();
    return after >= 0 ? after : -3 * after;
  }
}
