package wirewatch.ingest.wire.dateline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wirewatch.ingest.line.RuleTable;

/** Words within and around place names ({@code place-words.tsv}). */
record PlaceWords(
    Set<String> abbreviations,
    Set<String> particles,
    Set<String> datePrepositions,
    Set<String> nonPlaces) {

  PlaceWords {
    abbreviations = Set.copyOf(abbreviations);
    particles = Set.copyOf(particles);
    datePrepositions = Set.copyOf(datePrepositions);
    nonPlaces = Set.copyOf(nonPlaces);
  }

  static PlaceWords load() {
    Map<String, Set<String>> kinds = new HashMap<>();
    List<String> columns = List.of("kind", "words");
    for (RuleTable.Row row : RuleTable.of(PlaceWords.class, "place-words.tsv", columns).rows()) {
      kinds.put(row.get("kind"), toLowerCase(row.values("words")));
    }
    return new PlaceWords(
        kinds.getOrDefault("stop", Set.of()),
        kinds.getOrDefault("link", Set.of()),
        kinds.getOrDefault("date", Set.of()),
        kinds.getOrDefault("never", Set.of()));
  }

  private static Set<String> toLowerCase(List<String> words) {
    return Set.copyOf(words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
  }

  boolean isAbbreviation(String word) {
    return word.codePointCount(0, word.length()) == 1
        || abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "On", "В": capitalised words before dates that are not places. */
  boolean isNonPlace(String word) {
    return nonPlaces.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isParticle(String word) {
    return particles.contains(word);
  }
}
