package wirewatch.pipeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.WireStatus;

/** The decision by itself, with a story's state carried from article to article. */
class AlertPolicyTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final WireStatus CORRECTION = new WireStatus(null, "usable", "correction");
  private static final Watch SANCTIONS = TestWatch.of("sanctions", "sanctions").watch();
  private static final Watch SHIPS = TestWatch.of("ships", "ships").watch();

  private final AlertPolicy policy = new AlertPolicy(Duration.ofDays(3));

  @Test
  void carriesTheStateOfAStoryFromArticleToArticle() {
    List<Watch> watches = List.of(SANCTIONS, SHIPS);
    AlertDecision first = decide(StoryAlerts.NONE, watches, "a", WireStatus.UNMARKED);
    StoryAlerts story = StoryAlerts.NONE.after(first);
    AlertDecision copy = decide(story, watches, "b", WireStatus.UNMARKED);
    story = story.after(copy);
    AlertDecision correction = decide(story, watches, "b", CORRECTION);
    story = story.after(correction);
    AlertDecision corrected = decide(story, watches, "c", CORRECTION);

    assertThat(first.newAlerts()).hasSize(2);
    assertThat(copy.newAlerts()).isEmpty();
    assertThat(copy.joinedAlerts()).isEqualTo(ids(first));
    assertThat(correction.newAlerts())
        .extracting(raised -> raised.alert().kind())
        .containsExactly(Alert.Kind.CORRECTION, Alert.Kind.CORRECTION);
    assertThat(correction.newAlerts())
        .extracting(raised -> raised.alert().threadId())
        .isEqualTo(ids(first));
    assertThat(correction.joinedAlerts()).as("it covers this document already").isEmpty();
    assertThat(corrected.newAlerts()).isEmpty();
    assertThat(corrected.joinedAlerts())
        .containsExactlyInAnyOrder(
            ids(first).get(0), ids(first).get(1), ids(correction).get(0), ids(correction).get(1));
  }

  @Test
  void isTheSameForTheSameArguments() {
    List<Watch> watches = List.of(SANCTIONS);

    assertThat(decide(StoryAlerts.NONE, watches, "a", WireStatus.UNMARKED))
        .isEqualTo(decide(StoryAlerts.NONE, watches, "a", WireStatus.UNMARKED));
  }

  @Test
  void alertsOfAnAddedWatchAloneWhereTheStoryWasAlertedByAnother() {
    StoryAlerts story =
        StoryAlerts.NONE.after(
            decide(StoryAlerts.NONE, List.of(SANCTIONS), "a", WireStatus.UNMARKED));

    AlertDecision next = decide(story, List.of(SANCTIONS, SHIPS), "b", WireStatus.UNMARKED);

    assertThat(next.newAlerts()).extracting(raised -> raised.watch().id()).containsExactly("ships");
    assertThat(next.joinedAlerts()).hasSize(1);
  }

  @Test
  void followsUpNoAlertOfAWatchThatWasRemoved() {
    StoryAlerts story =
        StoryAlerts.NONE.after(
            decide(StoryAlerts.NONE, List.of(SANCTIONS), "a", WireStatus.UNMARKED));

    assertThat(decide(story, List.of(), "a", CORRECTION).newAlerts()).isEmpty();
  }

  private AlertDecision decide(
      StoryAlerts raised, List<Watch> watches, String id, WireStatus status) {
    StoredArticle article = article(id, status);
    MatchedArticle matched =
        new WatchMatcher(() -> CompiledWatches.of(watches), () -> NOW)
            .match(article, Objects.requireNonNull(article.story()).id());
    return policy.decide(raised, matched, watches, NOW);
  }

  private static List<String> ids(AlertDecision decision) {
    return decision.newAlerts().stream().map(raised -> raised.alert().id()).toList();
  }

  private static StoredArticle article(String id, WireStatus status) {
    URI address = URI.create("https://wire.example/" + id);
    Article article =
        new Article(
            new Heading("Levy on ships", null, null),
            List.of("New sanctions were announced against ships."),
            Credit.NONE,
            PublicationDates.NONE,
            null,
            new Classification("en", null, List.of(), List.of(), List.of(), List.of()),
            status,
            NamedEntities.NONE,
            List.of(),
            PageAccess.NONE,
            Map.of(),
            "hash-" + id,
            List.of(),
            List.of());
    return StoredArticle.of(
            article,
            new ArticleUrl(address, address, "wire.example"),
            new StoredArticle.Feed("wire", "Wire", null, null),
            new StoredArticle.Fetch(NOW, null, null))
        .withStory(new StoredArticle.Story("0000000000000001", null, null, 1));
  }
}
