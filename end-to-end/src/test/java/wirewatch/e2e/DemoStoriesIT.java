package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.options.StoryOptions;
import wirewatch.pipeline.story.IndexStoryCopyRepository;
import wirewatch.pipeline.story.StoryAssigner;

/** Who is first in the stories of the demo's newsroom, whose syndicator copies at once. */
class DemoStoriesIT {
  private static final String SYNDICATOR = "Courier News";

  @TempDir(factory = ReadableTempDirFactory.class)
  private Path folder;

  @Test
  void theAgencyIsFirstAndNotItsSyndicator() throws Exception {
    List<StoredArticle> articles = new ArrayList<>();
    for (DemoPages.CrawledPage page : DemoPages.crawl(folder.resolve("crawl"), 6)) {
      if (new ArticleExtractor().extract(page.page())
          instanceof ExtractionResult.ExtractedArticle extracted) {
        articles.add(page.toStoredArticle(extracted.article()));
      }
    }
    List<String> syndicated =
        articles.stream()
            .filter(article -> article.feed().name().equals(SYNDICATOR))
            .filter(article -> !SYNDICATOR.equals(article.article().credit().agency()))
            .map(StoredArticle::id)
            .toList();
    assertThat(syndicated).hasSizeGreaterThan(10);

    try (ArticleIndex index =
        ArticleIndex.connect(
            IndexOptions.of(TestNode.clientAddress(SharedTestNode.startEmpty())))) {
      index.installTemplates();
      StoryAssigner assigner =
          StoryAssigner.of(
              new IndexStoryCopyRepository(index, InstantSource.system()), StoryOptions.DEFAULT);
      index.put(assigner.assign(articles));
      assigner.settle();
      index.refresh();

      assertThat(index.findCopiesByIds(syndicated))
          .hasSameSizeAs(syndicated)
          .allSatisfy(copy -> assertThat(firstPublisher(copy)).isEqualTo(copy.agency()))
          .anySatisfy(copy -> assertThat(firstPublisher(copy)).isEqualTo("Borealis"))
          .anySatisfy(copy -> assertThat(firstPublisher(copy)).isEqualTo("Zenith"));
    }
  }

  private static String firstPublisher(StoryCopy copy) {
    StoredArticle.Story story = copy.story();
    assertThat(story).isNotNull();
    return String.valueOf(story.firstPublisher());
  }
}
