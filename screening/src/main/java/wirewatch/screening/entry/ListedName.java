package wirewatch.screening.entry;

/**
 * One name of an entry.
 *
 * @param text as the list writes it
 * @param weak whether the list itself calls it a weak alias
 */
public record ListedName(String text, boolean weak) {
  public ListedName {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a listed name must not be blank");
    }
  }
}
