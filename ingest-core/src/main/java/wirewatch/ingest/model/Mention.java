package wirewatch.ingest.model;

/**
 * One occurrence of a name in a text.
 *
 * @param start Unicode code points from the start of the text
 * @param end exclusive
 * @param text as printed
 * @param name normalised within the article: {@code Lavrov} becomes {@code Sergey Lavrov}
 */
public record Mention(int start, int end, Type type, String text, String name) {

  /** The entity types of CoNLL. */
  public enum Type {
    PER,
    ORG,
    LOC
  }
}
