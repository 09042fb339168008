package wirewatch.pipeline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.PlainText;
import wirewatch.pipeline.alert.AlertJson;
import wirewatch.pipeline.alert.AlertRouting;
import wirewatch.pipeline.alert.TestWatch;
import wirewatch.pipeline.options.MonitoringOptions;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery.Status;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;

class SourceMonitorTest {
  private static final Instant START = Instant.parse("2026-05-04T00:00:00Z");
  private static final Source WIRE =
      new Source(
          "wire",
          "The Wire",
          List.of(SourceListing.of(URI.create("https://wire.example/"))),
          Duration.ofMinutes(5),
          null,
          null,
          null,
          null);
  private static final String LONG =
      "PORT CITY (Example) - The harbour handled more ships in February than in any month before. "
          + "The authority expects the growth to go on through the spring and hires pilots. "
              .repeat(4);

  private static final Article ARTICLE =
      ((ExtractionResult.ExtractedArticle)
              new ArticleExtractor()
                  .extract(PlainText.of("Harbour report\n\n2026-05-04\n\n" + LONG, null, START)))
          .article();

  @TempDir private Path folder;
  private SqliteDatabase sqliteDatabase;
  private Outbox outbox;
  private Instant now = START;
  private SourceMonitor sourceMonitor;
  private int failures;
  private int quarantined;

  @BeforeEach
  void open() {
    sqliteDatabase = SqliteDatabase.open(folder.resolve("state.db"));
    outbox = new SqliteOutbox(sqliteDatabase);
    sourceMonitor = newMonitor();
  }

  @AfterEach
  void close() {
    sqliteDatabase.close();
  }

  @Test
  void isDueEachMinuteAndWhenTheClockWasSetBack() {
    check();
    now = now.plusSeconds(59);
    assertThat(sourceMonitor.isDue()).isFalse();
    now = now.plusSeconds(1);
    assertThat(sourceMonitor.isDue()).isTrue();

    check();
    now = now.minus(Duration.ofDays(1));
    assertThat(sourceMonitor.isDue()).isTrue();
  }

  @Test
  void alertsOnceForSilenceAndOnceForItsEnd() {
    publish(100, Duration.ofMinutes(20));
    now = now.plus(Duration.ofMinutes(59));
    check();
    assertThat(alerts()).isEmpty();

    now = now.plus(Duration.ofMinutes(2));
    check();
    check();
    assertThat(alerts()).extracting(Alert::kind).containsExactly(Alert.Kind.SYSTEM);
    assertThat(alerts().getFirst().text()).contains("The Wire has published nothing");

    restart();
    check();
    assertThat(alerts()).as("a start is no publication").hasSize(1);
    publish(1, Duration.ofMinutes(1));
    check();
    assertThat(alerts())
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.SYSTEM, Alert.Kind.ALL_CLEAR);
    assertThat(alerts().get(1).threadId()).isEqualTo(alerts().getFirst().id());
  }

  @Test
  void alertsForTheSecondSilenceToo() {
    publish(100, Duration.ofMinutes(20));
    for (int time = 0; time < 2; time++) {
      now = now.plus(Duration.ofHours(7));
      check();
      publish(1, Duration.ofMinutes(1));
      check();
    }
    assertThat(alerts()).extracting(Alert::id).doesNotHaveDuplicates().hasSizeGreaterThan(1);
  }

  @Test
  void doesNotAlertForNights() {
    for (int day = 0; day < 6; day++) {
      publish(32, Duration.ofMinutes(30));
      now = now.plus(Duration.ofHours(8));
      check();
    }
    assertThat(alerts()).isEmpty();
  }

  @Test
  void doesNotAlertForItsOwnDowntime() {
    publish(100, Duration.ofMinutes(20));
    check();
    now = now.plus(Duration.ofDays(2));
    restart();
    check();
    assertThat(alerts()).isEmpty();
  }

  @Test
  void alertsForAFailingListingAndItsRecovery() {
    failures = 4;
    check();
    assertThat(alerts()).isEmpty();
    failures = 5;
    check();
    failures = 9;
    check();
    failures = 0;
    check();

    assertThat(alerts())
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.SYSTEM, Alert.Kind.ALL_CLEAR);
    assertThat(alerts().getFirst().text()).contains("no route to host");
    assertThat(outbox.count(Status.WAITING)).isEqualTo(2);
  }

  @Test
  void alertsForABrokenLayout() {
    publish(60, Duration.ofMinutes(5));
    check();
    for (int page = 0; page < 20; page++) {
      now = now.plusSeconds(60);
      sourceMonitor.recordNotAnArticle(WIRE);
    }
    check();
    restart();
    check();

    assertThat(alerts()).extracting(Alert::ruleId).containsExactly("system:layout-article:wire");
    assertThat(alerts().getFirst().text()).contains("have not an article").contains("layout");
  }

  @Test
  void alertsForAWatchThatNoLongerMatches() {
    Watch watch = TestWatch.of("oil", "oil").watch();
    check(watch);
    now = now.plus(Duration.ofDays(29));
    check(watch);
    assertThat(alerts()).isEmpty();

    now = now.plus(Duration.ofDays(2));
    check(watch);
    sourceMonitor.recordMatches(List.of("oil"));
    check(watch);
    assertThat(alerts())
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.SYSTEM, Alert.Kind.ALL_CLEAR);
  }

  @Test
  void alertsForPagesInQuarantineAndWhenThereAreNone() {
    check();
    quarantined = 2;
    check();
    check();
    assertThat(alerts())
        .singleElement()
        .extracting(Alert::text)
        .isEqualTo(
            "2 pages of The Wire cannot be structured and are kept aside: see wirewatch status");
    quarantined = 0;
    check();
    assertThat(alerts())
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.SYSTEM, Alert.Kind.ALL_CLEAR);
  }

  private void publish(int articles, Duration gap) {
    for (int i = 0; i < articles; i++) {
      now = now.plus(gap);
      sourceMonitor.recordArticle(WIRE, ARTICLE);
      check();
    }
  }

  private void check(Watch... watches) {
    SourceStatus status =
        new SourceStatus(
            "wire", now, now, failures, "no route to host", 1, 1, 0, 0, 0, quarantined);
    sourceMonitor.check(List.of(WIRE), List.of(status), List.of(watches));
  }

  private void restart() {
    sourceMonitor = newMonitor();
  }

  private SourceMonitor newMonitor() {
    Channels channels =
        new Channels(
            List.of(new Channel("log", true, RateLimit.DEFAULT, new ChannelOptions.Log())));
    return new SourceMonitor(
        MonitoringOptions.DEFAULT,
        outbox.keyValues(),
        new SystemAlerts(outbox, new AlertRouting(channels), List.of()),
        () -> now);
  }

  private List<Alert> alerts() {
    return outbox.findUnrecorded(100).keySet().stream()
        .map(outboxEntry -> AlertJson.parse(outboxEntry.payload()))
        .toList();
  }
}
