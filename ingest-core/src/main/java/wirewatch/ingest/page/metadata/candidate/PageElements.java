package wirewatch.ingest.page.metadata.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may contain metadata, in document order, collected in one traversal.
 * Every list is bounded, so that the cost of a hostile page is linear in its length.
 */
public final class PageElements {
  private static final int NO_HEADING_DISTANCE = 10_000;

  public final List<Element> metaElements = new ArrayList<>();
  public final List<Element> linkElements = new ArrayList<>();
  public final List<Element> scripts = new ArrayList<>();
  public final List<LocatedElement> headings = new ArrayList<>();
  public final List<LocatedElement> subheadings = new ArrayList<>();
  public final List<LocatedElement> times = new ArrayList<>();
  public final List<LocatedElement> propertyElements = new ArrayList<>();
  public final List<LocatedElement> bylines = new ArrayList<>();
  public final List<LocatedElement> bylineCues = new ArrayList<>();
  public final List<LocatedElement> dateElements = new ArrayList<>();
  public final List<NumericText> numericTexts = new ArrayList<>();
  public String title = "";
  public String language = "";
  private final PagePartClassifier classifier = new PagePartClassifier();
  private @Nullable LocatedElement heading;

  /** A short text with digits in it, which may be a visible date. */
  public record NumericText(String text, int order, int region) {}

  public static PageElements of(Document document) {
    PageElements elements = new PageElements();
    document.traverse(new PageElementCollector(elements));
    return elements;
  }

  /** The page parts that an element's class and id indicate. */
  public Set<PagePart> partsOf(Element element) {
    return classifier.classify(element);
  }

  /**
   * Sets the heading of the article; the part of the page around it then belongs to the article.
   */
  public void setHeading(@Nullable LocatedElement headline) {
    heading = headline;
  }

  public @Nullable LocatedElement heading() {
    return heading;
  }

  /** Whether a region is outside of the article. */
  public boolean isAside(int region) {
    return region != 0 && (heading == null || heading.region() != region);
  }

  /** Whether a position is at most {@code most} elements after the headline. */
  public boolean isBelowHeading(int order, int most) {
    return heading != null && order > heading.order() && order <= heading.order() + most;
  }

  /** The distance from the headline in elements; positions before it count three times. */
  public int distanceFromHeading(int order) {
    if (heading == null) {
      return NO_HEADING_DISTANCE + order;
    }
    int after = order - heading.order();
    return after >= 0 ? after : -3 * after;
  }
}
