package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import wirewatch.configuration.ConfigurationReader;
import wirewatch.e2e.WebhookReceiver.CannedResponse;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.SearchRequest;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.alert.AlertStore;
import wirewatch.pipeline.alert.StoredAlert;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;

/** From pages to messages: real site, state, node and receivers, whatever fails between. */
class AlertsIT {
  private static final int KILLS = 12;
  private static final int ARTICLES = 120;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  @BeforeAll
  static void startNode() {
    node = SharedTestNode.startEmpty();
  }

  @Test
  void everyAlertArrivesThoughTheProcessIsKilledAgainAndAgain() throws Exception {
    Random random = new Random(11);
    try (TestNewsSite site = TestNewsSite.start(ARTICLES);
        WebhookReceiver receiver = WebhookReceiver.start()) {
      receiver.delayResponses(20);
      Path yaml = killed(site, receiver);
      for (int kill = 0; kill < KILLS; kill++) {
        int before = receiver.requests().size();
        Process process = start(yaml);
        // half of them in the middle of a delivery, half of them at any time
        int messages = before + (kill % 2 == 0 ? 1 + random.nextInt(5) : Integer.MAX_VALUE / 2);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_000, 2_800));
        while (receiver.requests().size() < messages && System.nanoTime() < end) {
          Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
      }
      receiver.delayResponses(0);
      Process last =
          CommandRunner.start(
              folder.resolve("run.log"), "run", "--once", "--config", yaml.toString());
      assertThat(last.waitFor(15, TimeUnit.MINUTES)).as("the last run ends").isTrue();

      assertThat(last.exitValue()).as(Files.readString(folder.resolve("run.log"))).isZero();
      List<String> keys =
          receiver.accepted().stream().map(event -> event.get("id").asText()).toList();
      assertThat(receiver.accepted().stream().map(AlertsIT::article).distinct()).hasSize(ARTICLES);
      assertThat(keys.stream().distinct()).as("an alert has one key").hasSize(ARTICLES);
      assertThat(keys.size() - ARTICLES)
          .as("twice at most what was under way at a kill")
          .isLessThanOrEqualTo(KILLS);
    }
  }

  private static String article(JsonNode event) {
    return event.at("/data/alerts/0/article/url").asText();
  }

  private static Process start(Path yaml) throws IOException {
    return CommandRunner.start(folder.resolve("run.log"), "run", "--config", yaml.toString());
  }

  private static Path killed(TestNewsSite site, WebhookReceiver receiver) throws IOException {
    Path data = Files.createDirectories(folder.resolve("killed"));
    Files.writeString(
        data.resolve("watches.yaml"),
        "watches: [{id: killed, name: Harbours, query: 'harbour AND source:killed', per_story: false}]");
    return configuration(
        data,
        site,
        "{name: hook, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8], per_minute: 100000, fold_above: 100000}"
            .formatted(receiver.address()));
  }

  @Test
  void deliversAStoryOnceByMailAndWebhookHoweverOftenTheReceiverFails() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (TestNewsSite site = TestNewsSite.start(1);
        WebhookReceiver receiver = WebhookReceiver.start()) {
      receiver.respond(
          new CannedResponse(500, null, 0),
          new CannedResponse(429, "1", 0),
          new CannedResponse(200, null, 3_000));
      try (RunningSystem runningSystem = open(failing(site, receiver, mail))) {
        RoundReport report = runningSystem.runRound();
        assertThat(report.count(Count.ALERTS)).isEqualTo(1);
        await(() -> !receiver.accepted().isEmpty());
        RoundReport after = runningSystem.runRound();

        assertThat(receiver.requests()).hasSize(4);
        assertThat(receiver.requests().stream().map(event -> event.get("id")).distinct())
            .hasSize(1);
        assertThat(report.count(Count.DELIVERED) + after.count(Count.DELIVERED)).isEqualTo(2);
        assertThat(report.count(Count.DELIVERY_FAILED) + after.count(Count.DELIVERY_FAILED))
            .isEqualTo(3);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).contains("Harbour report");
        recorded(runningSystem.index());
      }
    } finally {
      mail.stop();
    }
  }

  private static void recorded(ArticleIndex index) throws Exception {
    AlertStore store = new AlertStore(index);
    await(
        () ->
            index
                .alerts()
                .list(AlertIndex.AlertQuery.forWatch("failing", 5))
                .toString()
                .contains("attempts=4"));
    StoredAlert stored = store.list(AlertIndex.AlertQuery.forWatch("failing", 5)).getFirst();
    assertThat(stored.articleCount()).isEqualTo(1);
    assertThat(stored.addresses()).hasSize(1);
    assertThat(stored.deliveries())
        .extracting(StoredAlert.DeliveryState::channel, StoredAlert.DeliveryState::status)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("desk", "delivered"),
            org.assertj.core.groups.Tuple.tuple("hook", "delivered"));
    assertThat(store.find(stored.alert().id())).contains(stored);
    index.refresh();
    assertThat(
            index.search(SearchRequest.newest(500)).hits().stream()
                .filter(hit -> hit.document().toString().contains("ids=[failing]")))
        .hasSize(1);
  }

  private static Path failing(TestNewsSite site, WebhookReceiver receiver, GreenMail mail)
      throws IOException {
    Path data = Files.createDirectories(folder.resolve("failing"));
    Files.writeString(
        data.resolve("watches.yaml"),
        "watches: [{id: failing, name: Harbours, query: 'harbour AND source:failing'}]");
    return configuration(
        data,
        site,
        """
        {name: hook, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8], timeout: 1s}
            - {name: desk, kind: mail, host: 127.0.0.1, port: %d, security: none, from: wirewatch@press.example, to: [desk@press.example]}
        """
            .formatted(receiver.address(), mail.getSmtp().getPort())
            .strip());
  }

  @Test
  void listsAndSendsAgainWhatIsParked() throws Exception {
    try (TestNewsSite site = TestNewsSite.start(1);
        WebhookReceiver receiver = WebhookReceiver.start()) {
      receiver.respond(new CannedResponse(410, null, 0));
      String yaml = hooked("parked", site, receiver).toString();
      CommandRunner.run("run", "--once", "--config", yaml);

      CommandRunner.Outcome parked =
          CommandRunner.run("alerts", "list", "--status", "parked", "--json", "--config", yaml);
      JsonNode line = JsonLine.MAPPER.readTree(parked.out());
      assertThat(line.get("status").asText()).isEqualTo("parked");
      assertThat(line.get("last_error").asText()).contains("410");
      assertThat(CommandRunner.run("alerts", "resend", "--parked", "--config", yaml).out())
          .contains("1 queued");
      CommandRunner.run("run", "--once", "--config", yaml);

      assertThat(receiver.accepted()).hasSize(1);
      assertThat(CommandRunner.run("alerts", "list", "--config", yaml).out())
          .contains("delivered")
          .contains("hook")
          .contains("Harbours");
      assertThat(CommandRunner.run("alerts", "resend", "no-such-alert", "--config", yaml).code())
          .isEqualTo(1);
    }
  }

  @Test
  void deliversWhileElasticsearchIsDownAndRecordsItLater() throws Exception {
    try (TestNewsSite site = TestNewsSite.start(1);
        WebhookReceiver receiver = WebhookReceiver.start();
        RunningSystem runningSystem = open(hooked("down", site, receiver))) {
      runningSystem.runRound(Duration.ofSeconds(30));
      AlertStore store = new AlertStore(runningSystem.index());
      await(() -> !store.list(AlertIndex.AlertQuery.forWatch("down", 5)).isEmpty());
      String id = store.list(AlertIndex.AlertQuery.forWatch("down", 5)).getFirst().alert().id();
      SharedTestNode.stop();
      try {
        assertThat(runningSystem.resend(id)).isEqualTo(1);
        await(() -> receiver.accepted().size() == 2);
        assertThat(receiver.accepted()).hasSize(2);
      } finally {
        node = SharedTestNode.restart();
      }
      await(() -> attempts(store, id) == 2);
      assertThat(attempts(store, id)).isEqualTo(2);
    }
  }

  private static int attempts(AlertStore store, String id) throws IOException {
    return store.find(id).orElseThrow().deliveries().getFirst().attempts();
  }

  private static RunningSystem open(Path yaml) throws IOException {
    return RunningSystem.open(new ConfigurationReader(name -> null).read(yaml), Map.of());
  }

  /** A webhook for all articles of a source about harbours. */
  private static Path hooked(String source, TestNewsSite site, WebhookReceiver receiver)
      throws IOException {
    Path data = Files.createDirectories(folder.resolve(source));
    Files.writeString(
        data.resolve("watches.yaml"),
        "watches: [{id: %1$s, name: Harbours, query: 'harbour AND source:%1$s'}]"
            .formatted(source));
    String channel =
        "{name: hook, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8]}"
            .formatted(receiver.address());
    return configuration(data, site, channel);
  }

  /** With a high {@code max_age}: the articles of the test are old. */
  private static Path configuration(Path data, TestNewsSite site, String channels)
      throws IOException {
    URI elasticsearch = TestNode.clientAddress(node);
    return Files.writeString(
        data.resolve("wirewatch.yaml"),
        """
        data: %s
        elasticsearch: {url: '%s'}
        crawl: {delay: 50ms, allow_addresses: [127.0.0.0/8]}
        console: {port: 0}
        watches: watches.yaml
        alerts:
          max_age: 3650d
          channels:
            - %s
        sources:
          - {id: %s, listings: ['%s'], every: 1h}
        """
            .formatted(
                data, elasticsearch, channels, data.getFileName(), site.address("/feed.xml")));
  }

  /** Something that may fail. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
    while (!condition.holds() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }
}
