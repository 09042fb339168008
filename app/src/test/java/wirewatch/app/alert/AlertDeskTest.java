package wirewatch.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.Watches;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.QuietHours;
import wirewatch.app.config.Configuration;
import wirewatch.crawler.state.Database;
import wirewatch.crawler.state.Notice;
import wirewatch.crawler.state.Outbox;
import wirewatch.crawler.state.Outgoing.Status;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.Location;
import wirewatch.ingest.model.Access;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.model.Names;
import wirewatch.ingest.model.WireStatus;

class AlertDeskTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final TestWatches SANCTIONS = TestWatches.of("sanctions", "sanctions");
  private static final WireStatus CORRECTION = new WireStatus(null, "usable", "correction");
  private static final WireStatus RETRACTION = new WireStatus(null, "canceled", "retraction");

  @TempDir private Path folder;
  private Database database;
  private Outbox outbox;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("state.db"));
    outbox = Outbox.of(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void alertsOnceForAStoryAndAddsCopies() {
    List<Alert> first = raise(SANCTIONS, article("a", "one"), article("b", "one"));
    List<Alert> second = raise(SANCTIONS, article("c", "one"), article("a", "one"));

    assertThat(first).extracting(Alert::kind).containsExactly(Alert.Kind.MATCH);
    assertThat(second).isEmpty();
    assertThat(parts(first.getFirst())).hasSize(3);
  }

  @Test
  void alertsOnceForEachArticleWhereTheWatchIsPerArticle() {
    TestWatches each = SANCTIONS.perArticle();

    assertThat(raise(each, article("a", "one"), article("b", "one"))).hasSize(2);
    assertThat(raise(each, article("a", "one"))).isEmpty();
  }

  @Test
  void doesNotAlertForMergedStoriesOfWhichOneWasAlerted() {
    Alert one = raise(SANCTIONS, article("a", "0000000000000001")).getFirst();
    outbox.notices().merge("0000000000000001", "0000000000000002");

    assertThat(raise(SANCTIONS, article("b", "0000000000000002"))).isEmpty();
    assertThat(parts(one)).hasSize(2);
  }

  @Test
  void alertsOnceForACorrectionThatNoLongerMatches() {
    Alert first = raise(SANCTIONS, article("a", "one")).getFirst();
    StoredArticle correction = article("a", "one", CORRECTION, "The levy was corrected.");
    StoredArticle copy = article("b", "one", CORRECTION, "The levy was corrected.");

    List<Alert> alerts = raise(SANCTIONS, correction, copy);

    assertThat(alerts).hasSize(1);
    assertThat(alerts.getFirst().kind()).isEqualTo(Alert.Kind.CORRECTION);
    assertThat(alerts.getFirst().thread()).isEqualTo(first.id());
    assertThat(raise(SANCTIONS, correction)).isEmpty();
    assertThat(raise(SANCTIONS, article("a", "one", RETRACTION, "Killed.")))
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.RETRACTION);
  }

  @Test
  void doesNotFollowUpAnAlertThatWasRaisedByTheCorrection() {
    StoredArticle correction = article("a", "one", CORRECTION, "New sanctions were announced.");

    assertThat(raise(SANCTIONS, correction))
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.MATCH);
    assertThat(raise(SANCTIONS, correction)).isEmpty();
  }

  @Test
  void ignoresACorrectionOfAStoryWithoutAlerts() {
    assertThat(raise(SANCTIONS, article("a", "one", CORRECTION, "The levy was corrected.")))
        .isEmpty();
  }

  @Test
  void doesNotAlertForOldArticles() {
    StoredArticle old = article("a", "one", WireStatus.PLAIN, "Sanctions!", Duration.ofDays(4));
    StoredArticle young = article("b", "two", WireStatus.PLAIN, "Sanctions!", Duration.ofDays(2));

    assertThat(raise(SANCTIONS, old, young)).hasSize(1);
  }

  @Test
  void storesTheAlertsOfAMutedWatchWithoutSendingThem() {
    Alert alert = raise(SANCTIONS.mutedUntil(NOW.plusSeconds(60)), article("a", "one")).getFirst();

    assertThat(outbox.outgoings().ways(alert.id()))
        .extracting(way -> way.status())
        .containsExactly(Status.MUTED);
    assertThat(outbox.outgoings().nextDue()).isEmpty();
  }

  @Test
  void batchesAlertsOfQuietHours() {
    QuietHours quiet = new QuietHours(LocalTime.of(9, 0), LocalTime.of(11, 0), ZoneOffset.UTC);
    raise(SANCTIONS.quiet(quiet), article("a", "one"), article("b", "two"));

    Instant over = NOW.plus(Duration.ofHours(1));
    assertThat(outbox.outgoings().nextDue()).contains(over);
    assertThat(outbox.outgoings().due("log", over, 10))
        .extracting(way -> way.batch())
        .containsExactly("sanctions", "sanctions");
  }

  @Test
  void restoresAnAlertFromTheOutbox() {
    Alert alert = raise(SANCTIONS, article("a", "one")).getFirst();

    assertThat(AlertForm.read(AlertForm.bytes(alert))).isEqualTo(alert);
    Notice notice = outbox.notices().find(alert.id()).orElseThrow();
    StoredAlert stored = Recorder.stored(outbox, notice);
    assertThat(AlertDocument.read(AlertDocument.of(stored))).contains(stored);
  }

  /** The alerts of the articles, as one batch of a crawl. */
  private List<Alert> raise(TestWatches watch, StoredArticle... articles) {
    Watches watches = Watches.of(List.of(watch.watch()));
    Bell matcher = new Bell(() -> watches, CLOCK);
    AlertDesk decisions =
        new AlertDesk(
            () -> watches,
            outbox.notices(),
            new Dispatch(Configuration.Alerts.DEFAULT.channels()),
            Duration.ofDays(3),
            CLOCK);
    Outbox.Post post =
        decisions.post(
            Arrays.stream(articles)
                .map(article -> matcher.ring(article, Objects.requireNonNull(article.story()).id()))
                .toList());
    outbox.notices().add(post, NOW);
    return post.notices().stream()
        .map(addressed -> AlertForm.read(addressed.notice().payload()))
        .toList();
  }

  private List<URI> parts(Alert alert) {
    return List.copyOf(outbox.notices().find(alert.id()).orElseThrow().parts().values());
  }

  private static StoredArticle article(String id, String story) {
    return article(id, story, WireStatus.PLAIN, "New sanctions were announced.");
  }

  private static StoredArticle article(String id, String story, WireStatus status, String body) {
    return article(id, story, status, body, Duration.ofHours(1));
  }

  private static StoredArticle article(
      String id, String story, WireStatus status, String body, Duration age) {
    URI address = URI.create("https://wire.example/" + id);
    OffsetDateTime published = NOW.minus(age).atOffset(ZoneOffset.UTC);
    Article article =
        new Article(
            new Heading("Levy on ships", null, null),
            List.of(body),
            Credit.NONE,
            new Dates(new Dates.Published(published, Dates.Precision.SECOND), null),
            null,
            new Labels("en", null, List.of(), List.of(), List.of(), List.of()),
            status,
            Names.NONE,
            List.of(),
            Access.NONE,
            java.util.Map.of(),
            "hash-" + id,
            List.of());
    return StoredArticle.of(
            article,
            new Location(address, address, "wire.example"),
            new StoredArticle.Feed("wire", "Wire", null, null),
            new StoredArticle.Visit(NOW, null, null))
        .withStory(new StoredArticle.Story(story, null, null, 1));
  }
}
