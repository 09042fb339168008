package wirewatch.dashboards.model;

import java.util.List;
import wirewatch.index.template.IndexMapping;

/**
 * A Kibana data view.
 *
 * @param id a fixed id, so that a repeated installation replaces the data view
 * @param indexPattern the index pattern, with a {@code *}
 * @param linkFields keyword fields that hold a URL, displayed as links
 */
public record DataView(
    String id, String indexPattern, String name, IndexMapping mapping, List<String> linkFields) {
  /** The time field of all Wirewatch indices. */
  public static final String TIME_FIELD = "@timestamp";

  public DataView {
    linkFields = List.copyOf(linkFields);
    for (String link : linkFields) {
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

  public Field timeField() {
    return field(TIME_FIELD);
  }

  boolean hasField(String path, String type) {
    return type.equals(typeOf(mapping, path));
  }

  private static String typeOf(IndexMapping indexMapping, String path) {
    return indexMapping.field(path).map(IndexMapping.Field::type).orElse("");
  }

  @Override
  public String toString() {
    return name;
  }
}
