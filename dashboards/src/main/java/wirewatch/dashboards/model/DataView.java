package wirewatch.dashboards.model;

import java.util.List;
import wirewatch.index.Mapping;

/**
 * A Kibana data view.
 *
 * @param id a fixed id, so that a repeated installation replaces the data view
 * @param pattern the index pattern, with a {@code *}
 * @param links keyword fields that hold a URL, displayed as links
 */
public record DataView(
    String id, String pattern, String name, Mapping mapping, List<String> links) {
  /** The time field of all Wirewatch indices. */
  public static final String TIME = "@timestamp";

  public DataView {
    links = List.copyOf(links);
    for (String link : links) {
      if (!"keyword".equals(typeOf(mapping, link))) {
        throw new IllegalArgumentException("%s has no keyword %s".formatted(name, link));
      }
    }
  }

  /** Returns a field; throws IllegalArgumentException if the mapping does not have it. */
  public Field field(String path) {
    return mapping
        .field(path)
        .map(known -> new Field(this, known.name(), known.type(), known.nested()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the mapping of %s has no field %s".formatted(name, path)));
  }

  public Field time() {
    return field(TIME);
  }

  boolean has(String path, String type) {
    return type.equals(typeOf(mapping, path));
  }

  private static String typeOf(Mapping mapping, String path) {
    return mapping.field(path).map(Mapping.Field::type).orElse("");
  }

  @Override
  public String toString() {
    return name;
  }
}
