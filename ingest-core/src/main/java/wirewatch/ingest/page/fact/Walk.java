package wirewatch.ingest.page.fact;

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

/** Node visitor that fills a {@link Sight} in one traversal. */
final class Walk implements NodeVisitor {
  private static final int MAX_MARKS = 80;
  private static final int MAX_METAS = 500;
  private static final int MAX_SCRIPTS = 40;
  private static final int MAX_SNIPPET = 100;
  private static final int MAX_RAW = 400;
  private static final int MAX_CUE = 80;
  private static final int MAX_SNIPPETS = 600;
  private static final int MIN_DIGITS = 4;

  private final Sight elements;
  private final Zones zones = new Zones();
  private final Deque<Region> regions = new ArrayDeque<>();
  private int order;

  Walk(Sight elements) {
    this.elements = elements;
  }

  private record Region(int order, int depth) {}

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      order++;
      see(element, depth);
    } else if (node instanceof TextNode text) {
      see(text);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    Region region = regions.peek();
    if (region != null && region.depth() == depth) {
      regions.pop();
    }
  }

  private void see(Element element, int depth) {
    String tag = element.normalName();
    boolean named = element.attributesSize() > 0;
    Set<Zone> parts = named ? zones.of(element) : Set.of();
    if (isAside(tag, parts)) {
      regions.push(new Region(order, depth));
    }
    switch (tag) {
      case "meta" -> keep(elements.metas, element, MAX_METAS);
      case "link" -> keep(elements.links, element, MAX_METAS);
      case "script" -> seeScript(element);
      case "h1" -> mark(elements.headings, element);
      case "h2", "h3" -> mark(elements.subheadings, element);
      case "time" -> mark(elements.times, element);
      case "title" -> seeTitle(element);
      case "html" -> seeLanguage(element);
      default -> {}
    }
    if (named) {
      seeAttributes(element, parts);
    }
  }

  private static boolean isAside(String tag, Set<Zone> parts) {
    return switch (tag) {
      case "nav", "aside", "footer" -> true;
      case "div", "section", "ul", "ol", "li", "article" -> parts.contains(Zone.ASIDE);
      default -> false;
    };
  }

  private void seeAttributes(Element element, Set<Zone> parts) {
    Attributes attributes = element.attributes();
    if (attributes.hasKey("itemprop") || attributes.hasKey("property")) {
      mark(elements.properties, element);
    }
    if (parts.contains(Zone.BYLINE) || attributes.get("rel").contains("author")) {
      mark(elements.bylines, element);
    }
    if (parts.contains(Zone.DATE)) {
      mark(elements.dateBoxes, element);
    }
  }

  private void see(TextNode node) {
    String text = node.getWholeText();
    Element parent = node.parent();
    if (parent != null && text.length() <= MAX_CUE && isCued(text)) {
      mark(elements.cues, parent);
    }
    if (text.length() > MAX_RAW || elements.snippets.size() >= MAX_SNIPPETS || !hasDate(text)) {
      return;
    }
    String words = text.strip();
    if (words.length() <= MAX_SNIPPET) {
      elements.snippets.add(new Sight.Snippet(words, order, region()));
    }
  }

  private static boolean isCued(String text) {
    String line = text.strip();
    return PersonNames.isCue(line) || PersonNames.isCued(line);
  }

  private static boolean hasDate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= MIN_DIGITS;
  }

  private void seeScript(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      keep(elements.scripts, element, MAX_SCRIPTS);
    }
  }

  private void seeTitle(Element element) {
    if (elements.title.isEmpty()) {
      elements.title = PlainLine.of(element.text(), 1_000);
    }
  }

  private void seeLanguage(Element element) {
    String language = element.attr("lang");
    elements.language = language.isEmpty() ? element.attr("xml:lang") : language;
  }

  private int region() {
    Region region = regions.peek();
    return region == null ? 0 : region.order();
  }

  private void mark(List<Mark> marks, Element element) {
    if (marks.size() < MAX_MARKS) {
      marks.add(new Mark(element, order, region()));
    }
  }

  private static void keep(List<Element> elements, Element element, int max) {
    if (elements.size() < max) {
      elements.add(element);
    }
  }
}
