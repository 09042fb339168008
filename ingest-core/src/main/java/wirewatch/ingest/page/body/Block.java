package wirewatch.ingest.page.body;

/**
 * A run of text between two line breaks.
 *
 * @param text with white space collapsed and stripped
 * @param element index of the enclosing element in the outline
 * @param ink how much of the text is link text
 */
record Block(String text, int element, Ink ink, Prose prose) {

  /** The number of link characters in a text, and the offset of the first (-1 if there is none). */
  record Ink(int linked, int firstLink) {}

  Role role(Outline outline) {
    return outline.role(element);
  }

  double linkShare() {
    return ink.linked() / (double) text.length();
  }
}
