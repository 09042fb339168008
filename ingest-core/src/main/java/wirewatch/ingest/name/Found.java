package wirewatch.ingest.name;

import wirewatch.ingest.model.Mention;

/**
 * A name that was found.
 *
 * @param start in chars from the start of the text
 * @param end exclusive
 * @param base the name in its base form: in Russian the nominative; else as printed
 */
record Found(int start, int end, Mention.Type type, String text, String base) {

  /** A name as it stands in the text. */
  static Found in(String text, int start, int end, Mention.Type type) {
    String name = text.substring(start, end);
    return new Found(start, end, type, name, name);
  }
}
