package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.FutureResults;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.CaptureTimes;
import wirewatch.index.document.ListScreening;

/** Reads the texts of stored articles, and updates the listed names of articles. */
public final class ListedNameStore {
  private static final String ALIAS = "/wirewatch-articles";
  private static final String KEEP_ALIVE = "2m";
  private static final int PAGE_SIZE = 1_000;
  private static final List<String> FIELDS =
      List.of("@timestamp", "event.created", "article.headline", "article.body");

  private final ClusterClient clusterClient;
  private final BulkSender bulkSender;

  public ListedNameStore(ClusterClient clusterClient, BulkSender bulkSender) {
    this.clusterClient = clusterClient;
    this.bulkSender = bulkSender;
  }

  /**
   * The headline and body of a stored article.
   *
   * @param time of publication, or when it was first seen
   */
  public record StoredText(Place place, Instant time, String headline, String body) {}

  /** A document's id and index, and which write of it was read. */
  public record Place(String index, String id, long sequenceNumber, long primaryTerm) {}

  /** Passes on the articles that were first seen since a time, a page of them at once. */
  public void readSince(Instant since, Consumer<List<StoredText>> consumer)
      throws IndexUnavailableException {
    ClusterResponse opened =
        clusterClient.send(
            "POST", ALIAS + "/_pit?ignore_unavailable=true&keep_alive=" + KEEP_ALIVE);
    if (opened.isNotFound()) {
      return;
    }
    String pit = opened.bodyOrThrow("opening a point in time").path("id").asText();
    try {
      readPages(pit, since, consumer);
    } finally {
      clusterClient.sendJson("DELETE", "/_pit", Map.of("id", pit));
    }
  }

  private void readPages(String pit, Instant since, Consumer<List<StoredText>> consumer)
      throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", PAGE_SIZE);
    body.put("track_total_hits", false);
    body.put("seq_no_primary_term", true);
    body.put("_source", FIELDS);
    body.put("pit", Map.of("id", pit, "keep_alive", KEEP_ALIVE));
    body.put("query", Map.of("range", Map.of("event.created", Map.of("gte", since.toString()))));
    body.put("sort", List.of("_shard_doc"));
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      JsonNode hits = search(body);
      while (!hits.isEmpty()) {
        body.put("search_after", hits.get(hits.size() - 1).path("sort"));
        // the node reads the next page while this one is used
        Future<JsonNode> next = executor.submit(() -> search(body));
        List<StoredText> page = new ArrayList<>();
        hits.forEach(hit -> page.add(toText(hit)));
        consumer.accept(page);
        hits = FutureResults.await(List.of(next)).getFirst();
      }
    }
  }

  private JsonNode search(Map<String, Object> body) throws IndexUnavailableException {
    return clusterClient
        .sendJson("POST", "/_search", body)
        .bodyOrThrow("reading the texts of articles")
        .at("/hits/hits");
  }

  private static StoredText toText(JsonNode hit) {
    JsonNode source = hit.path("_source");
    return new StoredText(
        new Place(
            hit.path("_index").asText(),
            hit.path("_id").asText(),
            hit.path("_seq_no").asLong(),
            hit.path("_primary_term").asLong()),
        CaptureTimes.parse(source.path("@timestamp").asText()),
        source.at("/article/headline").asText(),
        source.at("/article/body").asText());
  }

  /**
   * Updates the listed names of articles; returns how many were updated. Those that another writer
   * has changed since they were read are left to him.
   */
  public int update(Map<Place, ListScreening> screenings) throws IndexUnavailableException {
    List<BulkAction> actions = new ArrayList<>();
    screenings.forEach(
        (place, screening) ->
            actions.add(
                BulkAction.update(place, Map.of("doc", Map.of("article", screening.toFields())))));
    return (int) bulkSender.send(actions).stream().filter(BulkSender.Outcome::isSuccess).count();
  }
}
