package wirewatch.ingest.page.metadata.structured;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.page.metadata.candidate.PagePart;

/** Groups of schema.org and OpenGraph types; the kinds of {@code types.tsv}. */
public enum SchemaType {
  ARTICLE,
  PAGE,
  VIDEO,
  AUDIO,
  GALLERY,
  LIVE,
  LIST,
  HOME,
  PROFILE,
  PRODUCT,
  PERSON,
  ORGANISATION;

  private static final Map<String, SchemaType> BY_NAME = loadTypes();

  /** The types of a JSON-LD node. */
  static Set<SchemaType> typesOf(Map<?, ?> node) {
    Object type = node.get("@type");
    List<?> types = type instanceof List<?> list ? list : type == null ? List.of() : List.of(type);
    Set<SchemaType> kinds = EnumSet.noneOf(SchemaType.class);
    for (Object item : types) {
      kinds.addAll(typesOf(String.valueOf(item)));
    }
    return kinds;
  }

  /** The type of that name, with or without namespace; empty if unknown. */
  public static Set<SchemaType> typesOf(String type) {
    String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
    SchemaType schemaType = BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    return schemaType == null ? Set.of() : Set.of(schemaType);
  }

  private static Map<String, SchemaType> loadTypes() {
    Map<String, SchemaType> types = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.of(PagePart.class, "types.tsv", List.of("kind", "names")).rows()) {
      for (String name : row.get("names").split(" ", -1)) {
        types.put(name.toLowerCase(Locale.ROOT), valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
      }
    }
    return types;
  }
}
