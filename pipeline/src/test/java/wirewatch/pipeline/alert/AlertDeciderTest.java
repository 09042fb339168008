package wirewatch.pipeline.alert;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.QuietHours;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.WireStatus;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.outbox.ChannelLease;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery.Status;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;

class AlertDeciderTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final TestWatch SANCTIONS = TestWatch.of("sanctions", "sanctions");
  private static final WireStatus CORRECTION = new WireStatus(null, "usable", "correction");
  private static final WireStatus RETRACTION = new WireStatus(null, "canceled", "retraction");

  private static final ArticleIndex NO_INDEX =
      ArticleIndex.connect(IndexOptions.of(URI.create("http://127.0.0.1:1")));

  @TempDir private Path folder;
  private SqliteDatabase sqliteDatabase;
  private Outbox outbox;
  private @Nullable String earlierBody;

  @BeforeEach
  void open() {
    sqliteDatabase = SqliteDatabase.open(folder.resolve("state.db"));
    outbox = new SqliteOutbox(sqliteDatabase);
    outbox.keyValues().putAll(java.util.Map.of("outbox:complete", "true"));
  }

  @AfterAll
  static void closeIndex() {
    NO_INDEX.close();
  }

  @AfterEach
  void close() {
    sqliteDatabase.close();
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
    TestWatch each = SANCTIONS.perArticle();

    assertThat(raise(each, article("a", "one"), article("b", "one"))).hasSize(2);
    assertThat(raise(each, article("a", "one"))).isEmpty();
  }

  @Test
  void doesNotAlertForMergedStoriesOfWhichOneWasAlerted() {
    Alert one = raise(SANCTIONS, article("a", "0000000000000001")).getFirst();
    outbox.mergeTopics("0000000000000001", "0000000000000002");

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
    assertThat(alerts.getFirst().threadId()).isEqualTo(first.id());
    assertThat(raise(SANCTIONS, correction)).isEmpty();
    assertThat(raise(SANCTIONS, article("a", "one", RETRACTION, "Killed.")))
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.RETRACTION);
  }

  @Test
  void saysWhatACorrectionChanged() {
    raise(SANCTIONS, article("a", "one"));
    earlierBody = "Sanctions cost 300 million euros. Ships wait.";

    List<Alert> alerts =
        raise(
            SANCTIONS,
            article("a", "one", CORRECTION, "Sanctions cost 800 million euros. Ships wait."));

    assertThat(alerts)
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.changes())
                    .containsExactly(
                        new Alert.Change(
                            marked("Sanctions cost 300 million euros.", "300"),
                            marked("Sanctions cost 800 million euros.", "800"))));
    assertThat(AlertJson.parse(AlertJson.toBytes(alerts.getFirst()))).isEqualTo(alerts.getFirst());
  }

  @Test
  void alertsForEachFurtherCorrectionOfTheArticleThatWasCorrected() {
    Alert first = raise(SANCTIONS, article("a", "one"), article("b", "one")).getFirst();
    List<Alert> one = correct("a", "Sanctions cost 3 million.", "Sanctions cost 8 million.");
    List<Alert> copy = correct("b", "Sanctions cost 3 million.", "Sanctions cost 8 million!");
    List<Alert> again = correct("a", "Sanctions cost 3 million.", "Sanctions cost 8 million.");
    List<Alert> two = correct("a", "Sanctions cost 8 million.", "Sanctions cost 9 million.");
    List<Alert> copied = correct("b", "Sanctions cost 8 million!", "Sanctions cost 9 million!");
    List<Alert> more =
        correct("a", "Sanctions cost 9 million.", "Sanctions cost 9 million. Ships wait.");

    assertThat(one).hasSize(1);
    assertThat(two)
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.threadId()).isEqualTo(first.id());
              assertThat(alert.text()).endsWith("was corrected again");
            });
    assertThat(parts(two.getFirst())).hasSize(2);
    assertThat(List.of(copy, again, copied, more)).allSatisfy(none -> assertThat(none).isEmpty());
  }

  @Test
  void alertsForACorrectionOfAnArticleThatWasAlertedAsCorrected() {
    assertThat(correct("a", "Nothing.", "Sanctions cost 8 million.")).hasSize(1);
    assertThat(correct("a", "Nothing.", "Sanctions cost 8 million.")).isEmpty();

    assertThat(correct("a", "Sanctions cost 8 million.", "Sanctions cost 9 million."))
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.CORRECTION);
  }

  private List<Alert> correct(String id, String before, String after) {
    earlierBody = before;
    return raise(SANCTIONS, article(id, "one", CORRECTION, after));
  }

  private static Alert.Sentence marked(String text, String word) {
    int start = text.indexOf(word);
    return new Alert.Sentence(text, List.of(new Alert.Mark(start, start + word.length())), null);
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
    StoredArticle old = article("a", "one", WireStatus.UNMARKED, "Sanctions!", Duration.ofDays(4));
    StoredArticle young =
        article("b", "two", WireStatus.UNMARKED, "Sanctions!", Duration.ofDays(2));

    assertThat(raise(SANCTIONS, old, young)).hasSize(1);
  }

  @Test
  void storesTheAlertsOfAMutedWatchWithoutSendingThem() {
    Alert alert = raise(SANCTIONS.mutedUntil(NOW.plusSeconds(60)), article("a", "one")).getFirst();

    assertThat(outbox.findByEntry(alert.id()))
        .extracting(way -> way.status())
        .containsExactly(Status.MUTED);
    assertThat(outbox.findDueChannels(NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void batchesAlertsOfQuietHours() {
    QuietHours quiet = new QuietHours(LocalTime.of(9, 0), LocalTime.of(11, 0), ZoneOffset.UTC);
    raise(SANCTIONS.quiet(quiet), article("a", "one"), article("b", "two"));

    Instant over = NOW.plus(Duration.ofHours(1));
    assertThat(outbox.findDueChannels(over.minusMillis(1))).isEmpty();
    assertThat(outbox.lease(new ChannelLease("log", "run", over), over, 10))
        .extracting(way -> way.batch())
        .containsExactly("sanctions", "sanctions");
  }

  @Test
  void restoresAnAlertFromTheOutbox() {
    Alert alert = raise(SANCTIONS, article("a", "one")).getFirst();

    assertThat(AlertJson.parse(AlertJson.toBytes(alert))).isEqualTo(alert);
    OutboxEntry outboxEntry = outbox.find(alert.id()).orElseThrow();
    StoredAlert stored = AlertRecorder.toStoredAlert(outbox, outboxEntry);
    assertThat(AlertDocument.parse(AlertDocument.of(stored))).contains(stored);
  }

  /** The alerts of the articles, as one batch of a crawl. */
  private List<Alert> raise(TestWatch watch, StoredArticle... articles) {
    CompiledWatches compiledWatches = CompiledWatches.of(List.of(watch.watch()));
    WatchMatcher matcher = new WatchMatcher(() -> compiledWatches, CLOCK);
    AlertDecider decisions =
        new AlertDecider(
            () -> compiledWatches,
            new AlertDecider.AlertMemory(
                outbox,
                new AlertHistory(outbox, NO_INDEX.alerts(), Duration.ofDays(90), CLOCK),
                (article, alerted) -> Optional.ofNullable(earlierBody),
                new AlertRouting(AlertOptions.DEFAULT.channels())),
            Duration.ofDays(3),
            CLOCK);
    Outbox.Additions additions =
        decisions.decide(
            Arrays.stream(articles)
                .map(
                    article -> matcher.match(article, Objects.requireNonNull(article.story()).id()))
                .toList());
    outbox.add(additions, NOW);
    return additions.entries().stream()
        .map(newEntry -> AlertJson.parse(newEntry.entry().payload()))
        .toList();
  }

  private List<URI> parts(Alert alert) {
    return List.copyOf(outbox.find(alert.id()).orElseThrow().documents().values());
  }

  private static StoredArticle article(String id, String story) {
    return article(id, story, WireStatus.UNMARKED, "New sanctions were announced.");
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
            new PublicationDates(
                new PublicationDates.PublicationTime(published, PublicationDates.Precision.SECOND),
                null),
            null,
            new Classification("en", null, List.of(), List.of(), List.of(), List.of()),
            status,
            NamedEntities.NONE,
            List.of(),
            PageAccess.NONE,
            java.util.Map.of(),
            ContentHash.of(body),
            List.of(),
            List.of());
    return StoredArticle.of(
            article,
            new ArticleUrl(address, address, "wire.example"),
            new StoredArticle.Feed("wire", "Wire", null, null),
            new StoredArticle.Fetch(NOW, null, null))
        .withStory(new StoredArticle.Story(story, null, null, 1));
  }
}
