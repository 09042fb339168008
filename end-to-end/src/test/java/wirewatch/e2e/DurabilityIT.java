package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** Kills the crawl and the node at the worst moments; every page must be in the index, once. */
class DurabilityIT {
  private static final int KILLS = 10;
  private static final int ARTICLES = 240;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  @BeforeAll
  static void startNode() {
    node = SharedTestNode.startEmpty();
  }

  @Test
  void everyPageIsIndexedOnceAfterTenKills() throws Exception {
    Path data = folder.resolve("killed");
    Random random = new Random(7);
    try (TestNewsSite site = TestNewsSite.start(ARTICLES)) {
      Path yaml = configuration(data, site, TestNode.clientAddress(node), "killed");
      for (int kill = 0; kill < KILLS; kill++) {
        Process process =
            CommandRunner.start(folder.resolve("run.log"), "run", "--config", yaml.toString());
        process.waitFor(1_500 + random.nextInt(2_500), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
      }
      Process last =
          CommandRunner.start(
              folder.resolve("run.log"), "run", "--once", "--config", yaml.toString());
      assertThat(last.waitFor(15, TimeUnit.MINUTES)).as("the last run ends").isTrue();

      assertThat(last.exitValue()).as(Files.readString(folder.resolve("run.log"))).isZero();
      assertThat(indexed("killed")).isEqualTo(ARTICLES);
    }
  }

  @Test
  void catchesUpByItselfAfterAnOutageOfElasticsearch() throws Exception {
    Path data = folder.resolve("outage");
    try (TestNewsSite site = TestNewsSite.start(ARTICLES)) {
      Configuration configuration =
          new ConfigurationReader(name -> null)
              .read(configuration(data, site, TestNode.clientAddress(node), "outage"));
      try (RunningSystem runningSystem = RunningSystem.open(configuration, Map.of())) {
        SharedTestNode.stop();
        try {
          RoundReport during = runningSystem.runRound();
          assertThat(during.waiting()).isEqualTo(ARTICLES);
          assertThat(during.count(Count.STORED)).isZero();
        } finally {
          node = SharedTestNode.restart();
        }
        RoundReport after = runningSystem.runRound();
        assertThat(after.count(Count.STORED)).isEqualTo(ARTICLES);
        assertThat(after.waiting()).isZero();
        assertThat(site.requestCount(0)).isEqualTo(1);
      }
    }
  }

  @Test
  void reprocessesTheArchiveWithoutARequest() throws Exception {
    Path data = folder.resolve("archive");
    try (TestNewsSite site = TestNewsSite.start(12)) {
      Path yaml = configuration(data, site, TestNode.clientAddress(node), "archive");
      assertThat(CommandRunner.run("run", "--once", "--json", "--config", yaml.toString()).code())
          .isZero();

      CommandRunner.Outcome again =
          CommandRunner.run("reprocess", "--json", "--config", yaml.toString());

      JsonNode report = JsonLine.MAPPER.readTree(again.out());
      assertThat(report.get("fetched").asInt()).isEqualTo(12);
      assertThat(report.get("unchanged_content").asInt()).as(again.out()).isEqualTo(12);
      assertThat(site.requestCount(3)).isEqualTo(1);
    }
  }

  private static long indexed(String source) throws IOException {
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      index.refresh();
      return index.search(QueryLanguageSearch.bestMatches("source:" + source, 1)).total();
    }
  }

  private static Path configuration(Path data, TestNewsSite site, URI elasticsearch, String id)
      throws IOException {
    Files.createDirectories(data);
    return Files.writeString(
        data.resolve("wirewatch.yaml"),
        """
        data: %s
        elasticsearch: {url: '%s'}
        crawl: {delay: 5ms, allow_addresses: [127.0.0.0/8]}
        console: {port: 0}
        sources:
          - {id: %s, listings: ['%s'], every: 1h}
        """
            .formatted(data, elasticsearch, id, site.address("/feed.xml")));
  }
}
