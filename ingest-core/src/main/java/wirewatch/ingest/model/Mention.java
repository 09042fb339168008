package wirewatch.ingest.model;

/**
 * One place in a text where a name stands.
 *
 * @param start Unicode code points from the start of the text
 * @param end exclusive
 * @param text as printed
 * @param name normalised within the article: {@code Lavrov} becomes {@code Sergey Lavrov}
 */
public record Mention(int start, int end, Type type, String text, String name) {

  /** The kinds of names, as in CoNLL. */
  public enum Type {
    PER,
    ORG,
    LOC
  }
}
