package wirewatch.ingest.page.outline;

/**
 * A run of text between two line breaks.
 *
 * @param text with white space collapsed and stripped
 * @param element index of the enclosing element in the outline
 * @param links how much of the text is link text
 */
public record TextBlock(String text, int element, LinkStatistics links, TextStatistics statistics) {

  private static final double MOSTLY_LINKS = 0.8;

  /** The number of link characters in a text, and the offset of the first (-1 if there is none). */
  public record LinkStatistics(int linkedCharacters, int firstLinkOffset) {}

  public ElementRole role(PageOutline pageOutline) {
    return pageOutline.role(element);
  }

  /** Whether hardly any text of the block stands outside of links. */
  public boolean isMostlyLinks() {
    return linkDensity() > MOSTLY_LINKS;
  }

  public double linkDensity() {
    return links.linkedCharacters() / (double) text.length();
  }
}
