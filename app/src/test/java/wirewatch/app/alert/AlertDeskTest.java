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
  void ringsOnceAStoryAndTakesCopiesIn() {
    List<Alert> first = tell(SANCTIONS, article("a", "one"), article("b", "one"));
    List<Alert> second = tell(SANCTIONS, article("c", "one"), article("a", "one"));

    assertThat(first).extracting(Alert::kind).containsExactly(Alert.Kind.MATCH);
    assertThat(second).isEmpty();
    assertThat(parts(first.getFirst())).hasSize(3);
  }

  @Test
  void ringsOnceAnArticleWhereTheWatchWantsIt() {
    TestWatches each = SANCTIONS.perArticle();

    assertThat(tell(each, article("a", "one"), article("b", "one"))).hasSize(2);
    assertThat(tell(each, article("a", "one"))).isEmpty();
  }

  @Test
  void doesNotRingForAStoryThatWasToldInEitherPart() {
    Alert one = tell(SANCTIONS, article("a", "0000000000000001")).getFirst();
    outbox.notices().merge("0000000000000001", "0000000000000002");

    assertThat(tell(SANCTIONS, article("b", "0000000000000002"))).isEmpty();
    assertThat(parts(one)).hasSize(2);
  }

  @Test
  void deliversACorrectionAsSuchOnceThoughItMatchesNoMore() {
    Alert first = tell(SANCTIONS, article("a", "one")).getFirst();
    StoredArticle correction = article("a", "one", CORRECTION, "The levy was corrected.");
    StoredArticle copy = article("b", "one", CORRECTION, "The levy was corrected.");

    List<Alert> told = tell(SANCTIONS, correction, copy);

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().kind()).isEqualTo(Alert.Kind.CORRECTION);
    assertThat(told.getFirst().thread()).isEqualTo(first.id());
    assertThat(tell(SANCTIONS, correction)).isEmpty();
    assertThat(tell(SANCTIONS, article("a", "one", RETRACTION, "Killed.")))
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.RETRACTION);
  }

  @Test
  void doesNotCorrectWhatWasACorrectionWhenItRang() {
    StoredArticle correction = article("a", "one", CORRECTION, "New sanctions were announced.");

    assertThat(tell(SANCTIONS, correction))
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.MATCH);
    assertThat(tell(SANCTIONS, correction)).isEmpty();
  }

  @Test
  void aCorrectionOfAStoryThatRangNobodyIsNoNews() {
    assertThat(tell(SANCTIONS, article("a", "one", CORRECTION, "The levy was corrected.")))
        .isEmpty();
  }

  @Test
  void oldNewsRingsNoOne() {
    StoredArticle old = article("a", "one", WireStatus.PLAIN, "Sanctions!", Duration.ofDays(4));
    StoredArticle young = article("b", "two", WireStatus.PLAIN, "Sanctions!", Duration.ofDays(2));

    assertThat(tell(SANCTIONS, old, young)).hasSize(1);
  }

  @Test
  void keepsTheAlertsOfAMutedWatchAndSendsNone() {
    Alert alert = tell(SANCTIONS.mutedUntil(NOW.plusSeconds(60)), article("a", "one")).getFirst();

    assertThat(outbox.outgoings().ways(alert.id()))
        .extracting(way -> way.status())
        .containsExactly(Status.MUTED);
    assertThat(outbox.outgoings().nextDue()).isEmpty();
  }

  @Test
  void holdsAlertsOfQuietHoursForOneMessage() {
    QuietHours quiet = new QuietHours(LocalTime.of(9, 0), LocalTime.of(11, 0), ZoneOffset.UTC);
    tell(SANCTIONS.quiet(quiet), article("a", "one"), article("b", "two"));

    Instant over = NOW.plus(Duration.ofHours(1));
    assertThat(outbox.outgoings().nextDue()).contains(over);
    assertThat(outbox.outgoings().due("log", over, 10))
        .extracting(way -> way.batch())
        .containsExactly("sanctions", "sanctions");
  }

  @Test
  void givesAnAlertBackFromTheOutboxAsItWas() {
    Alert alert = tell(SANCTIONS, article("a", "one")).getFirst();

    assertThat(AlertForm.read(AlertForm.bytes(alert))).isEqualTo(alert);
    Notice notice = outbox.notices().find(alert.id()).orElseThrow();
    StoredAlert stored = Recorder.stored(outbox, notice);
    assertThat(AlertDocument.read(AlertDocument.of(stored))).contains(stored);
  }

  /** What is told of the articles, as one batch of a crawl would have it. */
  private List<Alert> tell(TestWatches watch, StoredArticle... articles) {
    Watches watches = Watches.of(List.of(watch.watch()));
    Bell bell = new Bell(() -> watches, CLOCK);
    AlertDesk desk =
        new AlertDesk(
            () -> watches,
            outbox.notices(),
            new Dispatch(Configuration.Alerts.DEFAULT.channels()),
            Duration.ofDays(3),
            CLOCK);
    Outbox.Post post =
        desk.post(
            Arrays.stream(articles)
                .map(article -> bell.ring(article, Objects.requireNonNull(article.story()).id()))
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
