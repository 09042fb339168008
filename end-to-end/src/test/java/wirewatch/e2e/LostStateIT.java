package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** The state file without the index, and the index without the state file. */
class LostStateIT {
  private static final int ARTICLES = 200;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  @BeforeAll
  static void startNode() {
    node = SharedTestNode.startEmpty();
  }

  @Test
  void alertsNothingAgainWithoutItsStateAndRebuildsTheIndexFromTheArchive() throws Exception {
    try (TestNewsSite site = TestNewsSite.start(ARTICLES);
        WebhookReceiver receiver = WebhookReceiver.start();
        ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      Path data = Files.createDirectories(folder.resolve("lost"));
      String yaml = configuration(data, site, receiver).toString();
      runOnce(data, yaml);
      assertThat(receiver.requests()).hasSize(ARTICLES);
      assertThat(site.requestCount(1)).isEqualTo(1);

      for (String file : new String[] {"state.db", "state.db-wal", "state.db-shm"}) {
        Files.deleteIfExists(data.resolve(file));
      }
      String log = runOnce(data, yaml);
      assertThat(site.requestCount(1)).as("everything is fetched anew").isEqualTo(2);
      assertThat(receiver.requests()).as(log).hasSize(ARTICLES);
      assertThat(log).contains("alerts that the outbox did not know were read back");

      delete("/wirewatch-articles-*");
      log = runOnce(data, yaml);
      assertThat(log).contains("the index holds no articles", "run --rebuild", "reprocess");
      assertThat(index.count()).isZero();

      log = runOnce(data, yaml, "--rebuild");
      index.refresh();
      assertThat(index.count()).as(log).isEqualTo(ARTICLES);
      assertThat(log).doesNotContain("the index holds no articles");
      assertThat(receiver.requests()).hasSize(ARTICLES);
    }
  }

  private static String runOnce(Path data, String yaml, String... more) throws Exception {
    Path log = Files.createTempFile(data, "run", ".log");
    String[] words = new String[4 + more.length];
    System.arraycopy(new String[] {"run", "--once", "--config", yaml}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    Process process = CommandRunner.start(log, words);
    assertThat(process.waitFor(15, TimeUnit.MINUTES)).as("the run ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return Files.readString(log);
  }

  private static void delete(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String index :
          send(client, "GET", "/_cat/indices" + path + "?h=index").body().split("\\s+", -1)) {
        if (!index.isEmpty()) {
          assertThat(send(client, "DELETE", "/" + index).statusCode()).isEqualTo(200);
        }
      }
    }
  }

  private static HttpResponse<String> send(HttpClient client, String method, String path)
      throws IOException, InterruptedException {
    URI address = node.address().resolve(path);
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Authorization", node.password().authorization())
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Path configuration(Path data, TestNewsSite site, WebhookReceiver receiver)
      throws IOException {
    Files.writeString(
        data.resolve("watches.yaml"),
        "watches: [{id: lost, name: Harbours, query: 'harbour AND source:lost', per_story: false}]");
    return Files.writeString(
        data.resolve("wirewatch.yaml"),
        """
        data: %s
        elasticsearch: {url: '%s'}
        crawl: {delay: 1ms, allow_addresses: [127.0.0.0/8]}
        watches: watches.yaml
        alerts:
          max_age: 3650d
          channels:
            - {name: hook, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8], per_minute: 100000, fold_above: 100000}
        sources:
          - {id: lost, listings: ['%s'], every: 1h}
        """
            .formatted(
                data, TestNode.clientAddress(node), receiver.address(), site.address("/feed.xml")));
  }
}
