package wirewatch.ingest.page.body;

/**
 * One run of text between two breaks.
 *
 * @param text white space is single, none at the ends
 * @param element index in the outline of the element that holds it
 * @param ink what its characters stand in
 */
record Block(String text, int element, Ink ink, Prose prose) {

  /** How many characters of a text stand in links, and where the first does (-1 without one). */
  record Ink(int linked, int firstLink) {}

  Role role(Outline outline) {
    return outline.role(element);
  }

  double linkShare() {
    return ink.linked() / (double) text.length();
  }
}
