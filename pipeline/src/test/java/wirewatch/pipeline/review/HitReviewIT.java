package wirewatch.pipeline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.ListScreening;
import wirewatch.index.document.ListedMention;
import wirewatch.index.document.StoredArticle;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.screening.ArticleScreener;
import wirewatch.pipeline.screening.ListedArticles;
import wirewatch.pipeline.screening.LiveLists;
import wirewatch.pipeline.screening.Suppressions;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.screening.store.ListStore;

/** Hits, decisions about them, and what new versions of lists do to them. */
class HitReviewIT {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final String BULGANOV = "c-17,\"BULGANOV, Arkady\",person,Russia";
  private static final String OTHER = "c-1,\"OTHER, Somebody\",person,France";
  private static final StoredArticle ARTICLE =
      ListedArticles.article("a", "The banker Arkady Bulganov left Russia on Monday.");
  private static final StoredArticle NAMESAKE =
      ListedArticles.article("b", "The goalkeeper Arkady Bulganov saved two penalties.");
  private static final HitReview.HitQuery ALL = new HitReview.HitQuery(null, null, 10);

  private static ArticleIndex index;

  @TempDir private Path data;

  private Instant now = NOON;
  private HitReview review;
  private TriageStore triage;

  @BeforeAll
  static void connect() throws Exception {
    index =
        ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(SharedTestNode.startEmpty())));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @BeforeEach
  void empty() throws Exception {
    SharedTestNode.startEmpty();
    index.installTemplates();
    review = new HitReview(index, () -> now);
    triage = new TriageStore(index, () -> now);
  }

  @Test
  void aFalseDecisionSuppressesEntryAndFormUntilSomethingNewSpeaksForThem() throws Exception {
    ListedArticles.install(data, "clients", BULGANOV);
    ArticleScreener screener =
        ArticleScreener.of(
            LiveLists.ofData(data, () -> now), new DecidedSuppressions(triage, () -> now));
    put(screener, NAMESAKE);
    TriageCase hit = review.open(ALL).getFirst();
    assertThat(HitDocument.hit(hit).sentence()).isEqualTo(NAMESAKE.article().body());
    assertThat(HitDocument.hit(hit).mention().listVersion()).hasSize(12);

    TriageStore.Changes changes =
        review.decide(List.of(hit.subject()), HitDecision.FALSE, "a goalkeeper", "Ann");
    assertThat(review.open(ALL)).isEmpty();
    assertThat(HitDocument.of(review.find(hit.subject().id()).orElseThrow()))
        .containsEntry("decision", "false")
        .containsEntry("note", "a goalkeeper");
    assertThat(review.decided(HitDecision.FALSE, ALL)).hasSize(1);

    now = now.plusSeconds(5);
    assertThat(listed(screener, NAMESAKE)).isEmpty();
    assertThat(screened(screener, NAMESAKE).suppressed())
        .singleElement()
        .satisfies(kept -> assertThat(kept.decision()).isEqualTo(hit.subject().id()));
    assertThat(listed(screener, ARTICLE)).as("the text names its country").hasSize(1);

    assertThat(triage.undo(changes.time(), "Ann")).hasSize(1);
    now = now.plusSeconds(5);
    assertThat(listed(screener, NAMESAKE)).hasSize(1);
    assertThat(review.find(hit.subject().id()).orElseThrow().changes()).hasSize(2);
  }

  @Test
  void aNewVersionOfAListIsLookedForInTheArchiveAndClosesWhatItRemoved() throws Exception {
    ListedArticles.install(data, "clients", OTHER);
    ArticleScreener screener =
        ArticleScreener.of(LiveLists.ofData(data, () -> now), Suppressions.NONE);
    ListLookBack lookBack =
        new ListLookBack(new ListStore(LiveLists.folderIn(data)), index, screener, () -> now);
    put(ArticleScreener.NONE, ARTICLE, NAMESAKE);
    assertThat(lookBack.run(Duration.ofDays(90))).isEqualTo(new LookBackReport(1, 2, 0, 0));

    ListedArticles.install(data, "clients", OTHER, BULGANOV);
    now = now.plusSeconds(2);
    assertThat(lookBack.run(Duration.ofDays(90))).isEqualTo(new LookBackReport(1, 2, 2, 0));
    assertThat(lookBack.run(Duration.ofDays(90))).isEqualTo(LookBackReport.NONE);
    index.refresh();
    List<TriageCase> open = review.open(ALL);
    assertThat(open).hasSize(2);
    review.decide(List.of(open.getFirst().subject()), HitDecision.FALSE, null, "Ann");

    ListedArticles.install(data, "clients", OTHER);
    now = now.plusSeconds(2);
    assertThat(lookBack.run(Duration.ofDays(90))).isEqualTo(new LookBackReport(0, 0, 0, 1));
    assertThat(review.decided(HitDecision.CLOSED, ALL))
        .singleElement()
        .satisfies(
            closed ->
                assertThat(closed.values().note()).contains("of clients", "has the entry no more"));
    assertThat(review.decided(HitDecision.FALSE, ALL)).as("stays as decided").hasSize(1);
  }

  private void put(ArticleScreener screener, StoredArticle... articles) throws Exception {
    index.put(screener.screen(List.of(articles)));
    index.refresh();
  }

  private static ListScreening screened(ArticleScreener screener, StoredArticle article) {
    return Objects.requireNonNull(screener.screen(List.of(article)).getFirst().screening());
  }

  private static List<ListedMention> listed(ArticleScreener screener, StoredArticle article) {
    return screened(screener, article).listed();
  }
}
