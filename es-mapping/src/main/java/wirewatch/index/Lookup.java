package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds existing documents by id, in all article indices. */
final class Lookup {
  private static final String SEARCH =
      "/wirewatch-articles/_search?ignore_unavailable=true&allow_partial_search_results=false";
  private static final int INDICES_AN_ID = 4;

  private final Rest rest;

  Lookup(Rest rest) {
    this.rest = rest;
  }

  /**
   * Returns the documents by id, the one with the highest version first. A search does not see
   * writes since the last refresh, so recently written documents are read from their index.
   *
   * @param known the indices of recent writes and of version conflicts, by document id
   */
  Map<String, List<Existing>> find(Set<String> ids, Map<String, String> known)
      throws IndexUnavailable {
    Map<String, List<Existing>> found = new HashMap<>();
    Map<String, Object> query =
        Map.of(
            "size", Math.min(10_000, ids.size() * INDICES_AN_ID),
            "sort", List.of("_doc"),
            "track_total_hits", false,
            "seq_no_primary_term", true,
            "query", Map.of("ids", Map.of("values", ids)));
    JsonNode body = rest.json("POST", SEARCH, query).orThrow("a search for articles");
    for (JsonNode hit : body.path("hits").path("hits")) {
      add(found, Existing.of(hit));
    }
    if (!known.isEmpty()) {
      replace(found, known);
    }
    found.values().forEach(all -> all.sort(Comparator.comparingInt(Existing::version).reversed()));
    return found;
  }

  private void replace(Map<String, List<Existing>> found, Map<String, String> known)
      throws IndexUnavailable {
    List<Map<String, String>> documents = new ArrayList<>();
    known.forEach((id, index) -> documents.add(Map.of("_index", index, "_id", id)));
    JsonNode body =
        rest.json("POST", "/_mget", Map.of("docs", documents)).orThrow("reading articles");
    for (JsonNode document : body.path("docs")) {
      String index = document.path("_index").asText();
      List<Existing> old = found.get(document.path("_id").asText());
      if (old != null) {
        old.removeIf(existing -> existing.index().equals(index));
      }
      if (document.path("found").asBoolean()) {
        add(found, Existing.of(document));
      }
    }
  }

  private static void add(Map<String, List<Existing>> found, Existing existing) {
    found.computeIfAbsent(existing.id(), id -> new ArrayList<>()).add(existing);
  }
}
