package wirewatch.ingest.page.fact;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads the start of the text of an element, visiting no more nodes than necessary. */
public final class ShortText implements NodeFilter {
  private static final int MAX_NODES = 1_000;
  private static final Set<String> PARTING = Set.of("a", "br", "time", "button");

  private final StringBuilder text = new StringBuilder();
  private final int max;
  private final String bar;
  private int nodes;

  private ShortText(int max, String bar) {
    this.max = max;
    this.bar = bar;
  }

  /**
   * The text as one line, with a space where one element ends with a lower-case letter and the next
   * starts with a capital.
   */
  public static String line(Element element, int max) {
    return gather(element, max, "");
  }

  /** The text as one line, with a bar at the start and end of each block, link or repeated sibling. */
  public static String parted(Element element, int max) {
    return gather(element, max, " | ");
  }

  private static String gather(Element element, int max, String bar) {
    ShortText gatherer = new ShortText(max, bar);
    element.filter(gatherer);
    return PlainLine.of(gatherer.text.toString(), max);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      edge(element);
    }
    nodes++;
    return text.length() > max || nodes > MAX_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      edge(element);
    }
    return FilterResult.CONTINUE;
  }

  private void add(String words) {
    boolean gap = words.isEmpty() || words.charAt(0) <= ' ';
    if (!gap && !text.isEmpty() && isSeam(text.charAt(text.length() - 1), words.charAt(0))) {
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

  private static boolean isSeam(char before, char after) {
    return Character.isUpperCase(after)
        && (Character.isLowerCase(before) || ":.!?".indexOf(before) >= 0);
  }

  private void edge(Element element) {
    if (bar.isEmpty()) {
      text.append(element.isBlock() || element.nameIs("br") ? " " : "");
    } else if (element.isBlock() || PARTING.contains(element.normalName()) || repeats(element)) {
      text.append(bar);
    }
  }

  /** Whether the previous sibling has the same tag and class. */
  private static boolean repeats(Element element) {
    Element before = element.previousElementSibling();
    return before != null
        && before.normalName().equals(element.normalName())
        && !element.className().isEmpty()
        && before.className().equals(element.className());
  }
}
