package wirewatch.ingest.page.metadata.candidate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import wirewatch.ingest.limit.CpuTimeLimit;

/** Node visitor that fills a {@link PageElements} in one traversal. */
final class PageElementCollector implements NodeVisitor {
  private static final int MAX_LOCATED = 80;
  private static final int MAX_METAS = 500;
  private static final int MAX_SCRIPTS = 40;
  private static final int MAX_NUMERIC_TEXT = 100;
  private static final int MAX_RAW_TEXT = 400;
  private static final int MAX_CUE = 80;
  private static final int MAX_NUMERIC_TEXTS = 600;
  private static final int MIN_DIGITS = 4;
  private static final int CHECK_INTERVAL = 512;

  private final PageElements elements;
  private final Deque<AsideRegion> openRegions = new ArrayDeque<>();
  private int order;

  PageElementCollector(PageElements elements) {
    this.elements = elements;
  }

  private record AsideRegion(int order, int depth) {}

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      order++;
      if (order % CHECK_INTERVAL == 0) {
        CpuTimeLimit.check();
      }
      collect(element, depth);
    } else if (node instanceof TextNode text) {
      collect(text);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    AsideRegion asideRegion = openRegions.peek();
    if (asideRegion != null && asideRegion.depth() == depth) {
      openRegions.pop();
    }
  }

  private void collect(Element element, int depth) {
    String tag = element.normalName();
    boolean named = element.attributesSize() > 0;
    Set<PagePart> parts = named ? elements.partsOf(element) : Set.of();
    if (isAside(tag, parts)) {
      openRegions.push(new AsideRegion(order, depth));
    }
    switch (tag) {
      case "meta" -> addElement(elements.metaElements, element, MAX_METAS);
      case "link" -> addElement(elements.linkElements, element, MAX_METAS);
      case "script" -> collectScript(element);
      case "h1" -> addLocated(elements.headings, element);
      case "h2", "h3" -> addLocated(elements.subheadings, element);
      case "time" -> addLocated(elements.times, element);
      case "title" -> readTitle(element);
      case "html" -> readLanguage(element);
      default -> {}
    }
    if (named) {
      collectByAttributes(element, parts);
    }
  }

  private static boolean isAside(String tag, Set<PagePart> parts) {
    return switch (tag) {
      case "nav", "aside", "footer" -> true;
      case "div", "section", "ul", "ol", "li", "article" -> parts.contains(PagePart.ASIDE);
      default -> false;
    };
  }

  private void collectByAttributes(Element element, Set<PagePart> parts) {
    Attributes attributes = element.attributes();
    if (attributes.hasKey("itemprop") || attributes.hasKey("property")) {
      addLocated(elements.propertyElements, element);
    }
    if (parts.contains(PagePart.BYLINE) || attributes.get("rel").contains("author")) {
      addLocated(elements.bylines, element);
    }
    if (parts.contains(PagePart.DATE)) {
      addLocated(elements.dateElements, element);
    }
  }

  private void collect(TextNode node) {
    String text = node.getWholeText();
    Element parent = node.parent();
    if (parent != null && text.length() <= MAX_CUE && hasBylineCue(text)) {
      addLocated(elements.bylineCues, parent);
    }
    if (text.length() > MAX_RAW_TEXT
        || elements.numericTexts.size() >= MAX_NUMERIC_TEXTS
        || !hasDate(text)) {
      return;
    }
    String words = text.strip();
    if (words.length() <= MAX_NUMERIC_TEXT) {
      elements.numericTexts.add(new PageElements.NumericText(words, order, currentRegion()));
    }
  }

  private static boolean hasBylineCue(String text) {
    String line = text.strip();
    return PersonNameParser.isBylineCue(line) || PersonNameParser.startsWithCue(line);
  }

  private static boolean hasDate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= MIN_DIGITS;
  }

  private void collectScript(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      addElement(elements.scripts, element, MAX_SCRIPTS);
    }
  }

  private void readTitle(Element element) {
    if (elements.title.isEmpty()) {
      elements.title = LineNormaliser.normalise(element.text(), 1_000);
    }
  }

  private void readLanguage(Element element) {
    String language = element.attr("lang");
    elements.language = language.isEmpty() ? element.attr("xml:lang") : language;
  }

  private int currentRegion() {
    AsideRegion asideRegion = openRegions.peek();
    return asideRegion == null ? 0 : asideRegion.order();
  }

  private void addLocated(List<LocatedElement> marks, Element element) {
    if (marks.size() < MAX_LOCATED) {
      marks.add(new LocatedElement(element, order, currentRegion()));
    }
  }

  private static void addElement(List<Element> elements, Element element, int max) {
    if (elements.size() < max) {
      elements.add(element);
    }
  }
}
