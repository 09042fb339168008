package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.search.Facet;
import wirewatch.index.search.SearchHits;
import wirewatch.index.search.SearchRequest;
import wirewatch.index.write.BulkReport;
import wirewatch.index.write.BulkReport.Change;
import wirewatch.index.write.BulkReport.Stored;

class ArticleIndexIT {
  private ArticleIndex index;
  private ClusterClient clusterClient;

  @BeforeEach
  void connect() throws Exception {
    index = SharedNode.index();
    clusterClient = ClusterClient.connect(IndexOptions.of(SharedNode.address()));
    Iterator<String> names =
        clusterClient.send("GET", "/wirewatch-articles-*/_alias").body().fieldNames();
    while (names.hasNext()) {
      clusterClient.send("DELETE", "/" + names.next()).bodyOrThrow("a test");
    }
  }

  @AfterEach
  void close() {
    index.close();
    clusterClient.close();
  }

  @Test
  void storesAllFieldsOfAnArticle() throws Exception {
    StoredArticle article = ExampleArticles.completeArticle();
    assertThat(index.put(List.of(article)).stored())
        .containsExactly(new Stored(article.id(), 1, Change.ADDED));
    index.refresh();

    SearchHits hits = index.search(SearchRequest.newest(10));

    assertThat(hits.total()).isEqualTo(1);
    SearchHits.Hit hit = hits.hits().get(0);
    assertThat(hit.id()).isEqualTo(article.id());
    assertThat(hit.index()).isEqualTo("wirewatch-articles-en-2026.03");
    byte[] sent = ClusterClient.toJsonBytes(article.toDocument(Instant.EPOCH));
    Map<String, Object> document = ClusterClient.JSON.readValue(sent, new TypeReference<>() {});
    document.remove("event");
    assertThat(hit.document()).containsAllEntriesOf(document).containsKey("event");
  }

  @Test
  void mapsEveryWrittenField() throws Exception {
    StoredArticle article = ExampleArticles.completeArticle();
    index.put(List.of(article));
    JsonNode mapping =
        clusterClient
            .send("GET", "/wirewatch-articles-en-2026.03/_mapping")
            .body()
            .elements()
            .next()
            .path("mappings");
    assertThat(mapping.path("dynamic").asText()).isEqualTo("false");
    assertMapped(mapping, article.toDocument(Instant.EPOCH), "");
  }

  private static void assertMapped(JsonNode mapping, Map<?, ?> document, String path) {
    document.forEach(
        (name, value) -> {
          JsonNode field = mapping.path("properties").path(name.toString());
          assertThat(field.isMissingNode()).as(path + name).isFalse();
          Object inner = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
          if (inner instanceof Map<?, ?> map && field.has("properties")) {
            assertMapped(field, map, path + name + ".");
          }
        });
  }

  @Test
  void storesSameArticleOnce() throws Exception {
    List<StoredArticle> articles = List.of(ExampleArticles.completeArticle());
    index.put(articles);
    assertThat(index.put(articles).unchanged()).containsExactly(articles.get(0).id());
    index.refresh();
    assertThat(index.put(articles).unchanged()).containsExactly(articles.get(0).id());
    index.refresh();
    assertThat(index.count()).isEqualTo(1);
  }

  @Test
  void incrementsVersionWhenBodyChangesAndKeepsFirstSeenFields() throws Exception {
    String address = "https://wire.example/revised";
    index.put(List.of(ExampleArticles.article(address, "en", "Talks", "Talks begin.")));
    StoredArticle later = ExampleArticles.article(address, "en", "Talks", "Talks begin. They end.");
    StoredArticle.Fetch fetch =
        new StoredArticle.Fetch(Instant.parse("2026-04-01T00:00:00Z"), null, "other.warc.gz:1");
    StoredArticle revised =
        StoredArticle.of(later.article(), later.location(), later.feed(), fetch);

    assertThat(index.put(List.of(revised)).stored())
        .containsExactly(new Stored(revised.id(), 2, Change.REVISED));

    index.refresh();
    SearchHits.Hit hit =
        index
            .search(SearchRequest.of(Map.of("match", Map.of("article.body", "end")), 10))
            .hits()
            .get(0);
    assertThat(hit.index()).isEqualTo("wirewatch-articles-en-2026.03");
    assertThat(hit.document().get("event")).asString().contains("created=2026-03-05T10:03:00Z");
    assertThat(index.count()).isEqualTo(1);
  }

  @Test
  void storesChangesOfRevisionInDocument() throws Exception {
    String address = "https://wire.example/changed";
    putAt("2026-03-05T11:00:00Z", address, "Talks", "Talks begin today.");
    putAt("2026-03-05T12:00:00Z", address, "Talks end", "Talks end today.");
    putAt("2026-03-05T13:00:00Z", address, "Talks over", "Talks end today.");
    index.refresh();

    Map<String, Object> newest = index.findVersions(URI.create(address)).get(1);
    assertThat(newest.get("article"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .containsEntry("headline", "Talks over")
        .containsEntry(
            "changes",
            Map.of(
                "from",
                1,
                "summary",
                "other headline, 1 paragraph changed",
                "headline",
                Map.of("before", "Talks", "after", "Talks over"),
                "paragraphs",
                List.of(Map.of("change", "changed", "words", endReplacesBegin()))));
  }

  private void putAt(String time, String address, String headline, String body) throws Exception {
    index.put(
        List.of(
            ExampleArticles.capturedAt(
                time, ExampleArticles.article(address, "en", headline, body))));
  }

  private static List<Map<String, String>> endReplacesBegin() {
    return List.of(
        Map.of("change", "same", "text", "Talks"),
        Map.of("change", "removed", "text", "begin"),
        Map.of("change", "added", "text", "end"),
        Map.of("change", "same", "text", "today."));
  }

  @Test
  void amendsOtherFieldsWithoutANewVersion() throws Exception {
    String address = "https://wire.example/amended";
    index.put(List.of(ExampleArticles.article(address, "en", "Talk", "Talks begin.")));
    StoredArticle amended = ExampleArticles.article(address, "en", "Talks", "Talks begin.");
    assertThat(index.put(List.of(amended)).stored())
        .containsExactly(new Stored(amended.id(), 1, Change.AMENDED));
  }

  @Test
  void movesArticleToIndexOfCorrectedLanguage() throws Exception {
    String address = "https://wire.example/moved";
    index.put(
        List.of(ExampleArticles.article(address, "en", "Gespräche", "Die Gespräche beginnen.")));
    index.refresh();
    index.put(
        List.of(ExampleArticles.article(address, "de-AT", "Gespräche", "Die Gespräche beginnen.")));
    index.refresh();
    SearchHits hits = index.search(SearchRequest.newest(10));
    assertThat(hits.hits())
        .extracting(SearchHits.Hit::index)
        .containsExactly("wirewatch-articles-de-2026.03");
  }

  @Test
  void rejectsWithReasonAndStoresTheRest() throws Exception {
    StoredArticle good =
        ExampleArticles.article("https://wire.example/good", "en", "Good", "Good news.");
    StoredArticle bad = ExampleArticles.rejectedArticle("https://wire.example/bad");

    BulkReport report = index.put(List.of(bad, good));

    assertThat(report.stored()).extracting(Stored::id).containsExactly(good.id());
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejected().get(0).id()).isEqualTo(bad.id());
    assertThat(report.rejected().get(0).reason()).contains("latitude");
  }

  @Test
  void treatsSecondArticleWithSameUrlAsRevision() throws Exception {
    String address = "https://wire.example/twice";
    BulkReport report =
        index.put(
            List.of(
                ExampleArticles.article(address, "en", "One", "First body."),
                ExampleArticles.capturedAt(
                    "2026-03-05T11:00:00Z",
                    ExampleArticles.article(address, "en", "One", "Second body."))));
    assertThat(report.stored()).extracting(Stored::version).containsExactly(1, 2);
  }

  @Test
  void storesEveryArticleOnceWithConcurrentWriters() throws Exception {
    List<StoredArticle> articles =
        IntStream.range(0, 200)
            .mapToObj(
                i -> ExampleArticles.article("https://wire.example/" + i, "en", "T", "Body " + i))
            .toList();
    List<Future<BulkReport>> reports = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        reports.add(threads.submit(() -> index.put(articles)));
      }
    }
    int stored = 0;
    int unchanged = 0;
    for (Future<BulkReport> report : reports) {
      stored += report.get().stored().size();
      unchanged += report.get().unchanged().size();
    }
    assertThat(stored).isEqualTo(200);
    assertThat(unchanged).isEqualTo(600);
  }

  @Test
  void countsByFieldAndTime() throws Exception {
    index.put(
        List.of(
            ExampleArticles.completeArticle(),
            ExampleArticles.article("https://wire.example/x", "de", "X", "X")));
    index.refresh();
    assertThat(index.count(Facet.AGENCY, null, 5)).containsExactly(new Facet.Count("Nord Wire", 2));
    assertThat(index.count(Facet.LANGUAGE, null, 5)).extracting(Facet.Count::articles).hasSize(2);
    assertThat(index.count(Facet.FEED, Instant.parse("2026-03-06T00:00:00Z"), 5)).isEmpty();
  }

  @Test
  void writesTheCrawlLog() throws Exception {
    Map<String, Object> event =
        Map.of(
            "@timestamp",
            "2026-03-05T10:00:00Z",
            "event",
            Map.of("action", "poll", "outcome", "success"));
    Map<String, Object> bad = Map.of("@timestamp", "2026-03-05T10:00:00Z", "event", "poll");
    assertThat(index.logCrawlEvents(List.of(event, bad))).hasSize(1);
    assertThat(index.logCrawlEvents(List.of(event))).isEmpty();
    index.refresh();
    assertThat(clusterClient.send("GET", "/wirewatch-crawl/_count").body().path("count").asLong())
        .isEqualTo(1);
  }
}
