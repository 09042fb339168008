package wirewatch.ingest.page.metadata.candidate;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wirewatch.ingest.line.RuleTable;

/** Kinds of byline words, in many languages; the kinds of {@code byline-words.tsv}. */
public enum BylineWordKind {
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

  private static final Map<BylineWordKind, Set<String>> WORDS = load();

  /** Whether the lower-case word or phrase is of this kind. */
  public boolean contains(String word) {
    return WORDS.getOrDefault(this, Set.of()).contains(word);
  }

  private static Map<BylineWordKind, Set<String>> load() {
    Map<BylineWordKind, Set<String>> words = new EnumMap<>(BylineWordKind.class);
    for (RuleTable.Row row :
        RuleTable.of(PagePart.class, "byline-words.tsv", List.of("kind", "words")).rows()) {
      BylineWordKind kind = valueOf(row.get("kind").toUpperCase(Locale.ROOT));
      for (String word : row.values("words")) {
        words.computeIfAbsent(kind, k -> new HashSet<>()).add(word.strip());
      }
    }
    return words;
  }
}
