package wirewatch.dashboards.model;

import java.util.List;

/** Which documents count. */
public sealed interface Condition {

  /** The field has one of the values. */
  record Is(Field field, List<String> values) implements Condition {
    public Is {
      Use.CONTROL.require(field);
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("no value for " + field);
      }
    }

    public Is(Field field, String value) {
      this(field, List.of(value));
    }
  }

  /** The number is at least that. */
  record AtLeast(Field field, long least) implements Condition {
    public AtLeast {
      Use.NUMBER.require(field);
    }
  }

  /** The field has a value. */
  record Exists(Field field) implements Condition {}

  /**
   * One of the fields has a word that begins so.
   *
   * @param stems lower-case beginnings of words
   */
  record Words(List<Field> fields, List<String> stems) implements Condition {
    public Words {
      fields = List.copyOf(fields);
      stems = List.copyOf(stems);
      fields.forEach(Use.WORDS::require);
      for (String stem : stems) {
        if (!stem.chars().allMatch(Character::isLetter)) {
          throw new IllegalArgumentException("a beginning of a word has letters only: " + stem);
        }
      }
    }
  }
}
