package wirewatch.ingest.page.kind;

/** The kinds of pages that the models tell apart; the columns of their files. */
enum PageKind {
  ARTICLE("an article", true),
  DOCUMENTATION("documentation", true),
  COLLECTION("a shop's list of products", false),
  LISTING("a list of links", false),
  PRODUCT("a page about a product", false),
  FORUM("a forum", false),
  SERVICE("an offer of a service", false);

  private final String words;
  private final boolean text;

  PageKind(String words, boolean text) {
    this.words = words;
    this.text = text;
  }

  /** The kind in words, for a reason. */
  String words() {
    return words;
  }

  /** Whether a page of the kind has one text to be read, and is kept. */
  boolean isText() {
    return text;
  }
}
