package wirewatch.ingest.page.fact;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Kinds of byline words, in many languages; the kinds of {@code byline-words.tsv}. */
public enum BylineWords {
  /** Precedes a name: {@code by}. */
  BY,
  /** Joins two names: {@code and}. */
  AND,
  /** Particle within a name: {@code de}. */
  PARTICLE,
  /** Suffix of a name: {@code Jr}. */
  SUFFIX,
  /** Job title: {@code correspondent}. */
  ROLE,
  /** A group of people: {@code staff}. */
  COLLECTIVE,
  /** On its own names neither a person nor an organisation: {@code admin}. */
  NAMELESS,
  /** A news agency. */
  AGENCY;

  private static final Map<BylineWords, Set<String>> WORDS = load();

  /** Whether the lower-case word or phrase is of this kind. */
  public boolean has(String word) {
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
