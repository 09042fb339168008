package wirewatch.index.search;

/** The aliases that can be searched. */
public enum IndexAlias {
  ARTICLES("wirewatch-articles"),
  REVISIONS("wirewatch-revisions"),
  ALERTS("wirewatch-alerts"),
  CRAWL("wirewatch-crawl"),
  TRIAGE("wirewatch-triage");

  private final String aliasName;

  IndexAlias(String alias) {
    this.aliasName = alias;
  }

  String aliasName() {
    return aliasName;
  }
}
