package wirewatch.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.model.Alert;
import wirewatch.app.CommandRunner;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.alert.AlertFactory;
import wirewatch.pipeline.alert.AlertJson;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxDelivery.Status;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.index.IndexOutbox;

/** Two processes of {@code wirewatch serve} on one cluster, of which one is killed. */
class ServeIT {
  private static final int ALERTS = 1_000;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  @BeforeAll
  static void startNode() {
    node = SharedTestNode.startEmpty();
  }

  @Test
  void everyAlertArrivesOnceThoughOneOfTwoSendersIsKilled() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.start();
        ServeProcess one = ServeProcess.start("kill-one", serving(receiver, "hook"));
        ServeProcess two = ServeProcess.start("kill-two", serving(receiver, "hook"));
        ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      receiver.delayResponses(10);
      one.awaitConsole();
      two.awaitConsole();
      post(new IndexOutbox(index), "hook");
      await(() -> receiver.accepted().size() >= ALERTS / 3);

      ServeProcess sender = one.process.pid() == senderPid(index, "hook") ? one : two;
      assertThat(sender.process.pid()).isEqualTo(senderPid(index, "hook"));
      sender.process.destroyForcibly().waitFor();
      int sentByTheKilled = receiver.accepted().size();
      assertThat(sentByTheKilled).as("killed in the middle").isLessThan(ALERTS);
      await(() -> keys(receiver).stream().distinct().count() == ALERTS);

      assertThat(keys(receiver).stream().distinct()).hasSize(ALERTS);
      await(() -> new IndexOutbox(index).count(Status.DELIVERED) == ALERTS);
      assertThat(new IndexOutbox(index).count(Status.DELIVERED)).isEqualTo(ALERTS);
      assertThat(receiver.requests().size() - ALERTS)
          .as("sent again is at most the message that was on its way at the kill")
          .isBetween(0, 1);
      await(() -> delivered(index) == ALERTS);
      assertThat(delivered(index)).as("recorded as delivered").isEqualTo(ALERTS);
    }
  }

  private static long delivered(ArticleIndex index) throws IOException {
    AlertIndex.AlertQuery query = new AlertIndex.AlertQuery(null, null, null, "delivered", 10_000);
    return index.alerts().list(query).stream()
        .filter(alert -> String.valueOf(alert.get("rule")).contains("system:kill:"))
        .count();
  }

  private static List<String> keys(WebhookReceiver receiver) {
    return receiver.accepted().stream().map(event -> event.get("id").asText()).toList();
  }

  private static long senderPid(ArticleIndex index, String channel) throws IOException {
    String owner =
        String.valueOf(
            index
                .documentStore("wirewatch-outbox")
                .get("lease:" + channel)
                .orElseThrow()
                .document()
                .get("owner"));
    return Long.parseLong(owner.split("/", -1)[1]);
  }

  private static void post(Outbox outbox, String channel) {
    Instant now = Instant.now();
    List<Outbox.NewEntry> entries = new ArrayList<>();
    for (int i = 0; i < ALERTS; i++) {
      Alert alert = AlertFactory.ofSystem("system:kill:" + i, 1, "Kill", "alert " + i, now);
      OutboxEntry entry =
          new OutboxEntry(
              alert.id(),
              alert.ruleId(),
              "system",
              alert.ruleId(),
              now,
              AlertJson.toBytes(alert),
              Map.of());
      OutboxDelivery.Route route = new OutboxDelivery.Route(channel, null, now, Status.WAITING);
      entries.add(
          new Outbox.NewEntry(entry, List.of(OutboxDelivery.planned(route, alert.id(), now))));
    }
    outbox.add(new Outbox.Additions(entries, List.of()), now);
  }

  @Test
  void crawlerLeavesItsAlertsInTheIndexWhereServeShowsAndSendsThem() throws Exception {
    try (TestNewsSite site = TestNewsSite.start(5);
        WebhookReceiver receiver = WebhookReceiver.start();
        ServeProcess serve = ServeProcess.start("show", serving(receiver, "desk"))) {
      URI console = serve.awaitConsole();
      try (RunningSystem crawl =
          RunningSystem.open(
              new ConfigurationReader(name -> null).read(crawling(site, receiver, "desk")),
              Map.of())) {
        RoundReport report = crawl.runRound(Duration.ofSeconds(30));
        assertThat(report.count(Count.ALERTS)).isEqualTo(5);
      }
      await(() -> keys(receiver).size() == 5);
      assertThat(keys(receiver)).as("by whichever of the two").hasSize(5).doesNotHaveDuplicates();

      assertThat(get(console.resolve("/sources"))).contains("No crawler runs", "desk");
      assertThat(get(console.resolve("/api/v1/sources"))).contains("\"id\":\"desk\"");
      await(() -> get(console.resolve("/api/v1/alerts?watch=desk")).contains("\"delivered\""));
      assertThat(get(console.resolve("/api/v1/alerts?watch=desk"))).contains("\"delivered\"");
      assertThat(get(console.resolve("/health"))).contains("\"up\"").doesNotContain("crawler");
      String id = keys(receiver).getFirst();
      assertThat(post(console.resolve("/api/v1/alerts/" + id + "/resend"))).isEqualTo(202);
      await(() -> keys(receiver).size() == 6);
      assertThat(keys(receiver).getLast()).as("the same key again").isEqualTo(id);
      HttpResponse<String> paused =
          postForm(console.resolve("/sources"), "/sources/pause", "id=desk");
      assertThat(paused.statusCode()).isEqualTo(409);
      assertThat(paused.body()).contains("No crawler runs in this process");
    }
  }

  private static String get(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return get(client, address);
    }
  }

  private static String get(HttpClient client, URI address)
      throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Posts as a program does. */
  private static int post(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  /** Posts a form as a browser does that has loaded a page of the console before. */
  private static HttpResponse<String> postForm(URI page, String action, String form)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      Matcher token =
          Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(client, page));
      assertThat(token.find()).as("the page has a form").isTrue();
      return client.send(
          HttpRequest.newBuilder(page.resolve(action))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      form + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8)))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static Path serving(WebhookReceiver receiver, String channel) throws IOException {
    Path data = Files.createTempDirectory(folder, "serve");
    return Files.writeString(
        data.resolve("wirewatch.yaml"), configuration(data, receiver, channel));
  }

  private static Path crawling(TestNewsSite site, WebhookReceiver receiver, String source)
      throws IOException {
    Path data = Files.createTempDirectory(folder, "crawl");
    Files.writeString(
        data.resolve("watches.yaml"),
        """
        watches: [{id: %1$s, name: Harbours, query: 'harbour AND source:%1$s', per_story: false, channels: [%1$s]}]
        """
            .formatted(source));
    return Files.writeString(
        data.resolve("wirewatch.yaml"),
        configuration(data, receiver, source)
            + """
            crawl: {delay: 50ms, allow_addresses: [127.0.0.0/8]}
            watches: watches.yaml
            sources:
              - {id: %s, listings: ['%s'], every: 1h}
            """
                .formatted(source, site.address("/feed.xml")));
  }

  private static String configuration(Path data, WebhookReceiver receiver, String channel) {
    return """
    data: %s
    elasticsearch: {url: '%s'}
    console: {port: 0}
    alerts:
      outbox: index
      max_age: 3650d
      channels:
        - {name: %s, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8], per_minute: 100000, fold_above: 100000}
    """
        .formatted(data, TestNode.clientAddress(node), channel, receiver.address());
  }

  /** A process of {@code wirewatch serve}. */
  private record ServeProcess(Process process, Path log) implements AutoCloseable {
    private static final Pattern CONSOLE = Pattern.compile("the console is at (http\\S+/);");

    static ServeProcess start(String name, Path yaml) throws IOException {
      Path log = folder.resolve(name + ".log");
      return new ServeProcess(CommandRunner.start(log, "serve", "--config", yaml.toString()), log);
    }

    URI awaitConsole() throws Exception {
      await(() -> CONSOLE.matcher(Files.readString(log)).find() || !process.isAlive());
      Matcher line = CONSOLE.matcher(Files.readString(log));
      assertThat(line.find()).as(Files.readString(log)).isTrue();
      return URI.create(line.group(1));
    }

    @Override
    public void close() {
      process.destroy();
      try {
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).as("serve stops").isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
    while (!condition.call() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }
}
