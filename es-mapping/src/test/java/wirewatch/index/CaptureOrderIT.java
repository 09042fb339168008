package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.WireStatus;

/**
 * Four captures of an article are written in every order and in every division into batches, for
 * every way in which their bodies can be equal or not: the index must end the same.
 */
class CaptureOrderIT {
  private static final String SITE = "https://order.example/";
  private static final int CAPTURES = 4;

  /** The last capture lies in another month than the first, and so would its index. */
  private static final List<String> TIMES =
      List.of(
          "2026-03-31T22:00:00Z",
          "2026-03-31T23:00:00Z",
          "2026-04-01T00:00:00Z",
          "2026-04-01T01:00:00Z");

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
      return SITE + bodies + "/" + order.toString().replaceAll("\\D", "") + "/" + cuts;
    }

    /** The captures that are written together in a step. */
    List<StoredArticle> batch(int step) {
      List<StoredArticle> batch = new ArrayList<>();
      int current = 0;
      for (int i = 0; i < CAPTURES; i++) {
        if (current == step) {
          batch.add(capture(address(), bodies, order.get(i)));
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
    for (int step = 0; step < CAPTURES; step++) {
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
          .hasSize(runs(trial.bodies()));
    }
    assertCorrect(documents.get(new Trial("abac", List.of(3, 0, 2, 1), 0).address()));
  }

  private static void assertCorrect(Map<String, JsonNode> versions) {
    JsonNode newest = versions.get("article 4 wirewatch-articles-en-2026.03");
    assertThat(newest.at("/article/body").asText()).isEqualTo("The talks reach c.");
    assertThat(newest.at("/event/created").asText()).isEqualTo("2026-03-31T22:00:00Z");
    assertThat(newest.at("/article/changes/from").asInt()).isEqualTo(3);
    assertThat(newest.at("/feed/listing").asText()).isEqualTo("https://order.example/list/0");
    JsonNode third = versions.get("revision 3");
    assertThat(third.at("/article/body").asText()).isEqualTo("The talks reach a.");
    assertThat(third.at("/article/changes/from").asInt()).isEqualTo(2);
    assertThat(third.at("/crawl/captured/0").asText()).isEqualTo("2026-04-01T00:00:00Z");
  }

  @Test
  void writesNothingWhenTheSameCapturesAreWrittenAgain() throws Exception {
    Trial trial = new Trial("abab", List.of(2, 0, 3, 1), Trial.SINGLY);
    List<StoredArticle> captures = new ArrayList<>();
    for (int i = 0; i < CAPTURES; i++) {
      captures.add(capture(SITE + "again", trial.bodies(), i));
      index.put(List.of(captures.get(i)));
    }
    index.refresh();
    List<Map<String, Object>> before = index.findVersions(URI.create(SITE + "again"));

    for (StoredArticle capture : captures) {
      assertThat(index.put(List.of(capture)).unchanged()).hasSize(1);
    }
    assertThat(index.put(captures).unchanged()).hasSize(CAPTURES);

    index.refresh();
    assertThat(index.findVersions(URI.create(SITE + "again"))).isEqualTo(before).hasSize(CAPTURES);
  }

  @Test
  void reportsWhetherALaterCaptureIsStored() throws Exception {
    StoredArticle early = capture(SITE + "late", "abcd", 0);
    StoredArticle late = capture(SITE + "late", "abcd", 2);

    assertThat(index.put(List.of(late)).outdated()).isEmpty();
    assertThat(index.put(List.of(early)).outdated()).containsExactly(early.id());
    assertThat(index.put(List.of(late, early)).outdated()).isEmpty();
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
    if (start.size() == CAPTURES) {
      orders.add(start);
    }
    for (int i = 0; i < CAPTURES; i++) {
      if (!start.contains(i)) {
        List<Integer> longer = new ArrayList<>(start);
        longer.add(i);
        permute(longer, orders);
      }
    }
  }

  /** All ways in which four bodies can be equal or not: aaaa, aaab, …, abcd. */
  private static List<String> bodyPatterns(String start, char highest) {
    if (start.length() == CAPTURES) {
      return List.of(start);
    }
    List<String> patterns = new ArrayList<>();
    for (char next = 'a'; next <= highest + 1; next++) {
      patterns.addAll(bodyPatterns(start + next, (char) Math.max(highest, next)));
    }
    return patterns;
  }

  private static int runs(String bodies) {
    return (int) bodies.replaceAll("(.)\\1*", "$1").length();
  }

  private static StoredArticle capture(String address, String bodies, int number) {
    char body = bodies.charAt(number);
    StoredArticle plain =
        ExampleArticles.article(address, "en", "Talks", "The talks reach " + body + ".");
    boolean together = runs(bodies) == bodies.chars().distinct().count();
    // a body that returns has the fields of its first time
    int detail = together ? number : body - 'a';
    return StoredArticle.of(
        mark(plain.article(), detail),
        plain.location(),
        new StoredArticle.Feed("order", "Order", "AT", URI.create(SITE + "list/" + number)),
        new StoredArticle.Fetch(Instant.parse(TIMES.get(number)), null, "w-1.warc.gz:" + number));
  }

  /** Gives an article a headline, a time and a mark of its own. */
  private static Article mark(Article article, int detail) {
    PublicationDates.PublicationTime published =
        detail == 1
            ? null
            : new PublicationDates.PublicationTime(
                OffsetDateTime.parse("2026-03-31T21:0" + detail + ":00Z"),
                PublicationDates.Precision.SECOND);
    return new Article(
        new Heading("Talks, part " + detail, null, null),
        article.paragraphs(),
        article.credit(),
        new PublicationDates(published, null),
        article.dateline(),
        article.classification(),
        detail % 2 == 0 ? WireStatus.UNMARKED : new WireStatus(null, "usable", "correction"),
        article.namedEntities(),
        article.quotes(),
        article.pageAccess(),
        article.provenance(),
        article.contentHash(),
        article.fingerprint());
  }

  /** Reads the stored documents by address and place, without what differs by design. */
  private Map<String, Map<String, JsonNode>> readDocuments() throws Exception {
    Map<String, Map<String, JsonNode>> documents = new HashMap<>();
    for (String alias : List.of("wirewatch-articles", "wirewatch-revisions")) {
      for (String first : List.of("aa", "ab")) {
        Map<String, Object> query = Map.of("prefix", Map.of("url.full", SITE + first));
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
