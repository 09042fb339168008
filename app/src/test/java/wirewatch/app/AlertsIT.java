package wirewatch.app;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.TestReceiver.Answer;
import wirewatch.app.alert.AlertStore;
import wirewatch.app.alert.StoredAlert;
import wirewatch.app.config.ConfigurationReader;
import wirewatch.app.flow.RoundReport;
import wirewatch.app.flow.RoundReport.Count;
import wirewatch.app.flow.Station;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;
import wirewatch.index.SearchRequest;
import wirewatch.node.LocalNode;

/** From pages to messages: real site, state, node and receivers, whatever fails between. */
class AlertsIT {
  private static final int KILLS = 20;
  private static final int ARTICLES = 120;

  @TempDir(factory = ReadableFolder.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  @BeforeAll
  static void startNode() {
    node = TestNode.start(folder.resolve("node"));
  }

  @AfterAll
  static void stopNode() {
    node.close();
  }

  @Test
  void everyAlertArrivesThoughTheProcessIsKilledTwentyTimes() throws Exception {
    Random random = new Random(11);
    try (TestSite site = TestSite.start(ARTICLES);
        TestReceiver receiver = TestReceiver.start()) {
      receiver.slow(20);
      Path yaml = killed(site, receiver);
      for (int kill = 0; kill < KILLS; kill++) {
        int before = receiver.asked().size();
        Process process = start(yaml);
        // half of them in the middle of a delivery, half of them at any time
        int messages = before + (kill % 2 == 0 ? 1 + random.nextInt(5) : Integer.MAX_VALUE / 2);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_000, 2_800));
        while (receiver.asked().size() < messages && System.nanoTime() < end) {
          Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
      }
      receiver.slow(0);
      Process last =
          Wirewatch.start(folder.resolve("run.log"), "run", "--once", "--config", yaml.toString());
      assertThat(last.waitFor(120, TimeUnit.SECONDS)).as("the last run ends").isTrue();

      assertThat(last.exitValue()).as(Files.readString(folder.resolve("run.log"))).isZero();
      List<String> keys = receiver.taken().stream().map(event -> event.get("id").asText()).toList();
      assertThat(receiver.taken().stream().map(AlertsIT::article).distinct()).hasSize(ARTICLES);
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
    return Wirewatch.start(folder.resolve("run.log"), "run", "--config", yaml.toString());
  }

  private static Path killed(TestSite site, TestReceiver receiver) throws IOException {
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
    try (TestSite site = TestSite.start(1);
        TestReceiver receiver = TestReceiver.start()) {
      receiver.answer(
          new Answer(500, null, 0), new Answer(429, "1", 0), new Answer(200, null, 3_000));
      try (Station station = open(failing(site, receiver, mail))) {
        RoundReport report = station.round();
        assertThat(report.of(Count.ALERTS)).isEqualTo(1);
        await(() -> !receiver.taken().isEmpty());
        RoundReport after = station.round();

        assertThat(receiver.asked()).hasSize(4);
        assertThat(receiver.asked().stream().map(event -> event.get("id")).distinct()).hasSize(1);
        assertThat(report.of(Count.DELIVERED) + after.of(Count.DELIVERED)).isEqualTo(2);
        assertThat(report.of(Count.DELIVERY_FAILED) + after.of(Count.DELIVERY_FAILED)).isEqualTo(3);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).contains("Harbour report");
        recorded(station.index());
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
                .list(AlertIndex.Request.of("failing", 5))
                .toString()
                .contains("attempts=4"));
    StoredAlert stored = store.list(AlertIndex.Request.of("failing", 5)).getFirst();
    assertThat(stored.articles()).isEqualTo(1);
    assertThat(stored.addresses()).hasSize(1);
    assertThat(stored.handovers())
        .extracting(StoredAlert.Handover::channel, StoredAlert.Handover::status)
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

  private static Path failing(TestSite site, TestReceiver receiver, GreenMail mail)
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
    try (TestSite site = TestSite.start(1);
        TestReceiver receiver = TestReceiver.start()) {
      receiver.answer(new Answer(410, null, 0));
      String yaml = hooked("parked", site, receiver).toString();
      Wirewatch.run("run", "--once", "--config", yaml);

      Wirewatch.Outcome parked =
          Wirewatch.run("alerts", "list", "--status", "parked", "--json", "--config", yaml);
      JsonNode line = Json.MAPPER.readTree(parked.out());
      assertThat(line.get("status").asText()).isEqualTo("parked");
      assertThat(line.get("last_error").asText()).contains("410");
      assertThat(Wirewatch.run("alerts", "resend", "--parked", "--config", yaml).out())
          .contains("1 queued");
      Wirewatch.run("run", "--once", "--config", yaml);

      assertThat(receiver.taken()).hasSize(1);
      assertThat(Wirewatch.run("alerts", "list", "--config", yaml).out())
          .contains("delivered")
          .contains("hook")
          .contains("Harbours");
      assertThat(Wirewatch.run("alerts", "resend", "no-such-alert", "--config", yaml).code())
          .isEqualTo(1);
    }
  }

  @Test
  void deliversWhileElasticsearchIsDownAndRecordsItLater() throws Exception {
    try (TestSite site = TestSite.start(1);
        TestReceiver receiver = TestReceiver.start();
        Station station = open(hooked("down", site, receiver))) {
      station.round(Duration.ofSeconds(30));
      AlertStore store = new AlertStore(station.index());
      await(() -> !store.list(AlertIndex.Request.of("down", 5)).isEmpty());
      String id = store.list(AlertIndex.Request.of("down", 5)).getFirst().alert().id();
      URI address = node.address();
      node.close();
      try {
        assertThat(station.resend(id)).isEqualTo(1);
        await(() -> receiver.taken().size() == 2);
        assertThat(receiver.taken()).hasSize(2);
      } finally {
        node = TestNode.start(folder.resolve("node"), address);
      }
      await(() -> attempts(store, id) == 2);
      assertThat(attempts(store, id)).isEqualTo(2);
    }
  }

  private static int attempts(AlertStore store, String id) throws IOException {
    return store.find(id).orElseThrow().handovers().getFirst().attempts();
  }

  private static Station open(Path yaml) throws IOException {
    return Station.open(new ConfigurationReader(name -> null).read(yaml), Map.of());
  }

  /** A webhook for all articles of a source about harbours. */
  private static Path hooked(String source, TestSite site, TestReceiver receiver)
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
  private static Path configuration(Path data, TestSite site, String channels) throws IOException {
    URI elasticsearch = node.address();
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
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }
}
