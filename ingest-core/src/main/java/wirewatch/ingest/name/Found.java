package wirewatch.ingest.name;

import wirewatch.ingest.model.Mention;

/**
 * A name found in a text.
 *
 * @param start in chars from the start of the text
 * @param end exclusive
 * @param base the base form: the nominative in Russian, otherwise as printed
 */
record Found(int start, int end, Mention.Type type, String text, String base) {

  /** A name whose base form is its text. */
  static Found in(String text, int start, int end, Mention.Type type) {
    String name = text.substring(start, end);
    return new Found(start, end, type, name, name);
  }
}
