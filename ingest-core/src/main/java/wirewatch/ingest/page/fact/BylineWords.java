package wirewatch.ingest.page.fact;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of bylines in many languages; the kinds of {@code byline-words.tsv}. */
enum BylineWords {
  /** Stands before a name: {@code by}. */
  BY,
  /** Stands between two names: {@code and}. */
  AND,
  /** Small word inside a name: {@code de}. */
  PARTICLE,
  /** Stands after a name and belongs to it: {@code Jr}. */
  SUFFIX,
  /** What somebody is: {@code correspondent}. */
  ROLE,
  /** Not one person: {@code staff}. */
  COLLECTIVE,
  /** Names nobody, not even an organisation, where nothing else stands beside it: {@code admin}. */
  NAMELESS,
  /** A news agency. */
  AGENCY;

  private static final Map<BylineWords, Set<String>> WORDS = load();

  /** Whether the lower-case word or phrase is of this kind. */
  boolean has(String word) {
    return WORDS.getOrDefault(this, Set.of()).contains(word);
  }

  private static Map<BylineWords, Set<String>> load() {
    Map<BylineWords, Set<String>> words = new EnumMap<>(BylineWords.class);
    for (String[] row : Table.rows("byline-words.tsv", 2)) {
      BylineWords kind = valueOf(row[0].toUpperCase(Locale.ROOT));
      for (String word : row[1].split("\\|", -1)) {
        words.computeIfAbsent(kind, k -> new HashSet<>()).add(word.strip());
      }
    }
    return words;
  }
}
