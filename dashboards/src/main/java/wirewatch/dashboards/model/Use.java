package wirewatch.dashboards.model;

import java.util.List;

/** What a panel does with a field, and the types that allow it. */
public enum Use {
  /** One bucket a value. */
  GROUP("keyword", "boolean", "byte", "integer", "long", "date"),
  /** Buckets of time. */
  TIME("date"),
  /** Arithmetic. */
  NUMBER("byte", "integer", "long", "float"),
  /** The least or greatest. */
  RANGE("byte", "integer", "long", "float", "date"),
  /** One value of a document, or the number of different ones. */
  VALUE("keyword", "boolean", "byte", "integer", "long", "float", "date"),
  /** A control with a list of values. */
  CONTROL("keyword", "boolean", "byte", "integer", "long"),
  /** Words of a text. */
  WORDS("text", "keyword");

  private final String types;

  Use(String... types) {
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
