package wirewatch.ingest.page.fact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** One walk over a page that fills a {@link Sight}. */
final class Walk implements NodeVisitor {
  private static final int MAX_MARKS = 60;
  private static final int MAX_METAS = 500;
  private static final int MAX_SCRIPTS = 40;
  private static final int MAX_SNIPPET = 160;
  private static final int MAX_SNIPPETS = 200;
  private static final int NONE = -1;

  private final Sight sight;
  private final Zones zones = new Zones();
  private int order;
  private int asideDepth = NONE;

  Walk(Sight sight) {
    this.sight = sight;
  }

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
    if (depth == asideDepth) {
      asideDepth = NONE;
    }
  }

  private void see(Element element, int depth) {
    String tag = element.normalName();
    switch (tag) {
      case "meta" -> keep(sight.metas, element, MAX_METAS);
      case "link" -> keep(sight.links, element, MAX_METAS);
      case "script" -> seeScript(element);
      case "h1" -> mark(sight.headings, element);
      case "time" -> mark(sight.times, element);
      case "title" -> seeTitle(element);
      case "html" -> seeLanguage(element);
      default -> {}
    }
    boolean named = element.attributesSize() > 0;
    Set<Zone> parts = named ? zones.of(element) : Set.of();
    if (asideDepth == NONE && isAside(tag, parts)) {
      asideDepth = depth;
    }
    if (named) {
      seeAttributes(element, parts);
    }
  }

  private static boolean isAside(String tag, Set<Zone> parts) {
    return switch (tag) {
      case "nav", "aside", "footer" -> true;
      case "div", "section", "ul", "ol", "li" -> parts.contains(Zone.ASIDE);
      default -> false;
    };
  }

  private void seeAttributes(Element element, Set<Zone> parts) {
    Attributes attributes = element.attributes();
    if (attributes.hasKey("itemprop") || attributes.hasKey("property")) {
      mark(sight.properties, element);
    }
    if (parts.contains(Zone.BYLINE) || attributes.get("rel").contains("author")) {
      mark(sight.bylines, element);
    }
    if (parts.contains(Zone.DATE)) {
      mark(sight.dateBoxes, element);
    }
    if (parts.contains(Zone.STANDFIRST)) {
      mark(sight.standfirsts, element);
    }
  }

  private void see(TextNode node) {
    String text = node.getWholeText();
    if (text.length() <= MAX_SNIPPET
        && sight.snippets.size() < MAX_SNIPPETS
        && hasDigit(text)) {
      sight.snippets.add(new Sight.Snippet(text, order, asideDepth != NONE));
    }
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void seeScript(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      keep(sight.scripts, element, MAX_SCRIPTS);
    }
  }

  private void seeTitle(Element element) {
    if (sight.title.isEmpty()) {
      sight.title = PlainLine.of(element.text(), 1_000);
    }
  }

  private void seeLanguage(Element element) {
    String language = element.attr("lang");
    sight.language = language.isEmpty() ? element.attr("xml:lang") : language;
  }

  private void mark(List<Mark> marks, Element element) {
    if (marks.size() < MAX_MARKS) {
      marks.add(new Mark(element, order, asideDepth != NONE));
    }
  }

  private static void keep(List<Element> elements, Element element, int max) {
    if (elements.size() < max) {
      elements.add(element);
    }
  }
}
