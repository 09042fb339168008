package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoredArticleDocument;
import wirewatch.index.document.StoryCopy;

/** Reads the articles that story assignment compares, and updates the story of articles. */
public final class StoryCopyStore {
  private static final String ALIAS = "/wirewatch-articles";
  private static final String SEARCH = ALIAS + "/_search?ignore_unavailable=true";
  private static final String INGESTED = "event.ingested";
  private static final int PAGE_SIZE = 5_000;
  private static final int MAX_HITS = 10_000;
  private static final int MAX_SIMILAR_HITS = 2_000;
  private static final int MAX_TERMS = 20_000;
  private static final int NOT_FOUND = 404;

  private final ClusterClient clusterClient;
  private final BulkSender bulkSender;

  public StoryCopyStore(ClusterClient clusterClient, BulkSender bulkSender) {
    this.clusterClient = clusterClient;
    this.bulkSender = bulkSender;
  }

  /** Reads the articles written within the window before the newest one, oldest first. */
  public void readRecent(Duration window, Consumer<StoryCopy> consumer)
      throws IndexUnavailableException {
    Map<String, Object> newest =
        Map.of("size", 1, "_source", List.of(), "sort", List.of(Map.of(INGESTED, "desc")));
    JsonNode found = hits(clusterClient.sendJson("POST", SEARCH, newest));
    if (found.isEmpty()) {
      return;
    }
    long since = found.get(0).path("sort").path(0).asLong() - window.toMillis();
    ClusterResponse opened =
        clusterClient.send("POST", ALIAS + "/_pit?keep_alive=2m&ignore_unavailable=true");
    String pit = opened.bodyOrThrow("opening a point in time").path("id").asText();
    try {
      readPages(pit, since, consumer);
    } finally {
      clusterClient.sendJson("DELETE", "/_pit", Map.of("id", pit));
    }
  }

  private void readPages(String pit, long since, Consumer<StoryCopy> consumer)
      throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", PAGE_SIZE);
    body.put("track_total_hits", false);
    body.put("_source", StoryCopy.SOURCE_FIELDS);
    body.put("pit", Map.of("id", pit, "keep_alive", "2m"));
    body.put("query", Map.of("range", Map.of(INGESTED, Map.of("gte", since))));
    body.put("sort", List.of(Map.of(INGESTED, "asc")));
    JsonNode hits = hits(clusterClient.sendJson("POST", "/_search", body));
    while (!hits.isEmpty()) {
      hits.forEach(hit -> consumer.accept(StoryCopy.of(hit)));
      body.put("search_after", hits.get(hits.size() - 1).path("sort"));
      hits = hits(clusterClient.sendJson("POST", "/_search", body));
    }
  }

  public List<StoryCopy> findByBands(Collection<String> bands) throws IndexUnavailableException {
    return find(
        some -> Map.of("terms", Map.of("article.fingerprint", some)), bands, MAX_SIMILAR_HITS);
  }

  public List<StoryCopy> findByIds(Collection<String> ids) throws IndexUnavailableException {
    return find(some -> Map.of("ids", Map.of("values", some)), ids, MAX_HITS);
  }

  public List<StoryCopy> findByStories(Collection<String> stories)
      throws IndexUnavailableException {
    return find(some -> Map.of("terms", Map.of("story.id", some)), stories, MAX_HITS);
  }

  private List<StoryCopy> find(
      Function<List<String>, Map<String, Object>> query, Collection<String> values, int most)
      throws IndexUnavailableException {
    List<StoryCopy> copies = new ArrayList<>();
    List<String> all = List.copyOf(values);
    for (int start = 0; start < all.size(); start += MAX_TERMS) {
      List<String> some = all.subList(start, Math.min(all.size(), start + MAX_TERMS));
      Map<String, Object> body =
          Map.of(
              "size",
              most,
              "track_total_hits",
              false,
              "seq_no_primary_term",
              true,
              "_source",
              StoryCopy.SOURCE_FIELDS,
              "sort",
              List.of(Map.of(INGESTED, "desc")),
              "query",
              query.apply(some));
      hits(clusterClient.sendJson("POST", SEARCH, body))
          .forEach(hit -> copies.add(StoryCopy.of(hit)));
    }
    return copies;
  }

  private static JsonNode hits(ClusterResponse clusterResponse) throws IndexUnavailableException {
    return clusterResponse.bodyOrThrow("a search for copies").path("hits").path("hits");
  }

  /** Updates stories; returns the ids of documents that have changed since they were read. */
  public List<String> updateStories(Map<StoryCopy, StoredArticle.Story> stories)
      throws IndexUnavailableException {
    List<BulkAction> actions = new ArrayList<>();
    List<StoryCopy> copies = new ArrayList<>();
    stories.forEach(
        (storyCopy, story) -> {
          copies.add(storyCopy);
          Map<String, Object> change =
              Map.of("story", StoredArticleDocument.storyFields(story, storyCopy.published()));
          actions.add(BulkAction.update(storyCopy, Map.of("doc", change)));
        });
    List<String> again = new ArrayList<>();
    List<BulkSender.Outcome> outcomes = bulkSender.send(actions);
    for (int i = 0; i < copies.size(); i++) {
      int status = outcomes.get(i).status();
      if (!outcomes.get(i).isSuccess() && status != NOT_FOUND) {
        again.add(copies.get(i).id());
      }
    }
    return again;
  }
}
