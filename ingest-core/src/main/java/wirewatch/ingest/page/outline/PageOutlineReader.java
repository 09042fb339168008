package wirewatch.ingest.page.outline;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import wirewatch.ingest.limit.ArticleLimits;
import wirewatch.ingest.limit.CpuTimeLimit;

/** Builds the outline of a page in one traversal, without recursion. */
public final class PageOutlineReader {
  private static final int MAX_ATTRIBUTES = 64;

  /** Visible characters of a page; more than any article, and little enough for its statistics. */
  private static final int MAX_TEXT = 4 * ArticleLimits.BODY;

  private static final int CHECK_INTERVAL = 512;

  /** The maximum number of elements between a heading and its text. */
  private static final int HEADING_DEPTH = 5;

  private static final int INLINE_ASIDE_TRAITS =
      ElementTrait.ASIDE.bit()
          | ElementTrait.COMMENT.bit()
          | ElementTrait.HIDDEN.bit()
          | ElementTrait.CAPTION.bit();

  private final PageOutline pageOutline = new PageOutline();
  private final TraitVocabulary vocabulary;
  private final Map<String, Integer> traitCache = new HashMap<>();
  private int element = -1;
  private TextBlockBuilder current = new TextBlockBuilder();
  private int openLinks;
  private TextBlockBuilder suspended = new TextBlockBuilder();
  private int asideElement = -1;
  private int textLength;

  private PageOutlineReader(TraitVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public static PageOutline read(Element root, TraitVocabulary vocabulary) {
    PageOutlineReader reader = new PageOutlineReader(vocabulary);
    reader.traverse(root);
    return reader.pageOutline;
  }

  private void traverse(Element root) {
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
    ElementRole elementRole = ElementRole.of(tag.normalName());
    return switch (elementRole) {
      case SKIPPED, IMAGE -> skip(tag, elementRole);
      case BREAK -> appendLineBreak();
      default -> enterElement(tag, elementRole);
    };
  }

  private boolean enterElement(Element tag, ElementRole elementRole) {
    int marks = traitsOf(tag, elementRole);
    if (elementRole.isLineBreaking()) {
      flush();
    } else if (elementRole == ElementRole.INLINE
        && asideElement < 0
        && (marks & INLINE_ASIDE_TRAITS) != 0
        && !current.isEmpty()) {
      swapBuilders(pageOutline.size());
    }
    openLinks += elementRole == ElementRole.LINK ? 1 : 0;
    if (pageOutline.size() % CHECK_INTERVAL == 0) {
      CpuTimeLimit.check();
    }
    element = pageOutline.add(tag, elementRole, element, marks);
    return true;
  }

  /** Text marked as aside within a line becomes a block of its own; the line continues after it. */
  private void swapBuilders(int opener) {
    asideElement = opener;
    TextBlockBuilder outer = current;
    current = suspended;
    suspended = outer;
  }

  /** Skips an element without text. */
  private boolean skip(Element tag, ElementRole elementRole) {
    if (element >= 0 && (elementRole == ElementRole.IMAGE || isFrame(tag.normalName()))) {
      pageOutline.addImage(element);
    }
    return false;
  }

  private static boolean isFrame(String tag) {
    return tag.equals("iframe") || tag.equals("video") || tag.equals("amp-video");
  }

  private void leave() {
    ElementRole elementRole = pageOutline.role(element);
    if (elementRole.isLineBreaking()) {
      flush();
    }
    if (element == asideElement) {
      flush();
      swapBuilders(-1);
    }
    openLinks -= elementRole == ElementRole.LINK ? 1 : 0;
    pageOutline.close(element);
    element = pageOutline.parent(element);
  }

  private boolean appendLineBreak() {
    current.consecutiveBreaks++;
    if (current.consecutiveBreaks > 1) {
      flush();
    } else {
      current.appendSpace(openLinks > 0);
    }
    return false;
  }

  private void append(String text) {
    int length = Math.min(text.length(), MAX_TEXT - textLength);
    if (length < text.length()) {
      pageOutline.setTruncated();
    }
    textLength += length;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2003' || c == '\u2009') {
        current.appendSpace(openLinks > 0);
      } else if (!isInvisible(c)) {
        appendCharacter(c);
      }
    }
  }

  private void appendCharacter(char c) {
    if (current.isEmpty()) {
      current.element = element;
    }
    current.consecutiveBreaks = 0;
    if (openLinks > 0) {
      current.linkedCharacters++;
      if (current.firstLinkOffset < 0) {
        current.firstLinkOffset = current.text.length();
      }
    }
    current.text.append(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\uFFFC';
  }

  private void flush() {
    if (!current.isEmpty()) {
      pageOutline.add(current.toBlock(enclosingBlock(current.element)));
    }
    current.clear();
  }

  /** The nearest enclosing element that breaks lines. */
  private int enclosingBlock(int from) {
    int at = from;
    while (at > 0 && at != asideElement && !pageOutline.role(at).isLineBreaking()) {
      at = pageOutline.parent(at);
    }
    int around = enclosingHeading(at);
    return around > 0 ? around : Math.max(at, 0);
  }

  /** The heading around a box; -1 if there is none. */
  private int enclosingHeading(int box) {
    int at = box;
    for (int step = 0; step < HEADING_DEPTH && at > 0; step++) {
      ElementRole elementRole = pageOutline.role(at);
      if (elementRole == ElementRole.HEADING) {
        return at;
      }
      if (elementRole.isLineBreaking() && elementRole != ElementRole.BOX) {
        return -1;
      }
      at = pageOutline.parent(at);
    }
    return -1;
  }

  private int traitsOf(Element tag, ElementRole elementRole) {
    int marks =
        switch (elementRole) {
          case NAVIGATION, ASIDE, FOOTER, FORM ->
              ElementTrait.ASIDE.bit() | ElementTrait.APART.bit();
          case CAPTION -> ElementTrait.CAPTION.bit();
          default -> 0;
        };
    int count = tag.attributesSize();
    if (count == 0 || count > MAX_ATTRIBUTES) {
      return marks;
    }
    for (Attribute attribute : tag.attributes()) {
      marks |= traitsOf(attribute);
    }
    return marks;
  }

  private int traitsOf(Attribute attribute) {
    return switch (attribute.getKey()) {
      case "class", "id", "data-testid", "data-component" ->
          traitCache.computeIfAbsent(attribute.getValue(), vocabulary::traitsOf);
      case "hidden" -> ElementTrait.HIDDEN.bit();
      case "style" -> hidesElement(attribute.getValue()) ? ElementTrait.HIDDEN.bit() : 0;
      case "role" -> traitsOfRole(attribute.getValue());
      case "itemprop", "property" -> traitsOfProperty(attribute.getValue());
      default -> 0;
    };
  }

  private static boolean hidesElement(String style) {
    int at = style.indexOf("display");
    if (at < 0 || style.length() > 500) {
      return false;
    }
    String rest = style.substring(at + 7, Math.min(style.length(), at + 17)).replace(" ", "");
    return rest.startsWith(":none");
  }

  private static int traitsOfRole(String value) {
    return switch (value) {
      case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu" ->
          ElementTrait.ASIDE.bit() | ElementTrait.APART.bit();
      default -> 0;
    };
  }

  private int traitsOfProperty(String value) {
    return switch (value) {
      case "articleBody", "schema:articleBody", "reviewBody" -> {
        if (pageOutline.articleBody() < 0) {
          pageOutline.articleBody(pageOutline.size());
        }
        yield 0;
      }
      case "author", "datePublished", "dateModified", "keywords" -> ElementTrait.DETAIL.bit();
      case "caption" -> ElementTrait.CAPTION.bit();
      case "comment" -> ElementTrait.COMMENT.bit();
      default -> 0;
    };
  }
}
