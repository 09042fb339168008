package wirewatch.dashboards.model;

/**
 * A field of the mapping, obtained from {@link DataView#field}.
 *
 * @param type the Elasticsearch field type
 * @param nested whether the field is inside a nested object
 */
public record Field(DataView view, String name, String type, boolean nested) {
  public Field {
    if (!view.hasField(name, type)) {
      throw new IllegalArgumentException("%s has no %s %s".formatted(view.name(), type, name));
    }
  }

  @Override
  public String toString() {
    return "field %s (%s) of %s".formatted(name, type, view.name());
  }
}
