package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A flat representation of a page: its elements in document order as arrays, its text as blocks. The
 * descendants of an element are those between it and {@link #end}.
 */
final class Outline {
  private Element[] elements = new Element[256];
  private int[] parents = new int[256];
  private int[] ends = new int[256];
  private Role[] roles = new Role[256];
  private int[] marks = new int[256];
  private int[] images = new int[256];
  private int[] titles = new int[256];
  private int size;
  private final List<Block> blocks = new ArrayList<>();
  private int articleBody = -1;
  private int title = -1;

  int add(Element element, Role role, int parent, int mark) {
    if (size == elements.length) {
      grow();
    }
    elements[size] = element;
    roles[size] = role;
    parents[size] = parent;
    marks[size] = mark;
    boolean main = isTitle(size);
    titles[size] = (size == 0 ? 0 : titles[size - 1]) + (main ? 1 : 0);
    title = main && title < 0 ? size : title;
    return size++;
  }

  private void grow() {
    int more = size * 2;
    elements = Arrays.copyOf(elements, more);
    parents = Arrays.copyOf(parents, more);
    ends = Arrays.copyOf(ends, more);
    roles = Arrays.copyOf(roles, more);
    marks = Arrays.copyOf(marks, more);
    images = Arrays.copyOf(images, more);
    titles = Arrays.copyOf(titles, more);
  }

  void close(int element) {
    ends[element] = size;
  }

  void add(Block block) {
    blocks.add(block);
  }

  void articleBody(int element) {
    articleBody = element;
  }

  /** The element that microdata or RDFa declares as the article body; -1 if there is none. */
  int articleBody() {
    return articleBody;
  }

  int size() {
    return size;
  }

  List<Block> blocks() {
    return blocks;
  }

  Element element(int element) {
    return elements[element];
  }

  Role role(int element) {
    return roles[element];
  }

  int parent(int element) {
    return parents[element];
  }

  int end(int element) {
    return ends[element];
  }

  void addImage(int element) {
    images[element]++;
  }

  /** The number of images and frames directly in an element. */
  int images(int element) {
    return images[element];
  }

  int marks(int element) {
    return marks[element];
  }

  boolean holds(int outer, int inner) {
    return inner >= outer && inner < ends[outer];
  }

  /** The number of main headings in an element, including itself. */
  int titles(int element) {
    return titles[ends[element] - 1] - (element == 0 ? 0 : titles[element - 1]);
  }

  /** The first main heading of the page; -1 if there is none. */
  int title() {
    return title;
  }

  /** Whether the element is a main heading (h1) of the page. */
  boolean isTitle(int element) {
    return roles[element] == Role.HEADING && elements[element].normalName().equals("h1");
  }
}
