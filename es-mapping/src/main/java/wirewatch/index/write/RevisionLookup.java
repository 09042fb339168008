package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.document.StoredArticle;

/** Finds the stored earlier versions of articles. */
final class RevisionLookup {
  private static final String REFRESH = "/wirewatch-revisions/_refresh?ignore_unavailable=true";
  private static final String SEARCH =
      "/wirewatch-revisions/_search?ignore_unavailable=true&allow_partial_search_results=false";

  /** Elasticsearch's own limit; more versions of one article are not told apart. */
  private static final int MAX_HITS = 10_000;

  private static final int MAX_EXPECTED_HITS = 500;

  private final ClusterClient clusterClient;

  RevisionLookup(ClusterClient clusterClient) {
    this.clusterClient = clusterClient;
  }

  /**
   * Returns all earlier versions by the id of the article, including the most recent writes.
   *
   * @param existing the newest versions, whose numbers bound the size of each request
   */
  Map<String, List<ExistingDocument>> find(
      List<StoredArticle> articles, Map<String, List<ExistingDocument>> existing)
      throws IndexUnavailableException {
    Map<String, List<ExistingDocument>> found = new HashMap<>();
    if (articles.isEmpty()) {
      return found;
    }
    clusterClient.send("POST", REFRESH);
    List<String> addresses = new ArrayList<>();
    int expected = 0;
    for (StoredArticle article : articles) {
      addresses.add(article.location().full().toString());
      List<ExistingDocument> newest = existing.getOrDefault(article.id(), List.of());
      expected += newest.isEmpty() ? 1 : newest.get(0).version();
      if (expected >= MAX_EXPECTED_HITS) {
        search(addresses, found);
        addresses.clear();
        expected = 0;
      }
    }
    if (!addresses.isEmpty()) {
      search(addresses, found);
    }
    return found;
  }

  private void search(List<String> addresses, Map<String, List<ExistingDocument>> found)
      throws IndexUnavailableException {
    Map<String, Object> body =
        Map.of(
            "size",
            MAX_HITS,
            "sort",
            List.of("_doc"),
            "track_total_hits",
            false,
            "seq_no_primary_term",
            true,
            "query",
            Map.of("terms", Map.of("url.full", addresses)));
    JsonNode answer =
        clusterClient.sendJson("POST", SEARCH, body).bodyOrThrow("a search for earlier versions");
    for (JsonNode hit : answer.path("hits").path("hits")) {
      ExistingDocument document = ExistingDocument.of(hit);
      String id = document.id().substring(0, Math.max(0, document.id().lastIndexOf('-')));
      found.computeIfAbsent(id, key -> new ArrayList<>()).add(document);
    }
  }
}
