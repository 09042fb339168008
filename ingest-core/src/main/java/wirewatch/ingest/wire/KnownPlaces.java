package wirewatch.ingest.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Table;

/** Which words are places, and their countries. */
final class KnownPlaces {
  private static final KnownPlaces SHARED = new KnownPlaces();

  private final Map<String, String> regions = new HashMap<>();

  private KnownPlaces() {
    List<String> columns = List.of("country", "names");
    for (Map<String, String> row : Table.of(KnownPlaces.class, "regions.tsv", columns).rows()) {
      for (String name : Table.values(row.getOrDefault("names", ""))) {
        regions.putIfAbsent(key(name), row.getOrDefault("country", ""));
      }
    }
  }

  static KnownPlaces shared() {
    return SHARED;
  }

  boolean isPlace(String printed) {
    return country(printed) != null;
  }

  /** ISO 3166-1 alpha-2 of the first place in a printed place; null where unknown. */
  @Nullable String country(String printed) {
    return regions.get(key(printed));
  }

  private static String key(String name) {
    return name.replace(".", "").replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
