package wirewatch.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which languages have an index, and so an analyzer, of their own. */
final class IndexLanguages {
  static final String OTHER = "other";

  private static final String STANDARD = "standard";
  private static final Map<String, String> ANALYZERS = load();

  private IndexLanguages() {}

  private static Map<String, String> load() {
    Map<String, String> analyzers = new LinkedHashMap<>();
    Table.rows("languages.csv").forEach(row -> analyzers.put(row.get(0), row.get(1)));
    analyzers.put(OTHER, STANDARD);
    return Collections.unmodifiableMap(analyzers);
  }

  /** The name of Elasticsearch's analyzer for each index language. */
  static Map<String, String> analyzers() {
    return ANALYZERS;
  }

  /** The index language of a BCP 47 tag. */
  static String of(@Nullable String tag) {
    if (tag == null) {
      return OTHER;
    }
    String subtag = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return ANALYZERS.containsKey(subtag) ? subtag : OTHER;
  }
}
