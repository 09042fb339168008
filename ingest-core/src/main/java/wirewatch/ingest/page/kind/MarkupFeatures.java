package wirewatch.ingest.page.kind;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Features of the elements of a page: how many of a kind, and the words of their names. */
final class MarkupFeatures implements NodeVisitor {
  private static final Map<String, PageFeature> BY_TAG =
      Map.ofEntries(
          Map.entry("article", PageFeature.ARTICLES),
          Map.entry("time", PageFeature.TIMES),
          Map.entry("a", PageFeature.LINKS),
          Map.entry("img", PageFeature.IMAGES),
          Map.entry("form", PageFeature.FORMS),
          Map.entry("input", PageFeature.INPUTS),
          Map.entry("textarea", PageFeature.INPUTS),
          Map.entry("button", PageFeature.BUTTONS),
          Map.entry("select", PageFeature.SELECTS),
          Map.entry("iframe", PageFeature.FRAMES),
          Map.entry("video", PageFeature.FRAMES),
          Map.entry("table", PageFeature.TABLES),
          Map.entry("pre", PageFeature.PREFORMATTED),
          Map.entry("blockquote", PageFeature.QUOTES),
          Map.entry("section", PageFeature.SECTIONS));

  private static final int MAX_LINKS = 1_000;

  private final FeatureVector features;
  private final String path;
  private int links;
  private final Map<String, List<String>> wordsOfNames = new HashMap<>();

  MarkupFeatures(@Nullable URI url, FeatureVector features) {
    this.features = features;
    String own = url == null || url.getRawPath() == null ? "" : url.getRawPath();
    this.path = own.endsWith("/") ? own : own + "/";
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    features.increment(PageFeature.ELEMENTS);
    PageFeature feature = BY_TAG.get(element.normalName());
    if (feature != null) {
      features.increment(feature);
    }
    if (element.attributesSize() > 0) {
      addName(element.attr("class"));
      addName(element.attr("id"));
      if (feature == PageFeature.LINKS && links++ < MAX_LINKS) {
        addLink(element.attr("href"));
      }
      String rel = element.attr("rel");
      if (!rel.isEmpty() && rel.length() < MarkerWords.MAX_NAME) {
        features.addWord("rel:" + rel);
      }
      String type = element.attr("itemtype");
      if (!type.isEmpty()) {
        features.addWord("type:" + MarkerWords.lastSegment(type));
      }
    }
  }

  /** Counts links to pages below this one, and the words of their paths. */
  private void addLink(String target) {
    int host = target.indexOf("//");
    int start = host < 0 ? 0 : target.indexOf('/', host + 2);
    if (start < 0 || target.length() > MarkerWords.MAX_NAME || target.startsWith("#")) {
      return;
    }
    if (path.length() > 1
        && target.startsWith(path, start)
        && target.length() > start + path.length()) {
      features.increment(PageFeature.CHILD_LINKS);
    }
    if (target.indexOf('/', start + 1) < 0
        || target.indexOf('/', start + 1) == target.length() - 1) {
      for (String word : MarkerWords.ofLink(target.substring(start))) {
        features.addWord(word);
      }
    }
  }

  private void addName(String name) {
    if (name.isEmpty() || name.length() > MarkerWords.MAX_NAME) {
      return;
    }
    for (String word : wordsOfNames.computeIfAbsent(name, MarkerWords::ofName)) {
      features.addWord(word);
    }
  }
}
