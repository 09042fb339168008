package wirewatch.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;

/** The languages with an index and analyzer of their own; all other languages share one. */
public final class IndexLanguages {
  /** The index language of all languages that have no index of their own. */
  public static final String OTHER = "other";

  private static final String STANDARD = "standard";
  private static final Map<String, String> ANALYZERS = load();

  private IndexLanguages() {}

  private static Map<String, String> load() {
    Map<String, String> analyzers = new LinkedHashMap<>();
    RuleTable.of(IndexLanguages.class, "index-languages.tsv", List.of("language", "analyzer"))
        .rows()
        .forEach(row -> analyzers.put(row.get("language"), row.get("analyzer")));
    analyzers.put(OTHER, STANDARD);
    return Collections.unmodifiableMap(analyzers);
  }

  /** The name of Elasticsearch's analyzer for each index language, {@link #OTHER} included. */
  public static Map<String, String> analyzers() {
    return ANALYZERS;
  }

  /** The index language of a BCP 47 tag. */
  public static String of(@Nullable String tag) {
    if (tag == null) {
      return OTHER;
    }
    String subtag = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return ANALYZERS.containsKey(subtag) ? subtag : OTHER;
  }
}
