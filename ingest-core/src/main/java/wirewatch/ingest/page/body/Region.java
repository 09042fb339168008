package wirewatch.ingest.page.body;

/** The part of a page that contains the body. */
final class Region {
  private static final int CLOSE = 3;
  private static final double ENOUGH = 250;
  private static final double ENOUGH_TITLED = 100;

  private final Outline outline;
  private final Weights weights;
  private final boolean[] inside;
  private final boolean[] alike;
  private int top;
  private int main;

  private Region(Outline outline, Weights weights) {
    this.outline = outline;
    this.weights = weights;
    this.inside = new boolean[outline.size()];
    this.alike = new boolean[outline.size()];
  }

  static Region choose(Outline outline, Weights weights) {
    Region region = new Region(outline, weights);
    region.top = region.best();
    region.main = region.heaviest();
    region.take(region.top);
    region.widen();
    return region;
  }

  int top() {
    return top;
  }

  /** The element of the region with most text in direct paragraphs. */
  int main() {
    return main;
  }

  /** Whether the element is in the region or below its top element. */
  boolean covers(int element) {
    return inside[element] || outline.holds(top, element);
  }

  boolean holds(int element) {
    return inside[element];
  }

  private int best() {
    int best = best(0);
    int first = article(best) < 0 ? firstInside(best) : firstBefore(best);
    if (first >= 0) {
      best = best(first);
    }
    int marked = outline.articleBody();
    if (marked >= 0 && weights.total(marked) > 0.7 * weights.total(best)) {
      return marked;
    }
    return best;
  }

  private int best(int within) {
    int best = within;
    for (int e = within; e < outline.end(within); e++) {
      if (weights.score(e) > weights.score(best)) {
        best = e;
      }
    }
    return best;
  }

  /** The first of several consecutive articles; -1 if there is only one. */
  private int firstBefore(int best) {
    boolean headed = outline.titles(article(best)) > 0;
    for (int e = 0; e < best; e++) {
      boolean other = outline.role(e) == Role.ARTICLE && outline.end(e) <= best;
      double share = headed && outline.titles(e) > 0 ? 0 : 0.2;
      if (other && weights.total(e) > Math.max(enough(e), share * weights.total(best))) {
        return e;
      }
    }
    return -1;
  }

  /** The first of the articles that make up most of an element; -1 if they do not. */
  private int firstInside(int best) {
    int first = -1;
    int articles = 0;
    double sum = 0;
    int e = best + 1;
    while (e < outline.end(best)) {
      if (outline.role(e) == Role.ARTICLE) {
        double total = weights.total(e);
        articles += total > enough(e) ? 1 : 0;
        first = first < 0 && total > enough(e) ? e : first;
        sum += total;
        e = outline.end(e);
      } else {
        e++;
      }
    }
    return articles > 1 && sum > 0.6 * weights.total(best) ? first : -1;
  }

  /** The minimum weight of an article; one with its own headline needs less. */
  private double enough(int article) {
    return outline.titles(article) > 0 ? ENOUGH_TITLED : ENOUGH;
  }

  private void take(int element) {
    for (int e = element; e < outline.end(element); e++) {
      inside[e] = true;
    }
  }

  private void widen() {
    int at = top;
    double solid = weights.total(top);
    for (int step = 0; step < CLOSE && at > 0; step++) {
      int parent = outline.parent(at);
      int child = parent + 1;
      while (child < outline.end(parent)) {
        double total = weights.total(child);
        if (child != at && total > 0.12 * solid && total > 120 && !isOther(child)) {
          take(child);
        }
        child = outline.end(child);
      }
      at = parent;
    }
    takeAlike();
  }

  /** Whether the element is another article, by its tag or its own headline. */
  private boolean isOther(int element) {
    if (outline.role(element) == Role.ARTICLE && article(top) >= 0) {
      return true;
    }
    if (element < top) {
      return false;
    }
    return outline.titles(element) > 0;
  }

  /** Includes containers with the tag and class of the main element: a body in several parts. */
  private void takeAlike() {
    int article = article(top);
    String build = build(main);
    if (build.isEmpty()) {
      return;
    }
    for (int e = 0; e < outline.size(); e++) {
      if (e > top && outline.isTitle(e)) {
        return;
      }
      if (weights.total(e) > 40 && build.equals(build(e)) && (inside[e] || article(e) == article)) {
        take(e);
        alike[e] = true;
      }
    }
  }

  /** Whether the element is the main one or similar to it. */
  boolean isMain(int element) {
    return element == main || alike[element];
  }

  /** The weight of the direct paragraphs of the main element and those similar to it. */
  double direct() {
    double direct = 0;
    for (int e = 0; e < alike.length; e++) {
      direct += isMain(e) ? weights.direct(e) : 0;
    }
    return direct;
  }

  private int heaviest() {
    int heaviest = top;
    for (int e = top; e < outline.end(top); e++) {
      if (weights.direct(e) > weights.direct(heaviest)) {
        heaviest = e;
      }
    }
    return heaviest;
  }

  private String build(int element) {
    String name = outline.element(element).className();
    return name.isEmpty() ? "" : outline.element(element).normalName() + ' ' + name;
  }

  private int article(int element) {
    int at = element;
    while (at >= 0 && outline.role(at) != Role.ARTICLE) {
      at = outline.parent(at);
    }
    return at;
  }
}
