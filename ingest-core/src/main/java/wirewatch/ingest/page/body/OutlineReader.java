package wirewatch.ingest.page.body;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Builds the outline of a page in one traversal, without recursion. */
final class OutlineReader {
  private static final int MOST_ATTRIBUTES = 64;

  /** The maximum number of elements between a heading and its text. */
  private static final int HEADING_DEPTH = 5;

  private static final int SPOKEN_ASIDE =
      Mark.ASIDE.bit() | Mark.COMMENT.bit() | Mark.HIDDEN.bit() | Mark.CAPTION.bit();

  private final Outline outline = new Outline();
  private final Marks vocabulary;
  private final Map<String, Integer> known = new HashMap<>();
  private int element = -1;
  private Line line = new Line();
  private int links;
  private Line aside = new Line();
  private int asideElement = -1;

  private OutlineReader(Marks vocabulary) {
    this.vocabulary = vocabulary;
  }

  static Outline read(Element root, Marks vocabulary) {
    OutlineReader reader = new OutlineReader(vocabulary);
    reader.walk(root);
    return reader.outline;
  }

  private void walk(Element root) {
    Node node = root;
    int depth = 0;
    while (true) {
      boolean entered = enter(node);
      Node next = entered ? node.firstChild() : null;
      if (next != null) {
        depth++;
        node = next;
        continue;
      }
      if (entered) {
        leave();
      }
      next = depth == 0 ? null : node.nextSibling();
      while (next == null) {
        Node parent = node.parentNode();
        if (depth == 0 || parent == null) {
          flush();
          return;
        }
        depth--;
        leave();
        node = parent;
        next = depth == 0 ? null : node.nextSibling();
      }
      node = next;
    }
  }

  /** Returns true if the children are to be visited. */
  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return false;
    }
    if (!(node instanceof Element tag)) {
      return false;
    }
    Role role = Role.of(tag.normalName());
    return switch (role) {
      case SKIPPED, IMAGE -> pass(tag, role);
      case BREAK -> lineBreak();
      default -> open(tag, role);
    };
  }

  private boolean open(Element tag, Role role) {
    int marks = marks(tag, role);
    if (role.breaksLine()) {
      flush();
    } else if (role == Role.INLINE
        && asideElement < 0
        && (marks & SPOKEN_ASIDE) != 0
        && !line.isEmpty()) {
      swap(outline.size());
    }
    links += role == Role.LINK ? 1 : 0;
    element = outline.add(tag, role, element, marks);
    return true;
  }

  /** Text marked as aside within a line becomes a block of its own; the line continues after it. */
  private void swap(int opener) {
    asideElement = opener;
    Line outer = line;
    line = aside;
    aside = outer;
  }

  /** Skips an element without text. */
  private boolean pass(Element tag, Role role) {
    if (element >= 0 && (role == Role.IMAGE || isFrame(tag.normalName()))) {
      outline.addImage(element);
    }
    return false;
  }

  private static boolean isFrame(String tag) {
    return tag.equals("iframe") || tag.equals("video") || tag.equals("amp-video");
  }

  private void leave() {
    Role role = outline.role(element);
    if (role.breaksLine()) {
      flush();
    }
    if (element == asideElement) {
      flush();
      swap(-1);
    }
    links -= role == Role.LINK ? 1 : 0;
    outline.close(element);
    element = outline.parent(element);
  }

  private boolean lineBreak() {
    line.breaks++;
    if (line.breaks > 1) {
      flush();
    } else {
      line.space(links > 0);
    }
    return false;
  }

  private void append(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2003' || c == '\u2009') {
        line.space(links > 0);
      } else if (!isUnseen(c)) {
        put(c);
      }
    }
  }

  private void put(char c) {
    if (line.isEmpty()) {
      line.element = element;
    }
    line.breaks = 0;
    if (links > 0) {
      line.linked++;
      if (line.firstLink < 0) {
        line.firstLink = line.text.length();
      }
    }
    line.text.append(c);
  }

  private static boolean isUnseen(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\uFFFC';
  }

  private void flush() {
    if (!line.isEmpty()) {
      outline.add(line.block(holder(line.element)));
    }
    line.clear();
  }

  /** The nearest enclosing element that breaks lines. */
  private int holder(int from) {
    int at = from;
    while (at > 0 && at != asideElement && !outline.role(at).breaksLine()) {
      at = outline.parent(at);
    }
    int around = heading(at);
    return around > 0 ? around : Math.max(at, 0);
  }

  /** The heading around a box; -1 if there is none. */
  private int heading(int box) {
    int at = box;
    for (int step = 0; step < HEADING_DEPTH && at > 0; step++) {
      Role role = outline.role(at);
      if (role == Role.HEADING) {
        return at;
      }
      if (role.breaksLine() && role != Role.BOX) {
        return -1;
      }
      at = outline.parent(at);
    }
    return -1;
  }

  private int marks(Element tag, Role role) {
    int marks =
        switch (role) {
          case NAVIGATION, ASIDE, FOOTER, FORM -> Mark.ASIDE.bit() | Mark.APART.bit();
          case CAPTION -> Mark.CAPTION.bit();
          default -> 0;
        };
    int count = tag.attributesSize();
    if (count == 0 || count > MOST_ATTRIBUTES) {
      return marks;
    }
    for (Attribute attribute : tag.attributes()) {
      marks |= marks(attribute);
    }
    return marks;
  }

  private int marks(Attribute attribute) {
    return switch (attribute.getKey()) {
      case "class", "id", "data-testid", "data-component" ->
          known.computeIfAbsent(attribute.getValue(), vocabulary::of);
      case "hidden" -> Mark.HIDDEN.bit();
      case "style" -> isHiding(attribute.getValue()) ? Mark.HIDDEN.bit() : 0;
      case "role" -> ofRole(attribute.getValue());
      case "itemprop", "property" -> ofProperty(attribute.getValue());
      default -> 0;
    };
  }

  private static boolean isHiding(String style) {
    int at = style.indexOf("display");
    if (at < 0 || style.length() > 500) {
      return false;
    }
    String rest = style.substring(at + 7, Math.min(style.length(), at + 17)).replace(" ", "");
    return rest.startsWith(":none");
  }

  private static int ofRole(String value) {
    return switch (value) {
      case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu" ->
          Mark.ASIDE.bit() | Mark.APART.bit();
      default -> 0;
    };
  }

  private int ofProperty(String value) {
    return switch (value) {
      case "articleBody", "schema:articleBody", "reviewBody" -> {
        if (outline.articleBody() < 0) {
          outline.articleBody(outline.size());
        }
        yield 0;
      }
      case "author", "datePublished", "dateModified", "keywords" -> Mark.DETAIL.bit();
      case "caption" -> Mark.CAPTION.bit();
      case "comment" -> Mark.COMMENT.bit();
      default -> 0;
    };
  }
}
