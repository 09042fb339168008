package wirewatch.ingest.page.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A flat representation of a page: its elements in document order as arrays, its text as blocks.
 * The descendants of an element are those between it and {@link #endIndex}.
 */
public final class PageOutline {
  private Element[] elements = new Element[256];
  private int[] parents = new int[256];
  private int[] ends = new int[256];
  private ElementRole[] roles = new ElementRole[256];
  private int[] traits = new int[256];
  private int[] imageCounts = new int[256];
  private int[] mainHeadingCounts = new int[256];
  private int size;
  private final List<TextBlock> blocks = new ArrayList<>();
  private int articleBody = -1;
  private int firstMainHeading = -1;
  private boolean truncated;

  int add(Element element, ElementRole elementRole, int parent, int mark) {
    if (size == elements.length) {
      grow();
    }
    elements[size] = element;
    roles[size] = elementRole;
    parents[size] = parent;
    traits[size] = mark;
    boolean main = isMainHeading(size);
    mainHeadingCounts[size] = (size == 0 ? 0 : mainHeadingCounts[size - 1]) + (main ? 1 : 0);
    firstMainHeading = main && firstMainHeading < 0 ? size : firstMainHeading;
    return size++;
  }

  private void grow() {
    int more = size * 2;
    elements = Arrays.copyOf(elements, more);
    parents = Arrays.copyOf(parents, more);
    ends = Arrays.copyOf(ends, more);
    roles = Arrays.copyOf(roles, more);
    traits = Arrays.copyOf(traits, more);
    imageCounts = Arrays.copyOf(imageCounts, more);
    mainHeadingCounts = Arrays.copyOf(mainHeadingCounts, more);
  }

  void close(int element) {
    ends[element] = size;
  }

  void add(TextBlock textBlock) {
    blocks.add(textBlock);
  }

  void articleBody(int element) {
    articleBody = element;
  }

  /** The element that microdata or RDFa declares as the article body; -1 if there is none. */
  public int articleBody() {
    return articleBody;
  }

  void setTruncated() {
    truncated = true;
  }

  /** Whether text of the page was left out because there is too much of it. */
  public boolean isTruncated() {
    return truncated;
  }

  public int size() {
    return size;
  }

  public List<TextBlock> blocks() {
    return blocks;
  }

  public Element element(int element) {
    return elements[element];
  }

  public ElementRole role(int element) {
    return roles[element];
  }

  public int parent(int element) {
    return parents[element];
  }

  public int endIndex(int element) {
    return ends[element];
  }

  void addImage(int element) {
    imageCounts[element]++;
  }

  /** The number of images and frames directly in an element. */
  public int imageCount(int element) {
    return imageCounts[element];
  }

  public int traits(int element) {
    return traits[element];
  }

  public boolean contains(int outer, int inner) {
    return inner >= outer && inner < ends[outer];
  }

  /** The number of main headings in an element, including itself. */
  public int mainHeadingCount(int element) {
    return mainHeadingCounts[ends[element] - 1]
        - (element == 0 ? 0 : mainHeadingCounts[element - 1]);
  }

  /** The first main heading of the page; -1 if there is none. */
  public int firstMainHeading() {
    return firstMainHeading;
  }

  /** Whether the element is a main heading (h1) of the page. */
  public boolean isMainHeading(int element) {
    return roles[element] == ElementRole.HEADING && elements[element].normalName().equals("h1");
  }
}
