package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.index.ArticleIndex;
import wirewatch.index.document.StoredArticleDocument;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** A disk that is low or full, of the crawl and of Elasticsearch: nothing is given up. */
class FullDiskIT {
  private static final int ARTICLES = 120;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern CONSOLE = Pattern.compile("the console is at (http\\S+)");
  private static final String FULL = "cluster.routing.allocation.disk.watermark";

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  private TestNewsSite site;
  private WebhookReceiver receiver;

  @BeforeAll
  static void startNode() {
    node = SharedTestNode.startEmpty();
  }

  @BeforeEach
  void start() throws IOException {
    site = TestNewsSite.start(ARTICLES);
    receiver = WebhookReceiver.start();
  }

  @AfterEach
  void stop() {
    receiver.close();
    site.close();
  }

  @Test
  void writesEveryPageAndAlertOnceAfterItsStateWasFull() throws Exception {
    try (RunningSystem system = open("state", "500MB")) {
      limitPages(system, pages(system) + 12);
      assertThat(problemsOfRound(system)).anySatisfy(p -> assertThat(p).contains("SQLITE_FULL"));
      assertThat(system.crawler().indexedPages()).as("some did not fit").isLessThan(ARTICLES);

      limitPages(system, 1_000_000);
      runUntil(system, () -> system.crawler().indexedPages() == ARTICLES);
      assertThat(system.problem()).isEmpty();
      system.runRound(PATIENCE);
      assertThat(matches("state")).isEqualTo(ARTICLES);
    }
  }

  @Test
  void waitsWhileTheDiskOfElasticsearchIsFull() throws Exception {
    try (RunningSystem system = open("index", "500MB")) {
      createIndex();
      fillDisk(true);
      try {
        system.runRound();
        assertThat(system.problem()).get().asString().contains("flood-stage watermark");
        int requests = requests();
        system.runRound(PATIENCE);
        assertThat(requests()).as("nothing is fetched").isEqualTo(requests);
        assertThat(systemAlerts()).contains("Nothing is fetched for now: Elasticsearch takes no");
      } finally {
        fillDisk(false);
      }
      runUntil(system, () -> stored(system, "index") == ARTICLES);
      system.runRound(PATIENCE);
      assertThat(systemAlerts()).contains("There is room: fetching goes on");
      assertThat(matches("index")).isEqualTo(ARTICLES);
    }
  }

  @Test
  void saysThatItFetchesNothingBelowTheWatermarkAndCrawlsWithRoom() throws Exception {
    Path yaml = configuration("low", "9000TB");
    Path log = folder.resolve("low.log");
    Process run = CommandRunner.start(log, "run", "--config", yaml.toString());
    try {
      URI console = awaitConsole(run, log);
      Instant end = Instant.now().plus(PATIENCE);
      while (receiver.requests().isEmpty() && Instant.now().isBefore(end)) {
        Thread.sleep(100);
      }
      assertThat(systemAlerts()).contains("less than crawl.archive.min_free", "make room");
      JsonNode health = JsonLine.MAPPER.readTree(get(console.resolve("/health")));
      assertThat(health.path("status").asText()).isEqualTo("down");
      assertThat(health.at("/crawler/problem").asText()).contains("crawl.archive.min_free");
      assertThat(get(console.resolve("/sources"))).contains("crawl.archive.min_free");
      assertThat(requests()).isZero();
    } finally {
      run.destroy();
      run.waitFor();
    }
    CommandRunner.Outcome status = CommandRunner.run("status", "--config", yaml.toString());
    assertThat(status.out()).contains("less than crawl.archive.min_free").contains("low");

    yaml = configuration("low", "0B");
    CommandRunner.Outcome once = CommandRunner.run("run", "--once", "--config", yaml.toString());
    assertThat(once.code()).as(once.err()).isZero();
    assertThat(once.out()).contains("stored=" + ARTICLES);
    assertThat(systemAlerts()).contains("There is room: fetching goes on");
  }

  private RunningSystem open(String source, String minFree) throws IOException {
    return RunningSystem.open(
        new ConfigurationReader(name -> null).read(configuration(source, minFree)), Map.of());
  }

  /**
   * Runs a round; returns what it named as its problem on the way, as a pause may end before it.
   */
  private static Set<String> problemsOfRound(RunningSystem system) throws Exception {
    Set<String> problems = new HashSet<>();
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<RoundReport> round = executor.submit(() -> system.runRound());
      do {
        system.problem().ifPresent(problems::add);
        Thread.sleep(5);
      } while (!round.isDone());
      round.get();
    }
    return problems;
  }

  /** What a test waits for. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void runUntil(RunningSystem system, Condition condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      assertThat(Instant.now()).as("%s", system.problem()).isBefore(end);
      system.runRound();
      Thread.sleep(100);
    }
  }

  private static long stored(RunningSystem system, String source) throws IOException {
    ArticleIndex index = system.index();
    index.refresh();
    return index.search(QueryLanguageSearch.bestMatches("source:" + source, 1)).total();
  }

  private int requests() {
    int requests = 0;
    for (int article = 0; article < ARTICLES; article++) {
      requests += site.requestCount(article);
    }
    return requests;
  }

  private long matches(String watch) {
    return receiver.requests().stream()
        .filter(event -> event.at("/data/alerts/0/rule/id").asText().equals(watch))
        .count();
  }

  private String systemAlerts() {
    StringBuilder texts = new StringBuilder();
    receiver
        .requests()
        .forEach(event -> texts.append(event.at("/data/alerts/0/text").asText()).append(' '));
    return texts.toString();
  }

  private static void limitPages(RunningSystem system, long pages) {
    long now =
        system
            .crawler()
            .database()
            .write(sql -> sql.queryNumber("PRAGMA max_page_count = " + pages));
    assertThat(now).isEqualTo(pages);
  }

  private static long pages(RunningSystem system) {
    return system.crawler().database().read(sql -> sql.queryNumber("PRAGMA page_count"));
  }

  /** Creates the index that the articles go to, as its block needs one. */
  private static void createIndex() throws Exception {
    String name = StoredArticleDocument.indexName("en", Instant.now());
    send("POST", "/" + name + "/_doc/none", "{}");
    send("DELETE", "/" + name + "/_doc/none", "");
  }

  /** Sets the watermarks of the node above or below the room that its disk has. */
  private static void fillDisk(boolean full) throws Exception {
    String mark = full ? "\"9000tb\"" : "null";
    send(
        "PUT",
        "/_cluster/settings",
        "{\"transient\":{\"%1$s.low\":%2$s,\"%1$s.high\":%2$s,\"%1$s.flood_stage\":%2$s}}"
            .formatted(FULL, mark));
    send(
        "PUT",
        "/wirewatch-articles-*/_settings",
        "{\"index.blocks.read_only_allow_delete\":%s}".formatted(full ? "true" : "null"));
  }

  private static void send(String method, String path, String json) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(node.address().resolve(path))
                  .header("Authorization", node.password().authorization())
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(json))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
    }
  }

  private static String get(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static URI awaitConsole(Process run, Path log) throws Exception {
    while (true) {
      Matcher console = CONSOLE.matcher(Files.readString(log));
      if (console.find()) {
        return URI.create(console.group(1));
      }
      assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(100);
    }
  }

  private Path configuration(String source, String minFree) throws IOException {
    Path data = Files.createDirectories(folder.resolve(source));
    Files.writeString(
        data.resolve("watches.yaml"),
        "watches: [{id: %1$s, name: Harbours, query: 'harbour AND source:%1$s', per_story: false}]"
            .formatted(source));
    return Files.writeString(
        data.resolve("wirewatch.yaml"),
        """
        data: %s
        elasticsearch: {url: '%s'}
        crawl: {delay: 1ms, allow_addresses: [127.0.0.0/8], archive: {min_free: %s}}
        console: {port: 0}
        watches: watches.yaml
        alerts:
          max_age: 3650d
          channels:
            - {name: hook, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8], per_minute: 100000, fold_above: 100000}
        sources:
          - {id: %s, listings: ['%s'], every: 1h}
        """
            .formatted(
                data,
                TestNode.clientAddress(node),
                minFree,
                receiver.address(),
                source,
                site.address("/feed.xml")));
  }
}
