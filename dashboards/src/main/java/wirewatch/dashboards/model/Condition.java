package wirewatch.dashboards.model;

import java.util.List;

/** A condition on documents. */
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

  /** The number is greater than or equal to a minimum. */
  record AtLeast(Field field, long least) implements Condition {
    public AtLeast {
      Use.NUMBER.require(field);
    }
  }

  /** The field has a value. */
  record Exists(Field field) implements Condition {}

  /**
   * At least one field has a word with one of the prefixes.
   *
   * @param stems lower-case word prefixes
   */
  record Words(List<Field> fields, List<String> stems) implements Condition {
    public Words {
      fields = List.copyOf(fields);
      stems = List.copyOf(stems);
      fields.forEach(Use.WORDS::require);
      for (String stem : stems) {
        if (!stem.chars().allMatch(Character::isLetter)) {
          throw new IllegalArgumentException("a word prefix must consist of letters only: " + stem);
        }
      }
    }
  }
}
