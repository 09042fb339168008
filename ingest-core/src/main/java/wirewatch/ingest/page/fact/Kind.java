package wirewatch.ingest.page.fact;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Groups of schema.org and OpenGraph types; the kinds of {@code types.tsv}. */
public enum Kind {
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

  private static final Map<String, Kind> TYPES = types();

  /** The types of a JSON-LD node. */
  static Set<Kind> of(Map<?, ?> node) {
    Object type = node.get("@type");
    List<?> types = type instanceof List<?> list ? list : type == null ? List.of() : List.of(type);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Object item : types) {
      kinds.addAll(of(String.valueOf(item)));
    }
    return kinds;
  }

  /** The type of that name, with or without namespace; empty if unknown. */
  public static Set<Kind> of(String type) {
    String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
    Kind kind = TYPES.get(name.strip().toLowerCase(Locale.ROOT));
    return kind == null ? Set.of() : Set.of(kind);
  }

  private static Map<String, Kind> types() {
    Map<String, Kind> types = new HashMap<>();
    for (String[] row : Table.rows("types.tsv", 2)) {
      for (String name : row[1].split(" ", -1)) {
        types.put(name.toLowerCase(Locale.ROOT), valueOf(row[0].toUpperCase(Locale.ROOT)));
      }
    }
    return types;
  }
}
