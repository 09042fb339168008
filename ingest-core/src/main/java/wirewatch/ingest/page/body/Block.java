package wirewatch.ingest.page.body;

/**
 * One run of text between two breaks.
 *
 * @param text white space is single, none at the ends
 * @param element index in the outline of the element that holds it
 * @param linked how many characters of the text stand in links
 * @param bold how many stand in bold
 */
record Block(String text, int element, int linked, int bold, Prose prose) {

  Role role(Outline outline) {
    return outline.role(element);
  }

  double linkShare() {
    return text.isEmpty() ? 0 : linked / (double) text.length();
  }
}
