package wirewatch.ingest.page.body;

import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;

/** The part of a page that contains the body. */
final class BodyRegion {
  private static final int MAX_LEVELS = 3;
  private static final double MIN_ARTICLE_WEIGHT = 250;
  private static final double MIN_TITLED_ARTICLE_WEIGHT = 100;

  private final PageOutline pageOutline;
  private final TextWeights textWeights;
  private final boolean[] inside;
  private final boolean[] similar;
  private int topElement;
  private int mainElement;

  private BodyRegion(PageOutline pageOutline, TextWeights textWeights) {
    this.pageOutline = pageOutline;
    this.textWeights = textWeights;
    this.inside = new boolean[pageOutline.size()];
    this.similar = new boolean[pageOutline.size()];
  }

  static BodyRegion choose(PageOutline pageOutline, TextWeights textWeights) {
    BodyRegion bodyRegion = new BodyRegion(pageOutline, textWeights);
    bodyRegion.topElement = bodyRegion.findTop();
    bodyRegion.mainElement = bodyRegion.findMain();
    bodyRegion.include(bodyRegion.topElement);
    bodyRegion.includeSiblings();
    return bodyRegion;
  }

  int topElement() {
    return topElement;
  }

  /** The element of the region with most text in direct paragraphs. */
  int mainElement() {
    return mainElement;
  }

  /** Whether the element is in the region or below its top element. */
  boolean isWithinBounds(int element) {
    return inside[element] || pageOutline.contains(topElement, element);
  }

  boolean contains(int element) {
    return inside[element];
  }

  private int findTop() {
    int best = findTop(0);
    int first = enclosingArticle(best) < 0 ? firstArticleInside(best) : firstArticleBefore(best);
    if (first >= 0) {
      best = findTop(first);
    }
    int marked = pageOutline.articleBody();
    if (marked >= 0 && textWeights.total(marked) > 0.7 * textWeights.total(best)) {
      return marked;
    }
    return best;
  }

  private int findTop(int within) {
    int best = within;
    for (int e = within; e < pageOutline.endIndex(within); e++) {
      if (textWeights.score(e) > textWeights.score(best)) {
        best = e;
      }
    }
    return best;
  }

  /** The first of several consecutive articles; -1 if there is only one. */
  private int firstArticleBefore(int best) {
    boolean headed = pageOutline.mainHeadingCount(enclosingArticle(best)) > 0;
    for (int e = 0; e < best; e++) {
      boolean other = pageOutline.role(e) == ElementRole.ARTICLE && pageOutline.endIndex(e) <= best;
      double share = headed && pageOutline.mainHeadingCount(e) > 0 ? 0 : 0.2;
      if (other
          && textWeights.total(e)
              > Math.max(minArticleWeight(e), share * textWeights.total(best))) {
        return e;
      }
    }
    return -1;
  }

  /** The first of the articles that make up most of an element; -1 if they do not. */
  private int firstArticleInside(int best) {
    int first = -1;
    int articles = 0;
    double sum = 0;
    int e = best + 1;
    while (e < pageOutline.endIndex(best)) {
      if (pageOutline.role(e) == ElementRole.ARTICLE) {
        double total = textWeights.total(e);
        articles += total > minArticleWeight(e) ? 1 : 0;
        first = first < 0 && total > minArticleWeight(e) ? e : first;
        sum += total;
        e = pageOutline.endIndex(e);
      } else {
        e++;
      }
    }
    return articles > 1 && sum > 0.6 * textWeights.total(best) ? first : -1;
  }

  /** The minimum weight of an article; one with its own headline needs less. */
  private double minArticleWeight(int article) {
    return pageOutline.mainHeadingCount(article) > 0
        ? MIN_TITLED_ARTICLE_WEIGHT
        : MIN_ARTICLE_WEIGHT;
  }

  private void include(int element) {
    for (int e = element; e < pageOutline.endIndex(element); e++) {
      inside[e] = true;
    }
  }

  private void includeSiblings() {
    int at = topElement;
    double solid = textWeights.total(topElement);
    for (int step = 0; step < MAX_LEVELS && at > 0; step++) {
      int parent = pageOutline.parent(at);
      int child = parent + 1;
      while (child < pageOutline.endIndex(parent)) {
        double total = textWeights.total(child);
        if (child != at && total > 0.12 * solid && total > 120 && !isOtherArticle(child)) {
          include(child);
        }
        child = pageOutline.endIndex(child);
      }
      at = parent;
    }
    includeSimilar();
  }

  /** Whether the element is another article, by its tag or its own headline. */
  private boolean isOtherArticle(int element) {
    if (pageOutline.role(element) == ElementRole.ARTICLE && enclosingArticle(topElement) >= 0) {
      return true;
    }
    if (element < topElement) {
      return false;
    }
    return pageOutline.mainHeadingCount(element) > 0;
  }

  /** Includes containers with the tag and class of the main element: a body in several parts. */
  private void includeSimilar() {
    int article = enclosingArticle(topElement);
    String build = structureKey(mainElement);
    if (build.isEmpty()) {
      return;
    }
    for (int e = 0; e < pageOutline.size(); e++) {
      if (e > topElement && pageOutline.isMainHeading(e)) {
        return;
      }
      if (textWeights.total(e) > 40
          && build.equals(structureKey(e))
          && (inside[e] || enclosingArticle(e) == article)) {
        include(e);
        similar[e] = true;
      }
    }
  }

  /** Whether the element is the main one or similar to it. */
  boolean isMainOrSimilar(int element) {
    return element == mainElement || similar[element];
  }

  /** The weight of the direct paragraphs of the main element and those similar to it. */
  double directWeight() {
    double direct = 0;
    for (int e = 0; e < similar.length; e++) {
      direct += isMainOrSimilar(e) ? textWeights.directWeight(e) : 0;
    }
    return direct;
  }

  private int findMain() {
    int heaviest = topElement;
    for (int e = topElement; e < pageOutline.endIndex(topElement); e++) {
      if (textWeights.directWeight(e) > textWeights.directWeight(heaviest)) {
        heaviest = e;
      }
    }
    return heaviest;
  }

  private String structureKey(int element) {
    String name = pageOutline.element(element).className();
    return name.isEmpty() ? "" : pageOutline.element(element).normalName() + ' ' + name;
  }

  private int enclosingArticle(int element) {
    int at = element;
    while (at >= 0 && pageOutline.role(at) != ElementRole.ARTICLE) {
      at = pageOutline.parent(at);
    }
    return at;
  }
}
