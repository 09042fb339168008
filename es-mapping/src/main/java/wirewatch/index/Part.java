package wirewatch.index;

/** What the index holds. */
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
