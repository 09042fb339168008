package wirewatch.ingest.page.kind;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int MAX_DATA = 200_000;
  private static final Pattern NODE_TYPE =
      Pattern.compile("\"@type\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\"(\\w{1,40})\"");
  private static final int MAX_META_NAME = 40;

  /** Some programs name their whole page in the class of its body. */
  private static final int MAX_PAGE_NAME = 2_000;

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
      switch (element.normalName()) {
        case "a" -> countLink(element.attr("href"));
        case "body" -> addPage(element);
        case "meta" -> addMeta(element);
        case "script" -> addTypes(element);
        default -> {}
      }
      addProperty(element.attr("itemprop"));
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

  private void addPage(Element body) {
    for (String name : List.of(body.className(), body.id())) {
      if (name.length() <= MAX_PAGE_NAME) {
        MarkerWords.ofPage(name).forEach(features::addWord);
      }
    }
  }

  /** Adds the name of a meta element and the first word of the program that made the page. */
  private void addMeta(Element meta) {
    String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
    if (name.isEmpty() || name.length() > MAX_META_NAME) {
      return;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    features.addWord("meta:" + lower);
    if (lower.equals("generator")) {
      String program = meta.attr("content").strip().toLowerCase(Locale.ROOT);
      int end = 0;
      while (end < Math.min(program.length(), MAX_META_NAME)
          && Character.isLetter(program.charAt(end))) {
        end++;
      }
      features.addWord("generator:" + program.substring(0, end));
    }
  }

  /** Adds the types of all nodes of structured data, also of those within others. */
  private void addTypes(Element script) {
    if (!script.attr("type").equals("application/ld+json")) {
      return;
    }
    String data = script.data();
    Matcher type = NODE_TYPE.matcher(data.substring(0, Math.min(data.length(), MAX_DATA)));
    while (type.find()) {
      features.addWord("data:" + type.group(1).toLowerCase(Locale.ROOT));
    }
  }

  private void addProperty(String name) {
    if (!name.isEmpty() && name.length() <= MAX_META_NAME) {
      features.addWord("property:" + name.toLowerCase(Locale.ROOT));
    }
  }

  private void countLink(String target) {
    if (target.startsWith("tel:")) {
      features.increment(PageFeature.TELEPHONE_LINKS);
    } else if (target.startsWith("mailto:")) {
      features.increment(PageFeature.MAIL_LINKS);
    } else if (links++ < MAX_LINKS) {
      addLink(target);
      addFolder(target);
    }
  }

  /** Adds the first segment of the path of a link that has several. */
  private void addFolder(String target) {
    int host = target.indexOf("//");
    int start = host < 0 ? 0 : target.indexOf('/', host + 2);
    int end = start < 0 ? -1 : target.indexOf('/', start + 1);
    if (start >= 0 && target.startsWith("/", start) && end > start + 1 && end - start <= 21) {
      features.addWord("folder:" + target.substring(start + 1, end).toLowerCase(Locale.ROOT));
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
