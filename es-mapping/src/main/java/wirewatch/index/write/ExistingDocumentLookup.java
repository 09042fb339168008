package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.ExistingDocument;

/** Finds existing documents by id, in all article indices. */
final class ExistingDocumentLookup {
  private static final String SEARCH =
      "/wirewatch-articles/_search?ignore_unavailable=true&allow_partial_search_results=false";
  private static final int MAX_INDICES_PER_ID = 4;

  private final ClusterClient clusterClient;

  ExistingDocumentLookup(ClusterClient clusterClient) {
    this.clusterClient = clusterClient;
  }

  /**
   * Returns the documents by id, the one with the highest version first. A search does not see
   * writes since the last refresh, so recently written documents are read from their indices.
   *
   * @param known the indices of recent writes and of version conflicts, by document id
   */
  Map<String, List<ExistingDocument>> find(Set<String> ids, Map<String, Set<String>> known)
      throws IndexUnavailableException {
    Map<String, List<ExistingDocument>> found = new HashMap<>();
    Map<String, Object> query =
        Map.of(
            "size", Math.min(10_000, ids.size() * MAX_INDICES_PER_ID),
            "sort", List.of("_doc"),
            "track_total_hits", false,
            "seq_no_primary_term", true,
            "query", Map.of("ids", Map.of("values", ids)));
    JsonNode body =
        clusterClient.sendJson("POST", SEARCH, query).bodyOrThrow("a search for articles");
    for (JsonNode hit : body.path("hits").path("hits")) {
      add(found, ExistingDocument.of(hit));
    }
    if (!known.isEmpty()) {
      replaceKnown(found, known);
    }
    found
        .values()
        .forEach(all -> all.sort(Comparator.comparingInt(ExistingDocument::version).reversed()));
    return found;
  }

  private void replaceKnown(
      Map<String, List<ExistingDocument>> found, Map<String, Set<String>> known)
      throws IndexUnavailableException {
    List<Map<String, String>> documents = new ArrayList<>();
    known.forEach(
        (id, indices) ->
            indices.forEach(index -> documents.add(Map.of("_index", index, "_id", id))));
    JsonNode body =
        clusterClient
            .sendJson("POST", "/_mget", Map.of("docs", documents))
            .bodyOrThrow("reading articles");
    for (JsonNode document : body.path("docs")) {
      String index = document.path("_index").asText();
      List<ExistingDocument> old = found.get(document.path("_id").asText());
      if (old != null) {
        old.removeIf(existingDocument -> existingDocument.index().equals(index));
      }
      if (document.path("found").asBoolean()) {
        add(found, ExistingDocument.of(document));
      }
    }
  }

  private static void add(
      Map<String, List<ExistingDocument>> found, ExistingDocument existingDocument) {
    found.computeIfAbsent(existingDocument.id(), id -> new ArrayList<>()).add(existingDocument);
  }
}
