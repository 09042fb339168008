package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.warc.PageArchive;

class QuarantineTest {
  @TempDir private Path data;
  @TempDir private Path copies;
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    site.feed("/feed", "/a", "/b", "/c").html("/a", "a").html("/b", "b").html("/c", "c");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void quarantinesAPageThatFailsTwice() throws InterruptedException {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(new RecordingListener());
      assertThat(fail(crawler, "/b")).isFalse();
      assertThat(backlog(crawler)).containsExactly("/a", "/c", "/b");
      assertThat(fail(crawler, "/b")).isTrue();
      assertThat(backlog(crawler)).containsExactly("/a", "/c");
      List<QuarantinedPage> pages = crawler.extractions().findQuarantined(10);
      assertThat(pages).singleElement().extracting(QuarantinedPage::reason).isEqualTo("too deep");
      assertThat(
              PageArchive.findPage(data, pages.getFirst().archived()).orElseThrow().page().body())
          .asString()
          .isEqualTo("b");
      assertThat(crawler.statuses().getFirst().quarantinedPages()).isEqualTo(1);
    }
  }

  @Test
  void forgetsAFailureWhenThePageIsDone() throws InterruptedException {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(new RecordingListener());
      fail(crawler, "/b");
      crawler.markIndexed(List.of(site.addressOf("/b")));
      assertThat(crawler.extractions().isSuspect(site.addressOf("/b"))).isFalse();
      assertThat(crawler.extractions().findQuarantined(10)).isEmpty();
    }
  }

  @Test
  void suspectsTheBacklogOnlyAfterAKill() throws Exception {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(new RecordingListener());
      copyState("killed");
    }
    try (Crawler crawler = site.crawler(data, "/feed")) {
      assertThat(crawler.extractions().isSuspect(site.addressOf("/a"))).isFalse();
    }
    restoreState("killed");
    try (Crawler crawler = site.crawler(data, "/feed")) {
      assertThat(crawler.extractions().isSuspect(site.addressOf("/a"))).isTrue();
      crawler.markIndexed(List.of(site.addressOf("/a")));
      assertThat(crawler.extractions().isSuspect(site.addressOf("/a"))).isFalse();
    }
  }

  @Test
  void quarantinesThePageThatWasBeingReadWhenTheProcessDiedTwice() throws Exception {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(new RecordingListener());
      copyState("first");
    }
    restoreState("first");
    for (String kill : List.of("second", "third")) {
      try (Crawler crawler = site.crawler(data, "/feed")) {
        assertThat(backlog(crawler)).contains("/a", "/b", "/c");
        crawler.extractions().recordStart(site.addressOf("/a"));
        copyState(kill);
      }
      restoreState(kill);
    }
    try (Crawler crawler = site.crawler(data, "/feed")) {
      assertThat(backlog(crawler)).containsExactly("/b", "/c");
      assertThat(crawler.extractions().findQuarantined(10))
          .singleElement()
          .extracting(QuarantinedPage::reason)
          .isEqualTo("the process ended while the page was being structured");
    }
  }

  @Test
  void cancelsAnAttemptWithoutCountingIt() throws Exception {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(new RecordingListener());
      fail(crawler, "/a");
      crawler.extractions().recordStart(site.addressOf("/a"));
    }
    try (Crawler crawler = site.crawler(data, "/feed")) {
      assertThat(backlog(crawler)).containsExactly("/b", "/c", "/a");
    }
  }

  @Test
  void releasesAPage() throws InterruptedException {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(new RecordingListener());
      fail(crawler, "/b");
      fail(crawler, "/b");
      crawler.extractions().release(site.addressOf("/b"));
      assertThat(crawler.extractions().findQuarantined(10)).isEmpty();
      assertThat(crawler.statuses().getFirst().quarantinedPages()).isZero();
    }
  }

  private boolean fail(Crawler crawler, String path) {
    return crawler.extractions().recordFailure(site.addressOf(path), "too deep", Instant.now());
  }

  private static List<String> backlog(Crawler crawler) throws InterruptedException {
    RecordingListener listener = new RecordingListener();
    crawler.deliverBacklog(listener);
    return listener.fetchedPaths();
  }

  /** Keeps the state as a killed process leaves it: the session is open. */
  private void copyState(String name) throws IOException {
    for (String file : List.of("state.db", "state.db-wal")) {
      Files.copy(data.resolve(file), copies.resolve(name + file));
    }
  }

  private void restoreState(String name) throws IOException {
    for (String file : List.of("state.db", "state.db-wal")) {
      Files.copy(
          copies.resolve(name + file), data.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
