package wirewatch.dashboards.model;

import java.util.List;

/** A condition on documents. */
public sealed interface Condition {

  /** The field has one of the values. */
  record OneOf(Field field, List<String> values) implements Condition {
    public OneOf {
      FieldUse.CONTROL.require(field);
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("no value for " + field);
      }
    }

    public OneOf(Field field, String value) {
      this(field, List.of(value));
    }
  }

  /** The number is greater than or equal to a minimum. */
  record AtLeast(Field field, long minimum) implements Condition {
    public AtLeast {
      FieldUse.NUMBER.require(field);
    }
  }

  /** The field has a value. */
  record Exists(Field field) implements Condition {}

  /**
   * At least one field has a word with one of the prefixes.
   *
   * @param prefixes lower-case word prefixes
   */
  record WordPrefix(List<Field> fields, List<String> prefixes) implements Condition {
    public WordPrefix {
      fields = List.copyOf(fields);
      prefixes = List.copyOf(prefixes);
      fields.forEach(FieldUse.WORDS::require);
      for (String stem : prefixes) {
        if (!stem.chars().allMatch(Character::isLetter)) {
          throw new IllegalArgumentException("a word prefix must consist of letters only: " + stem);
        }
      }
    }
  }
}
