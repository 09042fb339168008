package wirewatch.ingest.page.metadata.candidate;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads the start of the text of an element, visiting no more nodes than necessary. */
public final class ElementTextReader implements NodeFilter {
  private static final int MAX_NODES = 1_000;
  private static final Set<String> DELIMITING_TAGS = Set.of("a", "br", "time", "button");

  private final StringBuilder text = new StringBuilder();
  private final int max;
  private final String delimiter;
  private int nodes;

  private ElementTextReader(int max, String bar) {
    this.max = max;
    this.delimiter = bar;
  }

  /**
   * The text as one line, with a space where one element ends with a lower-case letter and the next
   * starts with a capital.
   */
  public static String readLine(Element element, int max) {
    return read(element, max, "");
  }

  /**
   * The text as one line, with a bar at the start and end of each block, link or repeated sibling.
   */
  public static String readDelimited(Element element, int max) {
    return read(element, max, " | ");
  }

  private static String read(Element element, int max, String bar) {
    ElementTextReader gatherer = new ElementTextReader(max, bar);
    element.filter(gatherer);
    return LineNormaliser.normalise(gatherer.text.toString(), max);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      appendBoundary(element);
    }
    nodes++;
    return text.length() > max || nodes > MAX_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      appendBoundary(element);
    }
    return FilterResult.CONTINUE;
  }

  private void add(String words) {
    boolean gap = words.isEmpty() || words.charAt(0) <= ' ';
    if (!gap
        && !text.isEmpty()
        && isWordBoundary(text.charAt(text.length() - 1), words.charAt(0))) {
      text.append(' ');
    }
    boolean blank = true;
    for (int i = 0; i < words.length() && text.length() <= max; i++) {
      boolean space = words.charAt(i) <= ' ';
      if (!space) {
        text.append(words.charAt(i));
      } else if (!blank || i == 0) {
        text.append(' ');
      }
      blank = space;
    }
  }

  private static boolean isWordBoundary(char before, char after) {
    return Character.isUpperCase(after)
        && (Character.isLowerCase(before) || ":.!?".indexOf(before) >= 0);
  }

  private void appendBoundary(Element element) {
    if (delimiter.isEmpty()) {
      text.append(element.isBlock() || element.nameIs("br") ? " " : "");
    } else if (element.isBlock()
        || DELIMITING_TAGS.contains(element.normalName())
        || isRepeatedSibling(element)) {
      text.append(delimiter);
    }
  }

  /** Whether the previous sibling has the same tag and class. */
  private static boolean isRepeatedSibling(Element element) {
    Element before = element.previousElementSibling();
    return before != null
        && before.normalName().equals(element.normalName())
        && !element.className().isEmpty()
        && before.className().equals(element.className());
  }
}
