package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Field;
import wirewatch.dashboards.model.SavedSearch;

/**
 * Converts to saved objects (NDJSON) in versions that Kibana 8.19 and all 9.x accept: {@code
 * POST /api/saved_objects/_import}, or Stack Management → Saved Objects → Import.
 */
public final class SavedObjects {
  private static final String CORE = "8.8.0";
  static final String SOURCE = "kibanaSavedObjectMeta.searchSourceJSON.index";

  private SavedObjects() {}

  /** Returns an import file; referenced objects must precede the objects that refer to them. */
  public static String lines(List<ObjectNode> objects) {
    StringBuilder text = new StringBuilder();
    objects.forEach(object -> text.append(Forms.compact(object)).append('\n'));
    return text.toString();
  }

  public static ObjectNode of(DataView view) {
    ObjectNode object = object("index-pattern", view.id(), "8.0.0");
    object
        .putObject("attributes")
        .put("title", view.pattern())
        .put("name", view.name())
        .put("timeFieldName", DataView.TIME)
        .put("allowNoIndex", true)
        .put("fieldFormatMap", Forms.compact(Forms.fieldFormats(view)))
        .put("fields", "[]")
        .put("fieldAttrs", "{}")
        .put("runtimeFieldMap", "{}")
        .put("sourceFilters", "[]");
    object.putArray("references");
    return object;
  }

  public static ObjectNode of(SavedSearch search) {
    ObjectNode object = plain(search);
    String description = Edition.mark(search.description(), Edition.of(search));
    ((ObjectNode) object.path("attributes")).put("description", description);
    return object;
  }

  static ObjectNode plain(SavedSearch search) {
    ObjectNode object = object("search", search.id(), "10.5.0");
    ObjectNode attributes = object.putObject("attributes");
    attributes.put("title", search.title()).put("description", search.description());
    ArrayNode columns = attributes.putArray("columns");
    search.columns().stream().map(Field::name).forEach(columns::add);
    attributes.putArray("sort").addArray().add(DataView.TIME).add("desc");
    attributes.putObject("grid");
    attributes.put("hideChart", false).put("isTextBasedQuery", false).put("timeRestore", false);
    ObjectNode source = searchSource(Kql.of(search.conditions())).put("indexRefName", SOURCE);
    attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", Forms.compact(source));
    object.putArray("references").add(reference(SOURCE, "index-pattern", search.view().id()));
    return object;
  }

  static ObjectNode object(String type, String id, String typeVersion) {
    return Forms.object()
        .put("type", type)
        .put("id", id)
        .put("coreMigrationVersion", CORE)
        .put("typeMigrationVersion", typeVersion);
  }

  static ObjectNode searchSource(String kql) {
    ObjectNode source = Forms.object();
    source.set("query", LensColumns.query(kql));
    source.putArray("filter");
    return source;
  }

  static ObjectNode reference(String name, String type, String id) {
    return Forms.object().put("name", name).put("type", type).put("id", id);
  }
}
