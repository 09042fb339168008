package wirewatch.ingest.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wirewatch.ingest.line.Table;

/** Words within and around place names ({@code place-words.tsv}). */
record PlaceWords(Set<String> stops, Set<String> links, Set<String> beforeDate, Set<String> never) {

  PlaceWords {
    stops = Set.copyOf(stops);
    links = Set.copyOf(links);
    beforeDate = Set.copyOf(beforeDate);
    never = Set.copyOf(never);
  }

  static PlaceWords load() {
    Map<String, Set<String>> kinds = new HashMap<>();
    List<String> columns = List.of("kind", "words");
    for (Table.Row row : Table.of(PlaceWords.class, "place-words.tsv", columns).rows()) {
      kinds.put(row.get("kind"), lower(row.values("words")));
    }
    return new PlaceWords(
        kinds.getOrDefault("stop", Set.of()),
        kinds.getOrDefault("link", Set.of()),
        kinds.getOrDefault("date", Set.of()),
        kinds.getOrDefault("never", Set.of()));
  }

  private static Set<String> lower(List<String> words) {
    return Set.copyOf(words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
  }

  boolean isStopped(String word) {
    return word.codePointCount(0, word.length()) == 1
        || stops.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "On", "В": capitalised words before dates that are not places. */
  boolean isNever(String word) {
    return never.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isLink(String word) {
    return links.contains(word);
  }
}
