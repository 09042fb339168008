package wirewatch.ingest.page.body;

/** What an element's class, id, role or property says that it holds. */
enum Mark {
  /** Its first paragraph, set apart. */
  LEAD(1 << 0),
  /** A line of the headline's, that tells what the article tells again. */
  DECK(1 << 1),
  /** Something for the reader to do or to read instead: never the article, whatever its length. */
  ASIDE(1 << 2),
  /** What readers wrote. */
  COMMENT(1 << 3),
  /** A line about the article: who, when, where it is filed; only while it is short. */
  DETAIL(1 << 4),
  /** What stands under a picture. */
  CAPTION(1 << 5),
  /** Not shown when the page opens. */
  HIDDEN(1 << 6),
  /** Set apart by its tag or role: surer than a word in a class. */
  APART(1 << 7),
  /** A few lines of another article; above a body, often of its own. */
  TEASER(1 << 8);

  private final int bit;

  Mark(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }

  boolean in(int marks) {
    return (marks & bit) != 0;
  }
}
