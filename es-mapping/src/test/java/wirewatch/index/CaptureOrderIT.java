package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;

/**
 * Four captures of an article are written in every order and in every division into batches, for
 * every way in which their bodies can be equal or not: the index must end the same.
 */
class CaptureOrderIT {
  private ArticleIndex index;
  private ClusterClient clusterClient;

  /**
   * One address with its captures.
   *
   * @param bodies a letter for the body of each capture, in the order of time
   * @param order the captures in the order in which they are written
   * @param cuts bit i is set if a batch ends after the i-th write
   */
  private record Trial(String bodies, List<Integer> order, int cuts) {
    static final int SINGLY = 0b111;

    String address() {
      return Captures.SITE + bodies + "/" + order.toString().replaceAll("\\D", "") + "/" + cuts;
    }

    /** The captures that are written together in a step. */
    List<StoredArticle> batch(int step) {
      List<StoredArticle> batch = new ArrayList<>();
      int current = 0;
      for (int i = 0; i < Captures.COUNT; i++) {
        if (current == step) {
          batch.add(Captures.of(address(), bodies, order.get(i)));
        }
        current += (cuts >> i) & 1;
      }
      return batch;
    }
  }

  @BeforeEach
  void connect() throws Exception {
    index = SharedNode.index();
    clusterClient = ClusterClient.connect(IndexOptions.of(SharedNode.address()));
  }

  @AfterEach
  void close() {
    index.close();
    clusterClient.close();
  }

  @Test
  void endsTheSameForEveryOrderAndBatchingOfCaptures() throws Exception {
    List<Trial> trials = trials();
    for (int step = 0; step < Captures.COUNT; step++) {
      List<StoredArticle> batch = new ArrayList<>();
      for (Trial trial : trials) {
        batch.addAll(trial.batch(step));
      }
      assertThat(index.put(batch).rejected()).isEmpty();
    }
    index.refresh();
    Map<String, Map<String, JsonNode>> documents = readDocuments();
    for (Trial trial : trials) {
      Trial chronological = new Trial(trial.bodies(), List.of(0, 1, 2, 3), Trial.SINGLY);
      assertThat(documents.get(trial.address()))
          .as(trial.address())
          .isEqualTo(documents.get(chronological.address()))
          .hasSize(Captures.countRuns(trial.bodies()));
    }
    Trial outOfOrder = new Trial("abac", List.of(3, 0, 2, 1), 0);
    assertCorrect(Objects.requireNonNull(documents.get(outOfOrder.address())));
  }

  private static void assertCorrect(Map<String, JsonNode> versions) {
    JsonNode newest =
        Objects.requireNonNull(versions.get("article 4 wirewatch-articles-en-2026.03"));
    assertThat(newest.at("/article/body").asText()).isEqualTo("The talks reach c.");
    assertThat(newest.at("/event/created").asText()).isEqualTo("2026-03-31T22:00:00Z");
    assertThat(newest.at("/article/changes/from").asInt()).isEqualTo(3);
    assertThat(newest.at("/feed/listing").asText()).isEqualTo("https://order.example/list/0");
    JsonNode third = Objects.requireNonNull(versions.get("revision 3"));
    assertThat(third.at("/article/body").asText()).isEqualTo("The talks reach a.");
    assertThat(third.at("/article/changes/from").asInt()).isEqualTo(2);
    assertThat(third.at("/crawl/captured/0").asText()).isEqualTo("2026-04-01T00:00:00Z");
  }

  private static List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    List<List<Integer>> orders = new ArrayList<>();
    permute(List.of(), orders);
    for (String bodies : bodyPatterns("a", 'a')) {
      for (List<Integer> order : orders) {
        for (int cuts = 0; cuts <= Trial.SINGLY; cuts++) {
          trials.add(new Trial(bodies, order, cuts));
        }
      }
    }
    assertThat(trials).hasSize(15 * 24 * 8);
    return trials;
  }

  private static void permute(List<Integer> start, List<List<Integer>> orders) {
    if (start.size() == Captures.COUNT) {
      orders.add(start);
    }
    for (int i = 0; i < Captures.COUNT; i++) {
      if (!start.contains(i)) {
        List<Integer> longer = new ArrayList<>(start);
        longer.add(i);
        permute(longer, orders);
      }
    }
  }

  /** All ways in which four bodies can be equal or not: aaaa, aaab, …, abcd. */
  private static List<String> bodyPatterns(String start, char highest) {
    if (start.length() == Captures.COUNT) {
      return List.of(start);
    }
    List<String> patterns = new ArrayList<>();
    for (char next = 'a'; next <= highest + 1; next++) {
      patterns.addAll(bodyPatterns(start + next, (char) Math.max(highest, next)));
    }
    return patterns;
  }

  /** Reads the stored documents by address and place, without what differs by design. */
  private Map<String, Map<String, JsonNode>> readDocuments() throws Exception {
    Map<String, Map<String, JsonNode>> documents = new HashMap<>();
    for (String alias : List.of("wirewatch-articles", "wirewatch-revisions")) {
      for (String first : List.of("aa", "ab")) {
        Map<String, Object> query = Map.of("prefix", Map.of("url.full", Captures.SITE + first));
        JsonNode hits =
            clusterClient
                .sendJson("POST", "/" + alias + "/_search", Map.of("size", 10_000, "query", query))
                .bodyOrThrow("a test")
                .path("hits");
        assertThat(hits.at("/total/relation").asText()).isEqualTo("eq");
        hits.path("hits").forEach(hit -> add(documents, hit));
      }
    }
    return documents;
  }

  private static void add(Map<String, Map<String, JsonNode>> documents, JsonNode hit) {
    ObjectNode source = (ObjectNode) hit.path("_source");
    String address = source.at("/url/full").asText();
    String name = hit.path("_index").asText();
    String version = source.at("/article/version").asText();
    String place =
        name.startsWith("wirewatch-articles")
            ? "article " + version + " " + name
            : "revision " + version;
    source.withObject("/event").remove("ingested");
    source.remove("url");
    JsonNode twice = documents.computeIfAbsent(address, key -> new TreeMap<>()).put(place, source);
    assertThat(twice).as(address + " " + place).isNull();
  }
}
