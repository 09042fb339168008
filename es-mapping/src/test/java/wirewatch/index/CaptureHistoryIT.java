package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.write.BulkReport;

/** Concurrent, repeated and former writes of captures of an article. */
class CaptureHistoryIT {
  private ArticleIndex index;
  private ClusterClient clusterClient;

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
  void endsTheSameWhenEveryCaptureHasAWriterOfItsOwn() throws Exception {
    List<String> addresses =
        IntStream.range(0, 40).mapToObj(i -> Captures.SITE + "writers/" + i).toList();
    List<Callable<BulkReport>> writers = new ArrayList<>();
    for (int number : List.of(2, 0, 3, 1)) {
      List<StoredArticle> captures =
          addresses.stream().map(address -> inOneMonth(address, number)).toList();
      writers.add(() -> index.put(captures));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(Captures.COUNT)) {
      for (Future<BulkReport> report : threads.invokeAll(writers)) {
        assertThat(report.get().rejected()).isEmpty();
      }
    }
    index.refresh();
    for (String address : addresses) {
      assertThat(bodies(address))
          .as(address)
          .containsExactly(
              "The talks reach a.",
              "The talks reach b.",
              "The talks reach a.",
              "The talks reach c.");
    }
  }

  /** Writers that create documents in different indices at once do not see each other. */
  private static StoredArticle inOneMonth(String address, int number) {
    return ExampleArticles.capturedAt(
        "2026-04-01T0" + number + ":00:00Z", Captures.of(address, "abac", number));
  }

  @Test
  void readsDocumentsWrittenBeforeCaptureTimesWereKept() throws Exception {
    String address = Captures.SITE + "former";
    StoredArticle first = Captures.of(address, "abcd", 0);
    StoredArticle second = Captures.of(address, "abcd", 2);
    putFormer("wirewatch-revisions-2026", first.id() + "-1", first, 1);
    putFormer("wirewatch-articles-en-2026.03", first.id(), second, 2);
    index.refresh();

    index.put(List.of(Captures.of(address, "abcd", 1)));
    index.put(List.of(Captures.of(address, "abcd", 3)));

    index.refresh();
    assertThat(bodies(address))
        .containsExactly(
            "The talks reach a.", "The talks reach b.", "The talks reach c.", "The talks reach d.");
  }

  private List<String> bodies(String address) throws Exception {
    return index.findVersions(URI.create(address)).stream()
        .map(
            version ->
                String.valueOf(
                    ((Map<?, ?>) Objects.requireNonNull(version.get("article"))).get("body")))
        .toList();
  }

  /** Stores a document as it was before: written when captured, without capture times. */
  private void putFormer(String place, String id, StoredArticle article, int version)
      throws Exception {
    ObjectNode document =
        ClusterClient.JSON.valueToTree(article.toDocument(article.fetch().firstFetched()));
    document.withObject("/article").put("version", version);
    document.withObject("/event").put("created", Captures.TIMES.get(0));
    clusterClient
        .sendJson("PUT", "/" + place + "/_doc/" + id, document)
        .bodyOrThrow("a former document");
  }

  @Test
  void writesNothingWhenTheSameCapturesAreWrittenAgain() throws Exception {
    List<StoredArticle> captures = new ArrayList<>();
    for (int i = 0; i < Captures.COUNT; i++) {
      captures.add(Captures.of(Captures.SITE + "again", "abab", i));
      index.put(List.of(captures.get(i)));
    }
    index.refresh();
    List<Map<String, Object>> before = index.findVersions(URI.create(Captures.SITE + "again"));

    for (StoredArticle capture : captures) {
      assertThat(index.put(List.of(capture)).unchanged()).hasSize(1);
    }
    assertThat(index.put(captures).unchanged()).hasSize(Captures.COUNT);

    index.refresh();
    assertThat(index.findVersions(URI.create(Captures.SITE + "again")))
        .isEqualTo(before)
        .hasSize(Captures.COUNT);
  }

  @Test
  void reportsWhetherALaterCaptureIsStored() throws Exception {
    StoredArticle early = Captures.of(Captures.SITE + "late", "abcd", 0);
    StoredArticle late = Captures.of(Captures.SITE + "late", "abcd", 2);

    assertThat(index.put(List.of(late)).outdated()).isEmpty();
    assertThat(index.put(List.of(early)).outdated()).containsExactly(early.id());
    assertThat(index.put(List.of(late, early)).outdated()).isEmpty();
  }
}
