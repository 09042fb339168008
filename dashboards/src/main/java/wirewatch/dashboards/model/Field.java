package wirewatch.dashboards.model;

/**
 * A field that the mapping has; {@link DataView#field} is the only way to one.
 *
 * @param type Elasticsearch's word for it
 * @param nested whether it lies in a nested object
 */
public record Field(DataView view, String name, String type, boolean nested) {
  public Field {
    if (!view.has(name, type)) {
      throw new IllegalArgumentException("%s has no %s %s".formatted(view.name(), type, name));
    }
  }

  @Override
  public String toString() {
    return "field %s (%s) of %s".formatted(name, type, view.name());
  }
}
