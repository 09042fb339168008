package wirewatch.dashboards.model;

import java.util.List;

/** A use of a field in a panel, and the field types that it supports. */
public enum FieldUse {
  /** Buckets by value. */
  GROUP("keyword", "boolean", "byte", "integer", "long", "date"),
  /** Buckets by time. */
  TIME("date"),
  /** Arithmetic. */
  NUMBER("byte", "integer", "long", "float"),
  /** Minimum or maximum. */
  RANGE("byte", "integer", "long", "float", "date"),
  /** A value of a document, or the number of distinct values. */
  VALUE("keyword", "boolean", "byte", "integer", "long", "float", "date"),
  /** An options list control. */
  CONTROL("keyword", "boolean", "byte", "integer", "long"),
  /** Full-text search. */
  WORDS("text", "keyword");

  private final String types;

  FieldUse(String... types) {
    this.types = String.join(", ", types);
  }

  void require(Field field) {
    if (field.nested()) {
      throw new IllegalArgumentException(
          "%s: Kibana's charts cannot read a nested field; copy it to the root".formatted(field));
    }
    if (!List.of(types.split(", ", -1)).contains(field.type())) {
      throw new IllegalArgumentException("%s: %s needs one of: %s".formatted(field, this, types));
    }
  }
}
