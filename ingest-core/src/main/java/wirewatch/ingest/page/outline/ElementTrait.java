package wirewatch.ingest.page.outline;

/** A content type of an element, inferred from its class, id, role or property; a bit in a set. */
public enum ElementTrait {
  /** The lead: a first paragraph that is set apart. */
  LEAD(1 << 0),
  /** A deck: a line that belongs to the headline and summarises the article. */
  DECK(1 << 1),
  /** Navigation, promotion, interaction: never part of the article, whatever its length. */
  ASIDE(1 << 2),
  /** Reader comments. */
  COMMENT(1 << 3),
  /** A short line about the article: author, time, section. */
  DETAIL(1 << 4),
  /** An image caption. */
  CAPTION(1 << 5),
  /** Not visible when the page opens. */
  HIDDEN(1 << 6),
  /** Set apart by its tag or role, which is more reliable than a class name. */
  APART(1 << 7),
  /** A teaser of another article; above a body, often of this article. */
  TEASER(1 << 8);

  private final int bit;

  ElementTrait(int bit) {
    this.bit = bit;
  }

  public int bit() {
    return bit;
  }

  public boolean isIn(int marks) {
    return (marks & bit) != 0;
  }
}
