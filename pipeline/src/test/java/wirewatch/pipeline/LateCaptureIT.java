package wirewatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.CompiledWatches;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.Source;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.alert.EarlierTexts;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.StoryOptions;

/** Captures of one address that reach the pipeline out of their order, or in one batch. */
class LateCaptureIT {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final Source SOURCE =
      new Source("site", "Site", List.of(), Duration.ofDays(1), null, null, null, null);

  private static LocalNode node;
  private static ArticleIndex index;

  private final DecisionLog decisions = new DecisionLog();

  @BeforeAll
  static void startNode() throws Exception {
    node = SharedTestNode.startEmpty();
    index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    index.installTemplates();
  }

  @AfterAll
  static void stopNode() {
    index.close();
  }

  @Test
  void considersNoAlertsForACaptureOlderThanTheStoredOne() throws Exception {
    replay(page("late", NOON, "(Corrects cost to 800 million)", 800));
    assertThat(decisions.bodies).hasSize(1);

    replay(page("late", NOON.minusSeconds(3_600), "(Corrects cost to 300 million)", 300));

    assertThat(decisions.bodies).hasSize(1);
    assertThat(decisions.indexed).hasSize(2);
    assertThat(bodies("late")).satisfiesExactly(contains("300"), contains("800"));
  }

  @Test
  void takesTheNewestCaptureOfABatchAndCountsAll() throws Exception {
    RoundReport report =
        replay(
            page("batch", NOON.minusSeconds(60), "", 300),
            page("batch", NOON, "(Corrects cost to 800 million)", 800),
            page("batch", NOON.minusSeconds(120), "", 200));

    assertThat(report.count(Count.STORED) + report.count(Count.UNCHANGED_CONTENT)).isEqualTo(3);
    assertThat(decisions.bodies.getLast()).contains("cost 800");
    assertThat(decisions.indexed).hasSize(3);
    assertThat(bodies("batch")).satisfiesExactly(contains("200"), contains("300"), contains("800"));
  }

  @Test
  void findsTheTextThatACorrectionReplaced() throws Exception {
    EarlierTexts earlierTexts = EarlierTexts.of(index);
    replay(page("changed", NOON.minusSeconds(60), "", 300));
    StoredArticle first = decisions.documents.getLast();
    assertThat(earlierTexts.find(first, address("changed"))).isEmpty();

    replay(page("changed", NOON, "(Corrects cost to 800 million)", 800));
    StoredArticle corrected = decisions.documents.getLast();

    assertThat(earlierTexts.find(corrected, address("changed")))
        .hasValueSatisfying(contains("300"));
    assertThat(earlierTexts.find(first, address("changed")))
        .as("nothing is before the first version")
        .isEmpty();
  }

  @Test
  void findsTheTextOfTheAlertedArticleWhereTheCorrectionIsAnother() throws Exception {
    replay(page("report", NOON.minusSeconds(60), "", 300));
    replay(page("correction", NOON, "(Corrects cost to 800 million)", 800));
    StoredArticle correction = decisions.documents.getLast();

    assertThat(EarlierTexts.of(index).find(correction, address("report")))
        .hasValueSatisfying(body -> assertThat(body).contains("300 million"));
  }

  private static ThrowingConsumer<String> contains(String figure) {
    return body -> assertThat(body).contains("cost " + figure + " million");
  }

  private RoundReport replay(ArchivedPage... pages) throws Exception {
    WatchMatcher matcher =
        new WatchMatcher(() -> CompiledWatches.of(List.of()), InstantSource.fixed(NOON));
    try (Pipeline pipeline =
        Pipeline.of(
            decisions,
            index,
            new Pipeline.Settings(StoryOptions.DEFAULT, ExtractionOptions.ofProcessors()),
            new Pipeline.Listeners(matcher, PipelineListener.NONE))) {
      return pipeline.replay(List.of(pages).iterator(), page -> SOURCE);
    }
  }

  private static List<String> bodies(String name) throws Exception {
    return index.findVersions(address(name)).stream()
        .map(
            version ->
                String.valueOf(
                    ((Map<?, ?>) Objects.requireNonNull(version.get("article"))).get("body")))
        .toList();
  }

  private static URI address(String name) {
    return URI.create("https://site.example/news/" + name);
  }

  private static ArchivedPage page(String name, Instant fetched, String note, int millions) {
    String html =
        """
        <!DOCTYPE html><html lang="en"><head><title>Harbour to be enlarged</title></head>
        <body><article><h1>Harbour to be enlarged</h1>
        <p>%s</p>
        <p>The harbour of %s will cost %d million euros, the port authority said on Monday.</p>
        <p>"We counted every one of them, and then we counted again," said port director Ana Lima.</p>
        <p>The authority plans to hire forty pilots before the summer and to train them at sea.</p>
        </article></body></html>
        """
            .formatted(note, name, millions);
    FetchedPage page =
        new FetchedPage(
            address(name),
            address(name),
            fetched,
            200,
            Map.of("content-type", List.of("text/html; charset=utf-8")),
            html.getBytes(StandardCharsets.UTF_8),
            PageHints.NONE);
    return new ArchivedPage(
        page, new ArchiveLocation(address(name), "w-1.warc.gz", millions), null, "site");
  }

  /** Keeps the articles of which alerts were to be decided. */
  private static final class DecisionLog extends TestProgressStore {
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<StoredArticle> documents = Collections.synchronizedList(new ArrayList<>());
    private final List<URI> indexed = Collections.synchronizedList(new ArrayList<>());

    @Override
    public List<String> markIndexed(Collection<URI> addresses, List<MatchedArticle> matched) {
      indexed.addAll(addresses);
      matched.forEach(ring -> bodies.add(ring.document().article().body()));
      matched.forEach(ring -> documents.add(ring.document()));
      return List.of();
    }
  }
}
