package wirewatch.dashboards.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Field;
import wirewatch.dashboards.model.SavedSearch;

/**
 * Converts to saved objects (NDJSON) in versions that Kibana 8.19 and all 9.x accept: {@code POST
 * /api/saved_objects/_import}, or Stack Management → Saved Objects → Import.
 */
public final class SavedObjects {
  private static final String CORE_MIGRATION_VERSION = "8.8.0";
  static final String DATA_VIEW_REFERENCE = "kibanaSavedObjectMeta.searchSourceJSON.index";

  private SavedObjects() {}

  /** Returns an import file; referenced objects must precede the objects that refer to them. */
  public static String toNdjson(List<ObjectNode> objects) {
    StringBuilder text = new StringBuilder();
    objects.forEach(object -> text.append(KibanaJson.toCompactJson(object)).append('\n'));
    return text.toString();
  }

  public static ObjectNode of(DataView view) {
    ObjectNode object = object("index-pattern", view.id(), "8.0.0");
    object
        .putObject("attributes")
        .put("title", view.indexPattern())
        .put("name", view.name())
        .put("timeFieldName", DataView.TIME_FIELD)
        .put("allowNoIndex", true)
        .put("fieldFormatMap", KibanaJson.toCompactJson(KibanaJson.fieldFormats(view)))
        .put("fields", "[]")
        .put("fieldAttrs", "{}")
        .put("runtimeFieldMap", "{}")
        .put("sourceFilters", "[]");
    object.putArray("references");
    return object;
  }

  public static ObjectNode of(SavedSearch search) {
    ObjectNode object = withoutEdition(search);
    String description = Edition.appendTo(search.description(), Edition.of(search));
    ((ObjectNode) object.path("attributes")).put("description", description);
    return object;
  }

  static ObjectNode withoutEdition(SavedSearch search) {
    ObjectNode object = object("search", search.id(), "10.5.0");
    ObjectNode attributes = object.putObject("attributes");
    attributes.put("title", search.title()).put("description", search.description());
    ArrayNode columns = attributes.putArray("columns");
    search.columns().stream().map(Field::name).forEach(columns::add);
    attributes.putArray("sort").addArray().add(DataView.TIME_FIELD).add("desc");
    attributes.putObject("grid");
    attributes.put("hideChart", false).put("isTextBasedQuery", false).put("timeRestore", false);
    ObjectNode source =
        searchSource(Kql.of(search.conditions())).put("indexRefName", DATA_VIEW_REFERENCE);
    attributes
        .putObject("kibanaSavedObjectMeta")
        .put("searchSourceJSON", KibanaJson.toCompactJson(source));
    object
        .putArray("references")
        .add(reference(DATA_VIEW_REFERENCE, "index-pattern", search.view().id()));
    return object;
  }

  static ObjectNode object(String type, String id, String typeVersion) {
    return KibanaJson.object()
        .put("type", type)
        .put("id", id)
        .put("coreMigrationVersion", CORE_MIGRATION_VERSION)
        .put("typeMigrationVersion", typeVersion);
  }

  static ObjectNode searchSource(String kql) {
    ObjectNode source = KibanaJson.object();
    source.set("query", LensColumns.query(kql));
    source.putArray("filter");
    return source;
  }

  static ObjectNode reference(String name, String type, String id) {
    return KibanaJson.object().put("name", name).put("type", type).put("id", id);
  }
}
