package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.warc.PageArchive;

class CrawlerRecoveryTest {
  @TempDir private Path data;
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void deliversUnfinishedPagesAfterARestart() throws InterruptedException {
    site.feed("/feed", "/a", "/b", "/c").html("/a", "a").html("/b", "b").html("/c", "c");
    RecordingListener first = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(first);
      crawler.markIndexed(List.of(site.addressOf("/a")));
      crawler.markSkipped(List.of(site.addressOf("/b")), "no text");
    }
    RecordingListener backlog = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.deliverBacklog(backlog);
      crawler.markIndexed(backlog.addresses());
      crawler.deliverBacklog(backlog);
      crawler.runRound(backlog);
    }

    assertThat(backlog.fetchedPaths()).containsExactly("/c");
    assertThat(backlog.pages().getFirst().body()).asString().isEqualTo("c");
    assertThat(backlog.pages().getFirst().hints().title()).isEqualTo("About /c");
    assertThat(site.requests("/c")).isEqualTo(1);
  }

  @Test
  void deliversEachPageOnceWhenTheListenerRequestsTheBacklog() throws InterruptedException {
    String[] paths = new String[30];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = "/" + i;
      site.html(paths[i], "page " + i);
    }
    site.feed("/feed", paths);
    RecordingListener recordingListener = new RecordingListener();
    RecordingListener backlog = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(
          new CrawlListener() {
            @Override
            public void onPage(PageResult pageResult) {
              try {
                Thread.sleep(5);
                crawler.deliverBacklog(backlog);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              recordingListener.onPage(pageResult);
              crawler.markIndexed(List.of(pageResult.address()));
            }

            @Override
            public void onListing(PollResult pollResult) {}
          });
    }

    assertThat(recordingListener.fetchedPaths()).containsExactlyInAnyOrder(paths);
    assertThat(backlog.results).isEmpty();
  }

  @Test
  void fetchesPagesMissingInTheArchiveAgain() throws IOException, InterruptedException {
    site.feed("/feed", "/a").html("/a", "a");
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(recordingListener);
    }
    for (Path file : PageArchive.files(data)) {
      Files.delete(file);
    }
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.deliverBacklog(recordingListener);
      crawler.runRound(recordingListener);
    }

    assertThat(recordingListener.fetchedPaths()).containsExactly("/a", "/a");
  }

  @Test
  void refusesASecondCrawlerOnAFolder() {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      assertThat(crawler.statuses()).hasSize(1);
      assertThatThrownBy(() -> site.crawler(data, "/feed")).hasMessageContaining("in use");
    }
  }

  @Test
  void rethrowsListenerExceptions() throws InterruptedException {
    site.feed("/feed", "/a").html("/a", "a");
    CrawlListener broken =
        new CrawlListener() {
          @Override
          public void onPage(PageResult pageResult) {
            throw new IllegalStateException("index is down");
          }

          @Override
          public void onListing(PollResult pollResult) {}
        };
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      assertThatThrownBy(() -> crawler.runRound(broken)).hasMessage("index is down");
      crawler.deliverBacklog(recordingListener);
    }

    assertThat(recordingListener.fetchedPaths()).containsExactly("/a");
  }

  @Test
  void endsWhenItIsInterrupted() throws InterruptedException {
    site.feed("/feed", "/a", "/slow").html("/a", "a").route("/slow", exchange -> {});
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      Thread round =
          Thread.ofVirtual()
              .start(
                  () ->
                      assertThatThrownBy(() -> crawler.runRound(recordingListener))
                          .isInstanceOf(InterruptedException.class));
      while (site.requests("/slow") == 0) {
        Thread.sleep(5);
      }
      round.interrupt();
      round.join();
      assertThat(crawler.statuses().getFirst().waitingPages()).isEqualTo(1);
    }
  }

  @Test
  void deletesOldArchiveFilesThatAreNotNeeded() throws InterruptedException {
    site.feed("/feed", "/a", "/b").html("/a", "a").html("/b", "b");
    CrawlOptions open = TestSite.options(data);
    CrawlOptions small =
        new CrawlOptions(
            data,
            open.userAgent(),
            open.requestDelay(),
            open.timeout(),
            open.maxBody(),
            open.allowedRanges(),
            1,
            open.hostAddresses(),
            open.maxSitemapAge());
    List<Source> sources = List.of(site.source("/feed"));
    try (Crawler crawler = Crawler.open(small, sources)) {
      crawler.runRound(new RecordingListener());
      crawler.markIndexed(List.of(site.addressOf("/a")));
    }
    try (Crawler crawler = Crawler.open(small, sources)) {
      crawler.runRound(new RecordingListener());
      assertThat(PageArchive.files(data)).as("/b is not done").hasSize(1);
      crawler.markIndexed(List.of(site.addressOf("/b")));
      crawler.runRound(new RecordingListener());
      assertThat(PageArchive.files(data)).isEmpty();
    }
  }

  @Test
  void requestsAPageAgainWhoseRequestWasInterrupted() throws InterruptedException {
    site.feed("/feed", "/slow").route("/slow", exchange -> {});
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      Thread round =
          Thread.ofVirtual()
              .start(
                  () ->
                      assertThatThrownBy(() -> crawler.runRound(recordingListener))
                          .isInstanceOf(InterruptedException.class));
      while (site.requests("/slow") == 0) {
        Thread.sleep(5);
      }
      round.interrupt();
      round.join();
      site.html("/slow", "text");
      crawler.runRound(recordingListener);
    }

    assertThat(recordingListener.fetchedPaths()).containsExactly("/slow");
  }
}
