package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.crawler.storage.FetchPause;

/** A crawl whose disk fills up, and whose state SQLite does not let grow. */
class FullDiskTest {
  private static final long MIN_FREE = 100_000_000;
  private static final int FILES = 500;

  @TempDir private Path data;
  private final AtomicLong free = new AtomicLong(1L << 40);
  private final TestClock clock = new TestClock();
  private final RecordingListener listener = new RecordingListener();
  private TestSite site;
  private Crawler crawler;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    site.feed("/feed", "/a", "/b").html("/a", "a").html("/b", "b");
    crawler = openCrawler();
  }

  @AfterEach
  void close() {
    crawler.close();
    site.close();
  }

  @Test
  void fetchesNothingBelowTheWatermarkAndEverythingWhenThereIsRoom() throws InterruptedException {
    free.set(MIN_FREE - 1);
    crawler.runRound(listener);

    assertThat(site.requests()).isEmpty();
    assertThat(crawler.pauseReason())
        .contains(
            data + " has 99 MB of free disk, less than crawl.archive.min_free (100 MB): make room");

    free.set(MIN_FREE + MIN_FREE / 20);
    crawler.runRound(listener);
    assertThat(site.requests()).as("a tenth more room is needed").isEmpty();

    free.set(MIN_FREE + MIN_FREE / 10);
    crawler.runRound(listener);
    assertThat(crawler.pauseReason()).isEmpty();
    assertThat(listener.fetchedPaths()).containsExactlyInAnyOrder("/a", "/b");
  }

  @Test
  void stopsFetchingWithinARound() throws InterruptedException {
    site.route(
        "/feed",
        exchange -> {
          free.set(0);
          TestSite.send(exchange, 200, "text/html", "<a href='/a'>");
        });
    crawler.runRound(listener);

    assertThat(site.requests()).containsExactly("/feed");
  }

  @Test
  void opensWhatExistsWithLittleRoom() throws InterruptedException {
    crawler.runRound(listener);
    crawler.close();
    free.set(0);
    crawler = openCrawler();
    RecordingListener backlog = new RecordingListener();
    crawler.deliverBacklog(backlog);
    crawler.runRound(backlog);

    assertThat(backlog.fetchedPaths()).containsExactlyInAnyOrder("/a", "/b");
    assertThat(site.requests()).hasSize(3);
  }

  @Test
  void triesStepsAgainThatTheStateCouldNotTake() throws InterruptedException {
    limitPages(1);
    String text = "x".repeat(100);
    String[] pages = new String[1_000];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = "/page-" + i + text;
      site.html(pages[i], "page " + i);
    }
    site.feed("/feed", pages);
    crawler.runRound(listener);

    assertThat(crawler.pauseReason()).get().asString().contains("SQLITE_FULL");
    assertThat(crawler.database().writeProblem()).get().asString().contains("SQLITE_FULL");
    assertThat(listener.fetchedPaths()).isEmpty();
    crawler.runRound(listener);
    assertThat(site.requests()).as("nothing is requested in the pause").hasSize(1);

    clock.advance(FetchPause.FIRST_PAUSE);
    crawler.runRound(listener);
    assertThat(site.requests()).as("the listing is tried again").hasSize(2);
    clock.advance(FetchPause.FIRST_PAUSE);
    assertThat(crawler.pauseReason()).as("the second pause is longer").isPresent();

    limitPages(1_000_000);
    clock.advance(FetchPause.FIRST_PAUSE);
    crawler.runRound(listener);
    assertThat(crawler.pauseReason()).isEmpty();
    assertThat(crawler.database().writeProblem()).isEmpty();
    assertThat(listener.fetchedPaths()).containsExactlyInAnyOrder(pages);
  }

  @Test
  void pausesBrieflyAgainAfterFilesOfAFolderWereRecorded() throws Exception {
    Path drop = Files.createDirectory(data.resolve("drop"));
    crawler.close();
    crawler = openCrawler(TestSite.folderSource(new WatchedFolder(drop, Duration.ZERO, false)));
    limitPages(1);
    writeFiles(drop, "first");
    crawler.runRound(listener);
    assertThat(crawler.pauseReason()).get().asString().contains("SQLITE_FULL");

    limitPages(1_000_000);
    clock.advance(FetchPause.FIRST_PAUSE);
    crawler.runRound(listener);
    assertThat(listener.fetchedPaths()).hasSize(FILES);

    limitPages(1);
    writeFiles(drop, "second");
    crawler.runRound(listener);
    assertThat(crawler.pauseReason()).get().asString().contains("SQLITE_FULL");
    clock.advance(FetchPause.FIRST_PAUSE);
    assertThat(crawler.pauseReason()).as("the first failure since").isEmpty();
  }

  private static void writeFiles(Path folder, String name) throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(folder.resolve(name + i + "x".repeat(100) + ".xml"), "<nitf>" + name + i);
    }
  }

  @Test
  void asksItsListenerWhetherToFetch() throws InterruptedException {
    RecordingListener full =
        new RecordingListener() {
          @Override
          public Optional<String> pauseReason() {
            return Optional.of("the index takes nothing");
          }
        };
    crawler.runRound(full);

    assertThat(site.requests()).isEmpty();
  }

  private void limitPages(long pages) {
    long now = crawler.database().write(sql -> sql.queryNumber("PRAGMA max_page_count = " + pages));
    assertThat(now).isPositive();
  }

  private Crawler openCrawler() {
    return openCrawler(site.source("/feed"));
  }

  private Crawler openCrawler(Source source) {
    return Crawler.open(
        TestSite.options(data).withMinFree(MIN_FREE), List.of(source), clock, free::get);
  }
}
