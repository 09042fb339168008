package wirewatch.ingest.page.body;

/** What an element's class, id, role or property says that it holds. */
enum Mark {
  /** The text of the article. */
  BODY,
  /** Its first paragraph, set apart. */
  LEAD,
  /** A line of the headline's, that tells what the article tells again. */
  DECK,
  /** Something for the reader to do or to read instead: never the article, whatever its length. */
  ASIDE,
  /** What readers wrote. */
  COMMENT,
  /** A line about the article: who, when, where it is filed; only while it is short. */
  DETAIL,
  /** What stands under a picture. */
  CAPTION,
  /** Not shown when the page opens. */
  HIDDEN;

  int bit() {
    return 1 << ordinal();
  }

  boolean in(int marks) {
    return (marks & bit()) != 0;
  }
}
