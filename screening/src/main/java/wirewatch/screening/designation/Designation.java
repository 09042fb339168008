package wirewatch.screening.designation;

import java.util.List;

/**
 * A sentence that says that somebody was put on a sanctions list or taken off it.
 *
 * @param action what it says was done
 * @param authority who did it: {@code us-treasury}, {@code us}, {@code eu}, {@code un}, {@code uk},
 *     {@code switzerland}, {@code ukraine}, {@code canada}, {@code australia}, {@code japan}
 * @param names of those it was done to, as written; never empty
 * @param language of the phrase that says so
 * @param sentenceStart in code points of the text
 * @param sentenceEnd behind the sentence
 */
public record Designation(
    Action action,
    String authority,
    List<DesignatedName> names,
    String language,
    int sentenceStart,
    int sentenceEnd) {
  /** What an authority did. */
  public enum Action {
    ADDED,
    REMOVED
  }

  /** A name with its place in the text, in code points; the end is behind it. */
  public record DesignatedName(String name, int start, int end) {}

  public Designation {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a designation is of somebody: it has no name");
    }
  }
}
