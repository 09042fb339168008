package wirewatch.index;

/** The aliases that can be searched. */
public enum Part {
  ARTICLES("wirewatch-articles"),
  REVISIONS("wirewatch-revisions"),
  ALERTS("wirewatch-alerts"),
  CRAWL("wirewatch-crawl");

  private final String alias;

  Part(String alias) {
    this.alias = alias;
  }

  String alias() {
    return alias;
  }
}
