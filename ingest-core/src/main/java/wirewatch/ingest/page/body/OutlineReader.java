package wirewatch.ingest.page.body;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks a page once, without recursion, and writes its outline. */
final class OutlineReader {
  private static final int MOST_ATTRIBUTES = 64;

  private final Outline outline = new Outline();
  private final Marks vocabulary;
  private final Map<String, Integer> known = new HashMap<>();
  private final StringBuilder line = new StringBuilder();
  private int element = -1;
  private int lineElement = -1;
  private int links;
  private int bolds;
  private int linked;
  private int bold;
  private int breaks;

  private OutlineReader(Marks vocabulary) {
    this.vocabulary = vocabulary;
  }

  static Outline read(Element root, Marks vocabulary) {
    OutlineReader reader = new OutlineReader(vocabulary);
    reader.walk(root);
    return reader.outline;
  }

  private void walk(Element root) {
    @Nullable Node node = root;
    while (node != null) {
      Node child = enter(node) ? node.firstChild() : null;
      if (child != null) {
        node = child;
        continue;
      }
      while (node != null) {
        leave(node);
        Node next = node == root ? null : node.nextSibling();
        if (next != null || node == root) {
          node = next;
          break;
        }
        node = node.parentNode();
      }
    }
    flush();
  }

  /** True where the children are to be read. */
  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return false;
    }
    if (!(node instanceof Element tag)) {
      return false;
    }
    Role role = Role.of(tag.normalName());
    if (role == Role.SKIPPED || role == Role.IMAGE) {
      if (element >= 0 && (role == Role.IMAGE || isFrame(tag.normalName()))) {
        outline.addImage(element);
      }
      return false;
    }
    if (role == Role.BREAK) {
      lineBreak();
      return false;
    }
    if (role.breaksLine()) {
      flush();
    }
    if (role == Role.LINK) {
      links++;
    } else if (role == Role.BOLD) {
      bolds++;
    }
    element = outline.add(tag, role, element, marks(tag, role));
    return true;
  }

  private static boolean isFrame(String tag) {
    return tag.equals("iframe") || tag.equals("video") || tag.equals("amp-video");
  }

  private void leave(Node node) {
    if (element < 0 || outline.element(element) != node) {
      return;
    }
    Role role = outline.role(element);
    if (role.breaksLine()) {
      flush();
    } else if (role == Role.LINK) {
      links--;
    } else if (role == Role.BOLD) {
      bolds--;
    }
    outline.close(element);
    element = outline.parent(element);
  }

  private void lineBreak() {
    breaks++;
    if (breaks > 1) {
      flush();
    } else {
      space();
    }
  }

  private void append(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2003' || c == '\u2009') {
        space();
      } else if (!isUnseen(c)) {
        put(c);
      }
    }
  }

  private void put(char c) {
    if (line.isEmpty()) {
      lineElement = element;
    }
    breaks = 0;
    line.append(c);
    if (links > 0) {
      linked++;
    }
    if (bolds > 0) {
      bold++;
    }
  }

  private void space() {
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) != ' ') {
      line.append(' ');
    }
  }

  private static boolean isUnseen(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\uFFFC';
  }

  private void flush() {
    breaks = 0;
    int length = line.length();
    if (length == 0) {
      return;
    }
    if (line.charAt(length - 1) == ' ') {
      line.setLength(length - 1);
    }
    String text = line.toString();
    outline.add(new Block(text, holder(lineElement), linked, bold, Prose.of(text)));
    line.setLength(0);
    linked = 0;
    bold = 0;
  }

  /** The nearest element around that breaks lines. */
  private int holder(int from) {
    int at = from;
    while (at > 0 && !outline.role(at).breaksLine()) {
      at = outline.parent(at);
    }
    return Math.max(at, 0);
  }

  private int marks(Element tag, Role role) {
    int marks =
        switch (role) {
          case NAVIGATION, ASIDE, FOOTER, FORM -> Mark.ASIDE.bit();
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
          Mark.ASIDE.bit();
      default -> 0;
    };
  }

  private int ofProperty(String value) {
    return switch (value) {
      case "articleBody", "schema:articleBody", "reviewBody" -> {
        if (outline.articleBody() < 0) {
          outline.articleBody(outline.size());
        }
        yield Mark.BODY.bit();
      }
      case "author", "datePublished", "dateModified", "keywords" -> Mark.DETAIL.bit();
      case "caption" -> Mark.CAPTION.bit();
      case "comment" -> Mark.COMMENT.bit();
      default -> 0;
    };
  }
}
