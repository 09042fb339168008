package wirewatch.index.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;

/**
 * Iterates over all articles of a selection, newest first, as of the time it was opened. Holds one
 * batch in memory at a time. Must be closed; not thread-safe.
 */
public final class ArticleScroll implements AutoCloseable {
  private static final int BATCH_SIZE = 250;
  private static final String KEEP_ALIVE = "2m";
  private static final String ALIAS = "/wirewatch-articles";

  private final ClusterClient clusterClient;
  private final ArticleSelection articleSelection;
  private final long total;
  private @Nullable String pointInTime;
  private @Nullable JsonNode batch;
  private int position;

  private ArticleScroll(ClusterClient clusterClient, ArticleSelection articleSelection)
      throws IndexUnavailableException {
    this.clusterClient = clusterClient;
    this.articleSelection = articleSelection;
    this.pointInTime = openPointInTime(clusterClient);
    try {
      this.batch = pointInTime == null ? null : next(null);
    } catch (InvalidSearchException | IndexUnavailableException e) {
      closeAfterFailure(e);
      throw e;
    }
    this.total = batch == null ? 0 : batch.at("/hits/total/value").asLong();
  }

  /**
   * Opens a point in time and reads the first batch.
   *
   * @throws InvalidSearchException if the query is invalid
   */
  public static ArticleScroll open(ClusterClient clusterClient, ArticleSelection articleSelection)
      throws IndexUnavailableException {
    return new ArticleScroll(clusterClient, articleSelection);
  }

  private static @Nullable String openPointInTime(ClusterClient clusterClient)
      throws IndexUnavailableException {
    ClusterResponse clusterResponse =
        clusterClient.send(
            "POST", ALIAS + "/_pit?ignore_unavailable=true&keep_alive=" + KEEP_ALIVE);
    return clusterResponse.isNotFound()
        ? null
        : clusterResponse.bodyOrThrow("opening a point in time").path("id").asText();
  }

  /** Returns the number of articles in the selection. */
  public long total() {
    return total;
  }

  /** Returns the next article; empty after the last. */
  public Optional<ArticlePage.FoundArticle> next() throws IndexUnavailableException {
    if (batch == null) {
      return Optional.empty();
    }
    JsonNode hits = batch.path("hits").path("hits");
    if (position == hits.size()) {
      JsonNode last = hits.isEmpty() ? null : hits.get(hits.size() - 1).path("sort");
      batch = last == null || hits.size() < BATCH_SIZE ? null : next(last);
      position = 0;
      return next();
    }
    return Optional.of(ArticlePager.toFoundArticle(hits.get(position++)));
  }

  private JsonNode next(@Nullable JsonNode after) throws IndexUnavailableException {
    if (pointInTime == null) {
      throw new NoSuchElementException("the scroll is closed");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pit", Map.of("id", pointInTime, "keep_alive", KEEP_ALIVE));
    body.put("query", articleSelection.toQuery());
    body.put("size", BATCH_SIZE);
    body.put("sort", List.of(Map.of("@timestamp", "desc"), Map.of("_shard_doc", "asc")));
    body.put("track_total_hits", after == null);
    if (after != null) {
      body.put("search_after", after);
    }
    JsonNode response = ArticlePager.checkedBody(clusterClient.sendJson("POST", "/_search", body));
    if (response.has("pit_id")) {
      pointInTime = response.path("pit_id").asText();
    }
    return response;
  }

  private void closeAfterFailure(Exception failure) {
    try {
      close();
    } catch (IndexUnavailableException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IndexUnavailableException {
    String open = pointInTime;
    pointInTime = null;
    batch = null;
    if (open != null) {
      clusterClient.sendJson("DELETE", "/_pit", Map.of("id", open));
    }
  }
}
