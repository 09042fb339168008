package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** A copy of the data folder, made while a crawl writes to it. */
class BackupIT {
  private static final int ARTICLES = 60;
  private static final int COPIED_AFTER = 15;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void losesNothingOfAFolderThatIsCopiedWhileItIsInUse() throws Exception {
    Path copy = folder.resolve("copy");
    try (TestNewsSite site = TestNewsSite.start(ARTICLES);
        WebhookReceiver receiver = WebhookReceiver.start()) {
      LocalNode node = SharedTestNode.startEmpty();
      String yaml = configuration(folder.resolve("data"), node, site, receiver);
      Process run = CommandRunner.start(folder.resolve("run.log"), "run", "--config", yaml);
      while (receiver.accepted().size() < COPIED_AFTER) {
        assertThat(run.isAlive()).isTrue();
        Thread.sleep(20);
      }
      List<String> before = articles(receiver);
      CommandRunner.Outcome outcome =
          CommandRunner.run("backup", copy.toString(), "--config", yaml);
      assertThat(outcome.code()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains("WARC files");
      assertThat(CommandRunner.run("backup", copy.toString(), "--config", yaml).err())
          .contains("is not empty");
      run.destroyForcibly().waitFor();
      assertThat(before.size()).as("the crawl was under way").isLessThan(ARTICLES);

      startFromCopy(configuration(copy, node, site, receiver), node);

      List<String> alerted = articles(receiver);
      assertThat(new HashSet<>(alerted)).hasSize(ARTICLES);
      before.forEach(url -> assertThat(alerted).containsOnlyOnce(url));
    }
  }

  /** As on another machine: nothing is in the index, and the copy is the data folder. */
  private void startFromCopy(String yaml, LocalNode node) throws Exception {
    IndexOptions options = IndexOptions.of(TestNode.clientAddress(node));
    try (ArticleIndex index = ArticleIndex.connect(options);
        ClusterClient client = ClusterClient.connect(options)) {
      Iterator<String> names =
          client.send("GET", "/wirewatch-*/_alias").bodyOrThrow("a test").fieldNames();
      while (names.hasNext()) {
        client.send("DELETE", "/" + names.next()).bodyOrThrow("a test");
      }
      Path log = folder.resolve("copy.log");
      Process run = CommandRunner.start(log, "run", "--once", "--rebuild", "--config", yaml);
      assertThat(run.waitFor(10, TimeUnit.MINUTES)).as("the run ends").isTrue();
      assertThat(run.exitValue()).as(Files.readString(log)).isZero();
      index.refresh();
      assertThat(index.count()).as(Files.readString(log)).isEqualTo(ARTICLES);
    }
  }

  private static List<String> articles(WebhookReceiver receiver) {
    Set<String> keys = new HashSet<>(); // a message that is sent again has the same one
    return receiver.accepted().stream()
        .filter(event -> keys.add(event.path("id").asText()))
        .map((JsonNode event) -> event.at("/data/alerts/0/article/url").asText())
        .toList();
  }

  private static String configuration(
      Path data, LocalNode node, TestNewsSite site, WebhookReceiver receiver) throws IOException {
    Path other = Files.createDirectories(data.resolveSibling(data.getFileName() + "-config"));
    Files.writeString(
        other.resolve("watches.yaml"),
        "watches: [{id: each, name: Harbours, query: harbour, per_story: false}]");
    return Files.writeString(
            other.resolve("wirewatch.yaml"),
            """
            data: %s
            elasticsearch: {url: '%s'}
            console: {port: 0}
            crawl: {delay: 100ms, allow_addresses: [127.0.0.0/8]}
            watches: watches.yaml
            alerts:
              max_age: 36500d
              channels:
                - {name: hook, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8], per_minute: 100000, fold_above: 100000}
            sources:
              - {id: copied, listings: ['%s'], every: 1h}
            """
                .formatted(
                    data,
                    TestNode.clientAddress(node),
                    receiver.address(),
                    site.address("/feed.xml")))
        .toString();
  }
}
