package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.NodePassword;
import wirewatch.node.ReadableTempDirFactory;

/**
 * Today's program on a data folder of 0.1, as that version left it when it was killed: thirteen
 * pages, one of them not indexed yet and one with an alert that waits (upgrade-0.1/README.md).
 */
class UpgradeIT {
  private static final String ORIGIN = "http://127.0.0.9:18371";
  private static final InetSocketAddress SITE = new InetSocketAddress("127.0.0.9", 18371);
  private static final InetSocketAddress RECEIVER = new InetSocketAddress("127.0.0.9", 18372);
  private static final int ARTICLES = 13;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private volatile String corrected = "2026-03-02T08:00:00Z";

  @AfterEach
  void stopNode() {
    LocalNode.stop(folder.resolve("data"));
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void takesTheDataFolderOfTheFirstVersionOver() throws Exception {
    unpack();
    String yaml = configuration();
    Map<String, String> sent = alertsOfTheFirstVersion();
    JsonNode status = json("status", "--json", "--config", yaml);
    assertThat(status.at("/sources/0/known").asInt()).isEqualTo(ARTICLES);
    assertThat(status.at("/sources/0/to_index").asInt()).as("archived, not indexed").isOne();

    try (LoopbackSite site = LoopbackSite.start(SITE, this::resource);
        WebhookReceiver receiver = WebhookReceiver.start(RECEIVER)) {
      Path log = folder.resolve("run.log");
      Process run = CommandRunner.start(log, "run", "--config", yaml);
      try {
        await(run, log, () -> alerts(receiver).containsKey("match " + ORIGIN + "/news/12"));
        await(run, log, () -> alerts(receiver).containsKey("match " + ORIGIN + "/news/11"));
        await(run, log, () -> outdatedIndices().isEmpty());
        assertStored(yaml);

        corrected = Instant.now().toString();
        String correction = "correction " + ORIGIN + "/news/1";
        await(run, log, () -> alerts(receiver).containsKey(correction));
        assertThat(alerts(receiver).get(correction).path("thread").asText())
            .as("in the thread of the alert that 0.1 sent")
            .isEqualTo(sent.get("match " + ORIGIN + "/news/1"));
      } finally {
        run.destroy();
        run.waitFor();
      }
      assertThat(alerts(receiver).keySet())
          .as("nothing is sent again")
          .doesNotContainAnyElementsOf(sent.keySet());
      assertThat(receiver.accepted()).hasSize(3);
    }
  }

  /** Articles, the versions of the corrected one, the story of two copies, and both watches. */
  private void assertStored(String yaml) throws IOException {
    List<JsonNode> found =
        lines("search", "source:site", "--size", "50", "--json", "--config", yaml);
    Map<String, JsonNode> byUrl = new HashMap<>();
    found.forEach(article -> byUrl.put(article.at("/url/full").asText(), article));
    assertThat(found).hasSize(ARTICLES);
    assertThat(byUrl).hasSize(ARTICLES);
    JsonNode revised = byUrl.get(ORIGIN + "/news/9");
    assertThat(revised.at("/article/version").asInt()).isEqualTo(2);
    assertThat(revised.at("/article/body").asText()).contains("cost 48 million");
    assertThat(byUrl.get(ORIGIN + "/copy/5").at("/story/id"))
        .isEqualTo(byUrl.get(ORIGIN + "/news/5").at("/story/id"));
    assertThat(lines("watch", "list", "--json", "--config", yaml))
        .extracting(watch -> watch.path("id").asText())
        .contains("towns", "by-hand");
  }

  private List<String> outdatedIndices() throws IOException {
    List<String> outdated = new ArrayList<>();
    Path data = folder.resolve("data");
    IndexOptions options =
        IndexOptions.of(LocalNode.findRunning(data).orElseThrow().address())
            .withAuthorization(NodePassword.read(data).orElseThrow().authorization());
    try (ClusterClient client = ClusterClient.connect(options)) {
      client
          .send("GET", "/wirewatch-articles-*,wirewatch-revisions-*/_mapping")
          .bodyOrThrow("a test")
          .properties()
          .forEach(
              index -> {
                if (index.getValue().at("/mappings/_meta/schema_version").asInt() < 2) {
                  outdated.add(index.getKey());
                }
              });
    }
    return outdated;
  }

  /** The alerts of a receiver by kind and address. */
  private static Map<String, JsonNode> alerts(WebhookReceiver receiver) {
    Map<String, JsonNode> alerts = new HashMap<>();
    for (JsonNode event : receiver.accepted()) {
      for (JsonNode alert : event.at("/data/alerts")) {
        alerts.put(alert.path("kind").asText() + " " + alert.at("/article/url").asText(), alert);
      }
    }
    return alerts;
  }

  private static Map<String, String> alertsOfTheFirstVersion() throws IOException {
    Map<String, String> ids = new HashMap<>();
    try (InputStream in = resourceOf("alerts.json")) {
      JsonLine.MAPPER
          .readTree(in)
          .properties()
          .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asText()));
    }
    return ids;
  }

  private Optional<LoopbackSite.Resource> resource(String path) {
    return switch (path) {
      case "/atom.xml" ->
          LoopbackSite.Resource.feed(
              """
              <feed xmlns="http://www.w3.org/2005/Atom"><title>Site</title><id>urn:s</id>
              <entry><title>Page /news/1</title><id>urn:1</id><link href="%s/news/1"/><updated>%s</updated></entry>
              </feed>"""
                  .formatted(ORIGIN, corrected));
      case "/news/1" ->
          LoopbackSite.Resource.page(
              """
              <!DOCTYPE html><html lang="en"><head><title>Harbour of Norvale to be enlarged</title>
              <meta property="article:published_time" content="2026-03-02T08:00:00Z"></head><body><article><h1>Harbour of Norvale to be enlarged</h1>
              <p>(Corrects cost to 800 million crowns, not 300 million)</p>
              <p>NORVALE, March 2 (Reuters) - The harbour of Norvale will cost 800 million crowns, the port authority said on Monday.</p>
              <p>"We counted every one of them, and then we counted again," said port director Ana Lima.</p>
              <p>The authority expects the growth to go on through the spring and plans to hire forty pilots before the summer.</p></article></body></html>
              """);
      default -> Optional.empty();
    };
  }

  private String configuration() throws IOException {
    Files.writeString(
        folder.resolve("watches.yaml"),
        "watches: [{id: towns, name: Towns, query: 'Norvale OR Ostrand OR Aldane OR Tolvik OR sturgeon OR comet'}]");
    return Files.writeString(
            folder.resolve("wirewatch.yaml"),
            """
            data: %s
            console: {port: 0}
            crawl: {delay: 5ms, allow_addresses: [127.0.0.0/8]}
            watches: watches.yaml
            alerts:
              max_age: 36500d
              park_after: 36500d
              channels:
                - {name: hook, kind: webhook, url: 'http://127.0.0.9:18372/hook', allow_addresses: [127.0.0.0/8], per_minute: 100000, fold_above: 100000}
            sources:
              - {id: site, listings: ['%s/atom.xml'], every: 2s}
            """
                .formatted(folder.resolve("data"), ORIGIN))
        .toString();
  }

  private static JsonNode json(String... command) throws IOException {
    CommandRunner.Outcome outcome = CommandRunner.run(command);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return JsonLine.MAPPER.readTree(outcome.out());
  }

  private static List<JsonNode> lines(String... command) throws IOException {
    CommandRunner.Outcome outcome = CommandRunner.run(command);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : outcome.out().lines().toList()) {
      lines.add(JsonLine.MAPPER.readTree(line));
    }
    return lines;
  }

  private static void await(Process run, Path log, Callable<Boolean> condition) throws Exception {
    while (!condition.call()) {
      assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(200);
    }
  }

  private void unpack() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(resourceOf("data.zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.copy(zip, file);
        }
      }
    }
  }

  private static InputStream resourceOf(String name) {
    return Objects.requireNonNull(
        UpgradeIT.class.getResourceAsStream("/wirewatch/e2e/upgrade-0.1/" + name), name);
  }
}
