package wirewatch.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.PlainText;
import wirewatch.pipeline.options.StoryOptions;

/** Stories without Elasticsearch, state or configuration. */
class StoryAssignerTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final String HARBOUR =
      """
      Dockers of the port of Aldmoor stopped work on Thursday over the new night shifts.

      Nine cranes stood still from six in the morning, the port authority said, and 34 ships wait
      in the roads before the breakwater. The union asks for 4.5 percent more pay.
      """;
  private static final String MUSEUM =
      """
      The museum of Brekke shows paintings of the river from three hundred years until October.

      Visitors pay eight crowns, and children enter free on every first Sunday of a month.
      """;

  private final StoredCopies copies = new StoredCopies();

  @Test
  void countsCopiesAndReportsMerges() throws IndexUnavailableException {
    StoryAssigner here = StoryAssigner.of(copies, StoryOptions.DEFAULT);
    StoryAssigner there = StoryAssigner.of(copies, StoryOptions.DEFAULT);
    StoredArticle mine = article("mine", HARBOUR, 0);
    StoredArticle theirs = article("theirs", HARBOUR, 60);
    List<StoredArticle> first = here.assign(List.of(mine));
    List<StoredArticle> second = there.assign(List.of(theirs));
    copies.put(first);
    copies.put(second);

    List<StoryMerge> merges = here.settle();

    assertThat(merges)
        .containsExactly(new StoryMerge(theirs.id().substring(0, 16), mine.id().substring(0, 16)));
    assertThat(copies.story(theirs)).isEqualTo(copies.story(mine));
    assertThat(copies.story(mine).copies()).isEqualTo(2);
    assertThat(here.currentStory(theirs.id().substring(0, 16)))
        .isEqualTo(mine.id().substring(0, 16));
    assertThat(here.settle()).isEmpty();
  }

  @Test
  void reportsMergesThatFailedAfterTheirDocumentsWereChanged() throws IndexUnavailableException {
    StoryAssigner here = StoryAssigner.of(copies, StoryOptions.DEFAULT);
    StoryAssigner there = StoryAssigner.of(copies, StoryOptions.DEFAULT);
    StoredArticle mine = article("mine", HARBOUR, 0);
    StoredArticle theirs = article("theirs", HARBOUR, 60);
    List<StoredArticle> first = here.assign(List.of(mine));
    copies.put(there.assign(List.of(theirs)));
    copies.put(first);
    copies.failToLogMerges();

    assertThatThrownBy(here::settle).isInstanceOf(IndexUnavailableException.class);

    assertThat(here.settle())
        .containsExactly(new StoryMerge(theirs.id().substring(0, 16), mine.id().substring(0, 16)));
    assertThat(here.settle()).isEmpty();
  }

  @Test
  void findsCopiesOfArticlesThatLeftMemoryEarly() throws IndexUnavailableException {
    StoryAssigner assigner = StoryAssigner.of(copies, new StoryOptions(Duration.ofDays(7), 1));
    StoredArticle original = article("original", HARBOUR, 0);
    StoredArticle copy = article("copy", HARBOUR, 2);

    put(assigner, original);
    put(assigner, article("other", MUSEUM, 1));
    put(assigner, copy);

    assertThat(copies.story(copy)).isEqualTo(copies.story(original));
  }

  @Test
  void theCreditedAgencyIsFirstInTheSameMinute() throws IndexUnavailableException {
    StoryAssigner assigner = StoryAssigner.of(copies, StoryOptions.DEFAULT);
    StoredArticle syndicated =
        article("courier", "OSLO (Courier News / Reuters - 5th March, 2026) " + HARBOUR, 0);
    StoredArticle plain = article("evening-post", HARBOUR, 0);

    put(assigner, syndicated, plain);

    assertThat(copies.story(plain).copies()).isEqualTo(2);
    assertThat(copies.story(plain).firstPublisher()).isEqualTo("Reuters");
  }

  private void put(StoryAssigner assigner, StoredArticle... articles)
      throws IndexUnavailableException {
    copies.put(assigner.assign(List.of(articles)));
    assigner.settle();
  }

  private static StoredArticle article(String site, String text, int minute) {
    URI address = URI.create("https://" + site + ".example/news/1");
    Instant seen = NOON.plus(Duration.ofMinutes(minute));
    ExtractionResult result = new ArticleExtractor().extract(PlainText.of(text, null, seen));
    assertThat(result).isInstanceOf(ExtractionResult.ExtractedArticle.class);
    return StoredArticle.of(
        ((ExtractionResult.ExtractedArticle) result).article(),
        new ArticleUrl(address, address, site + ".example"),
        new StoredArticle.Feed(site, site, null, null),
        new StoredArticle.Fetch(seen, null, null));
  }
}
