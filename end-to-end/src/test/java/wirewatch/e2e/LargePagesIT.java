package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** Pages near the size limit, with the heap of the launcher: no page ends the monitoring. */
class LargePagesIT {
  private static final int PLAIN_TEXT_HOSTS = 40;
  private static final int ARTICLES = 30;
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final List<String> LAUNCHER_OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx384m",
          "-XX:MaxMetaspaceSize=160m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UseSerialGC");

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  private final List<LargePageSite> sites = new ArrayList<>();

  @BeforeAll
  static void startNode() {
    node = SharedTestNode.startEmpty();
  }

  @Test
  void readsAllSourcesInTheHeapOfTheLauncher() throws Exception {
    try (TestNewsSite healthy = TestNewsSite.start(ARTICLES)) {
      openHostileSites();
      Path yaml = configuration("large", "", healthy);
      Path log = folder.resolve("large.log");
      Process process =
          CommandRunner.start(log, Map.of(), LAUNCHER_OPTIONS, "run", "--config", yaml.toString());
      try {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && !isDone(yaml) && Instant.now().isBefore(end)) {
          Thread.sleep(1_000);
        }
        assertThat(process.isAlive()).as("%s", Files.readString(log)).isTrue();
        assertThat(isDone(yaml)).as("%s", Files.readString(log)).isTrue();
        assertThat(indexed("healthy")).isEqualTo(ARTICLES);
        assertThat(indexed("plain0")).isEqualTo(1);
        assertThat(Files.readString(log)).doesNotContain("OutOfMemoryError");
        int before = sites.getFirst().pollCount();
        while (process.isAlive() && sites.getFirst().pollCount() == before) {
          Thread.sleep(100);
        }
        assertThat(process.isAlive()).isTrue();
      } finally {
        process.destroy();
      }
      assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
    } finally {
      sites.forEach(LargePageSite::close);
    }
  }

  @Test
  void keepsPagesAsideThatNeedTooMuchTimeAndTriesThemAgain() throws Exception {
    try (TestNewsSite site = TestNewsSite.start(3)) {
      Path yaml = configuration("slow", "extraction: {cpu_limit: 1ms}", site);
      CommandRunner.Outcome round =
          CommandRunner.run("run", "--once", "--json", "--config", yaml.toString());
      assertThat(round.code()).as(round.err()).isZero();
      JsonNode report = JsonLine.MAPPER.readTree(round.out());
      assertThat(report.get("fetched").asInt()).isEqualTo(3);
      assertThat(report.get("extract_failed").asInt()).isEqualTo(3);
      assertThat(report.get("waiting").asInt()).isZero();

      JsonNode status = status(yaml);
      assertThat(status.get("quarantined")).hasSize(3);
      assertThat(status.at("/quarantined/0/reason").asText())
          .isEqualTo("needs more than 1 ms of processor time");
      assertThat(CommandRunner.run("status", "--config", yaml.toString()).out())
          .contains("wirewatch reprocess --quarantined", site.address("/news/1").toString());

      Path patient = configuration("slow", "", site);
      CommandRunner.Outcome again =
          CommandRunner.run("reprocess", "--quarantined", "--json", "--config", patient.toString());
      assertThat(again.code()).as(again.err()).isZero();
      assertThat(JsonLine.MAPPER.readTree(again.out()).get("stored").asInt()).isEqualTo(3);
      assertThat(status(patient).get("quarantined")).isEmpty();
      assertThat(site.requestCount(1)).isEqualTo(1);
    }
  }

  private void openHostileSites() throws IOException {
    byte[] text = repeat("The harbour handled more ships in February than before. ", 9_000_000);
    open(repeat("LONDON, ", 9_500_000));
    open(repeat("Ann Lee met Bob Ray in Oslo. ", 4_000_000));
    open(repeat("<div><span>", 9_000_000));
    open(attributes(1_000_000));
    for (int i = 0; i < PLAIN_TEXT_HOSTS; i++) {
      open(text);
    }
  }

  private void open(byte[] body) throws IOException {
    sites.add(new LargePageSite(10 + sites.size(), body));
  }

  private static byte[] repeat(String text, int length) {
    return ("<html><body><h1>A report</h1><p>" + text.repeat(length / text.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] attributes(int count) {
    StringBuilder markup = new StringBuilder("<div ");
    for (int i = 0; i < count; i++) {
      markup.append('a').append(i).append(' ');
    }
    return markup.append(">text").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether every page of every source was fetched and is done. */
  private static boolean isDone(Path yaml) throws IOException {
    boolean done = true;
    for (JsonNode source : status(yaml).get("sources")) {
      done &=
          source.get("known").asInt() > 0
              && source.get("to_fetch").asInt() == 0
              && source.get("to_index").asInt() == 0;
    }
    return done;
  }

  private static JsonNode status(Path yaml) throws IOException {
    CommandRunner.Outcome outcome =
        CommandRunner.run("status", "--json", "--config", yaml.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return JsonLine.MAPPER.readTree(outcome.out());
  }

  private static long indexed(String source) throws IOException {
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      index.refresh();
      return index.search(QueryLanguageSearch.bestMatches("source:" + source, 1)).total();
    }
  }

  private Path configuration(String name, String section, TestNewsSite healthy) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name));
    StringBuilder sources = new StringBuilder();
    entry(sources, name.equals("large") ? "healthy" : name, healthy.address("/feed.xml"));
    for (int i = 0; i < sites.size(); i++) {
      int plain = i - (sites.size() - PLAIN_TEXT_HOSTS);
      entry(
          sources, plain < 0 ? "hostile" + i : "plain" + plain, sites.get(i).address("/feed.xml"));
    }
    return Files.writeString(
        data.resolve("wirewatch.yaml"),
        """
        data: %s
        elasticsearch: {url: '%s'}
        crawl: {delay: 5ms, allow_addresses: [127.0.0.0/8]}
        console: {port: 0}
        %s
        sources:
        %s
        """
            .formatted(data, TestNode.clientAddress(node), section, sources));
  }

  private static void entry(StringBuilder sources, String id, URI feed) {
    sources.append("  - {id: ").append(id).append(", listings: ['").append(feed);
    sources.append("'], every: 10s}\n");
  }
}
