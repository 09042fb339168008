package wirewatch.ingest.page.body;

/** Chooses the part of a page that the body stands in. */
final class Region {
  private final Outline outline;
  private final Weights weights;
  private final boolean[] inside;
  private int top;

  private Region(Outline outline, Weights weights) {
    this.outline = outline;
    this.weights = weights;
    this.inside = new boolean[outline.size()];
  }

  static Region choose(Outline outline, Weights weights) {
    Region region = new Region(outline, weights);
    region.top = region.best();
    region.take(region.top);
    region.widen();
    return region;
  }

  int top() {
    return top;
  }

  boolean holds(int element) {
    return inside[element];
  }

  private int best() {
    int best = 0;
    for (int e = 0; e < outline.size(); e++) {
      if (weights.score(e) > weights.score(best)) {
        best = e;
      }
    }
    int marked = outline.articleBody();
    if (marked >= 0 && weights.total(marked) > 0.7 * weights.total(best)) {
      return marked;
    }
    return best;
  }

  private void take(int element) {
    for (int e = element; e < outline.end(element); e++) {
      inside[e] = true;
    }
  }

  private void widen() {
    int at = top;
    double solid = weights.total(top);
    for (int step = 0; step < 3 && at > 0; step++) {
      int parent = outline.parent(at);
      int child = parent + 1;
      while (child < outline.end(parent)) {
        if (child != at && weights.total(child) > 0.12 * solid && weights.total(child) > 120) {
          take(child);
        }
        child = outline.end(child);
      }
      at = parent;
    }
  }
}
