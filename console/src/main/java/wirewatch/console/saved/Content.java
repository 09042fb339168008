package wirewatch.console.saved;

import java.util.Map;
import wirewatch.alerting.message.MessageTextCleaner;

/**
 * What is saved: the part of a {@link SavedItem} that its users write.
 *
 * @param name one line of 1 to 100 characters
 * @param shared whether everybody sees and every analyst may change it
 * @param values of the kind, as JSON has them
 */
public record Content(
    SavedItem.Kind kind, String name, boolean shared, Map<String, Object> values) {
  public static final int MAX_NAME = 100;

  /**
   * @throws SavedItemRejectedException if the name is blank or too long
   */
  public Content {
    name = MessageTextCleaner.singleLine(name, MAX_NAME + 1);
    if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME) {
      throw new SavedItemRejectedException(
          "a %s needs a name of 1 to %d characters: %s"
              .formatted(kind.label(), MAX_NAME, name.isEmpty() ? "it is empty" : name));
    }
    values = Map.copyOf(values);
  }

  /** The same with another name, shared or not. */
  public Content withName(String other, boolean sharing) {
    return new Content(kind, other, sharing, values);
  }

  /** The same with other values. */
  public Content withValues(Map<String, Object> other) {
    return new Content(kind, name, shared, other);
  }
}
