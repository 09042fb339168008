package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over all articles of a selection, newest first, as of the time it was opened. Holds one
 * batch in memory at a time. Must be closed; not thread-safe.
 */
public final class Walk implements AutoCloseable {
  private static final int BATCH = 250;
  private static final String KEEP = "2m";
  private static final String ALIAS = "/wirewatch-articles";

  private final Rest rest;
  private final Selection selection;
  private final long total;
  private @Nullable String pointInTime;
  private @Nullable JsonNode batch;
  private int at;

  private Walk(Rest rest, Selection selection) throws IndexUnavailable {
    this.rest = rest;
    this.selection = selection;
    this.pointInTime = open(rest);
    try {
      this.batch = pointInTime == null ? null : next(null);
    } catch (RefusedSearch | IndexUnavailable e) {
      closeAfter(e);
      throw e;
    }
    this.total = batch == null ? 0 : batch.at("/hits/total/value").asLong();
  }

  /**
   * Opens a point in time and reads the first batch.
   *
   * @throws RefusedSearch if the query is invalid
   */
  static Walk begin(Rest rest, Selection selection) throws IndexUnavailable {
    return new Walk(rest, selection);
  }

  private static @Nullable String open(Rest rest) throws IndexUnavailable {
    Reply reply = rest.send("POST", ALIAS + "/_pit?ignore_unavailable=true&keep_alive=" + KEEP);
    return reply.isNotFound() ? null : reply.orThrow("opening a point in time").path("id").asText();
  }

  /** Returns the number of articles in the selection. */
  public long total() {
    return total;
  }

  /** Returns the next article; empty after the last. */
  public Optional<ArticlePage.Found> next() throws IndexUnavailable {
    if (batch == null) {
      return Optional.empty();
    }
    JsonNode hits = batch.path("hits").path("hits");
    if (at == hits.size()) {
      JsonNode last = hits.isEmpty() ? null : hits.get(hits.size() - 1).path("sort");
      batch = last == null || hits.size() < BATCH ? null : next(last);
      at = 0;
      return next();
    }
    return Optional.of(Paging.found(hits.get(at++)));
  }

  private JsonNode next(@Nullable JsonNode after) throws IndexUnavailable {
    if (pointInTime == null) {
      throw new NoSuchElementException("the scroll is closed");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pit", Map.of("id", pointInTime, "keep_alive", KEEP));
    body.put("query", selection.filtered());
    body.put("size", BATCH);
    body.put("sort", List.of(Map.of("@timestamp", "desc"), Map.of("_shard_doc", "asc")));
    body.put("track_total_hits", after == null);
    if (after != null) {
      body.put("search_after", after);
    }
    JsonNode answer = Paging.answer(rest.json("POST", "/_search", body));
    if (answer.has("pit_id")) {
      pointInTime = answer.path("pit_id").asText();
    }
    return answer;
  }

  private void closeAfter(Exception failure) {
    try {
      close();
    } catch (IndexUnavailable e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IndexUnavailable {
    String open = pointInTime;
    pointInTime = null;
    batch = null;
    if (open != null) {
      rest.json("DELETE", "/_pit", Map.of("id", open));
    }
  }
}
