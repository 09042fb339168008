package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.search.SearchRequest;
import wirewatch.index.write.BulkReport;
import wirewatch.index.write.BulkReport.Stored;

class OutageIT {

  @Test
  void reportsOutageAndRecovers() throws Exception {
    List<StoredArticle> articles = articles("outage", 3);
    try (ArticleIndex index = SharedNode.indexWithShortRetry()) {
      index.installTemplates();
      SharedNode.stop();
      try {
        assertThatThrownBy(() -> index.put(articles)).isInstanceOf(IndexUnavailableException.class);
        assertThatThrownBy(index::count).isInstanceOf(IndexUnavailableException.class);
      } finally {
        SharedNode.restart();
      }
    }
    try (ArticleIndex index = SharedNode.index()) {
      assertThat(index.put(articles).stored()).hasSize(3);
    }
  }

  @Test
  void keepsAcknowledgedWritesWhenNodeIsKilled() throws Exception {
    ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    List<StoredArticle> articles = articles("killed", 4_000);
    try (ArticleIndex index = SharedNode.index()) {
      Thread writer = Thread.ofPlatform().start(() -> write(index, articles, acknowledged));
      while (acknowledged.size() < 500) {
        Thread.sleep(5);
      }

      killServer();

      writer.join();
      assertThat(acknowledged).hasSize(4_000).doesNotHaveDuplicates();
      index.refresh();
      assertThat(
              index
                  .search(
                      SearchRequest.of(Map.of("match", Map.of("article.headline", "killed")), 0))
                  .total())
          .isEqualTo(4_000);
    }
  }

  private static void killServer() {
    ProcessHandle launcher = ProcessHandle.of(SharedNode.node().pid()).orElseThrow();
    new ArrayList<>(launcher.descendants().toList()).forEach(ProcessHandle::destroyForcibly);
  }

  private static void write(
      ArticleIndex index, List<StoredArticle> articles, ConcurrentLinkedQueue<String> done) {
    for (int start = 0; start < articles.size(); start += 100) {
      List<StoredArticle> batch = articles.subList(start, start + 100);
      BulkReport report = putUntilAvailable(index, batch);
      report.stored().stream().map(Stored::id).forEach(done::add);
      done.addAll(report.unchanged());
    }
  }

  private static BulkReport putUntilAvailable(ArticleIndex index, List<StoredArticle> batch) {
    while (true) {
      try {
        return index.put(batch);
      } catch (IndexUnavailableException e) {
        // the node is still starting: retry, as the pipeline does
      }
    }
  }

  private static List<StoredArticle> articles(String set, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                ExampleArticles.article(
                    "https://wire.example/" + set + "/" + i, "en", set, "Body of " + set + i))
        .toList();
  }
}
