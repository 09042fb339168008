package wirewatch.ingest.name.token;

import wirewatch.ingest.model.Mention;

/**
 * A name found in a text.
 *
 * @param start in chars from the start of the text
 * @param end exclusive
 * @param baseForm the base form: the nominative in Russian, otherwise as printed
 */
public record NameSpan(int start, int end, Mention.Type type, String text, String baseForm) {

  /** A name whose base form is its text. */
  public static NameSpan of(String text, int start, int end, Mention.Type type) {
    String name = text.substring(start, end);
    return new NameSpan(start, end, type, name, name);
  }
}
