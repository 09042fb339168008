package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the articles that story assignment compares, and updates the story of articles. */
final class Copies {
  private static final String ALIAS = "/wirewatch-articles";
  private static final String SEARCH = ALIAS + "/_search?ignore_unavailable=true";
  private static final String INGESTED = "event.ingested";
  private static final int PAGE = 5_000;
  private static final int MOST = 10_000;
  private static final int MOST_ALIKE = 2_000;
  private static final int TERMS = 20_000;
  private static final int NOT_FOUND = 404;

  private final Rest rest;
  private final Bulk bulk;

  Copies(Rest rest, Bulk bulk) {
    this.rest = rest;
    this.bulk = bulk;
  }

  /** Reads the articles written within the window before the newest one, oldest first. */
  void recent(Duration window, Consumer<Copy> consumer) throws IndexUnavailable {
    Map<String, Object> newest =
        Map.of("size", 1, "_source", List.of(), "sort", List.of(Map.of(INGESTED, "desc")));
    JsonNode found = hits(rest.json("POST", SEARCH, newest));
    if (found.isEmpty()) {
      return;
    }
    long since = found.get(0).path("sort").path(0).asLong() - window.toMillis();
    Reply opened = rest.send("POST", ALIAS + "/_pit?keep_alive=2m&ignore_unavailable=true");
    String pit = opened.orThrow("opening a point in time").path("id").asText();
    try {
      pages(pit, since, consumer);
    } finally {
      rest.json("DELETE", "/_pit", Map.of("id", pit));
    }
  }

  private void pages(String pit, long since, Consumer<Copy> consumer) throws IndexUnavailable {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", PAGE);
    body.put("track_total_hits", false);
    body.put("_source", Copy.FIELDS);
    body.put("pit", Map.of("id", pit, "keep_alive", "2m"));
    body.put("query", Map.of("range", Map.of(INGESTED, Map.of("gte", since))));
    body.put("sort", List.of(Map.of(INGESTED, "asc")));
    JsonNode hits = hits(rest.json("POST", "/_search", body));
    while (!hits.isEmpty()) {
      hits.forEach(hit -> consumer.accept(Copy.of(hit)));
      body.put("search_after", hits.get(hits.size() - 1).path("sort"));
      hits = hits(rest.json("POST", "/_search", body));
    }
  }

  List<Copy> withBands(Collection<String> bands) throws IndexUnavailable {
    return find(some -> Map.of("terms", Map.of("article.fingerprint", some)), bands, MOST_ALIKE);
  }

  List<Copy> withIds(Collection<String> ids) throws IndexUnavailable {
    return find(some -> Map.of("ids", Map.of("values", some)), ids, MOST);
  }

  List<Copy> ofStories(Collection<String> stories) throws IndexUnavailable {
    return find(some -> Map.of("terms", Map.of("story.id", some)), stories, MOST);
  }

  private List<Copy> find(
      Function<List<String>, Map<String, Object>> query, Collection<String> values, int most)
      throws IndexUnavailable {
    List<Copy> copies = new ArrayList<>();
    List<String> all = List.copyOf(values);
    for (int start = 0; start < all.size(); start += TERMS) {
      List<String> some = all.subList(start, Math.min(all.size(), start + TERMS));
      Map<String, Object> body =
          Map.of(
              "size",
              most,
              "track_total_hits",
              false,
              "seq_no_primary_term",
              true,
              "_source",
              Copy.FIELDS,
              "sort",
              List.of(Map.of(INGESTED, "desc")),
              "query",
              query.apply(some));
      hits(rest.json("POST", SEARCH, body)).forEach(hit -> copies.add(Copy.of(hit)));
    }
    return copies;
  }

  private static JsonNode hits(Reply reply) throws IndexUnavailable {
    return reply.orThrow("a search for copies").path("hits").path("hits");
  }

  /** Updates stories; returns the ids of documents that have changed since they were read. */
  List<String> rewrite(Map<Copy, StoredArticle.Story> stories) throws IndexUnavailable {
    List<Action> actions = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    stories.forEach(
        (copy, story) -> {
          copies.add(copy);
          Map<String, Object> change = Map.of("story", DocumentForm.story(story, copy.published()));
          actions.add(Action.update(copy, Map.of("doc", change)));
        });
    List<String> again = new ArrayList<>();
    List<Bulk.Outcome> outcomes = bulk.send(actions);
    for (int i = 0; i < copies.size(); i++) {
      int status = outcomes.get(i).status();
      if (!outcomes.get(i).isDone() && status != NOT_FOUND) {
        again.add(copies.get(i).id());
      }
    }
    return again;
  }
}
