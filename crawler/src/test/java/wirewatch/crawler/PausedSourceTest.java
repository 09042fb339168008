package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.model.SourceStatus;

class PausedSourceTest {
  @TempDir private Path data;
  private final RecordingListener recordingListener = new RecordingListener();
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    site.feed("/feed", "/a").html("/a", "a");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void requestsNothingOfAPausedSource() throws InterruptedException {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      String id = crawler.sources().getFirst().id();
      crawler.pauseSource(id);
      crawler.runRound(recordingListener);

      assertThat(site.requests()).isEmpty();
      assertThat(crawler.pausedSources()).containsExactly(id);
      assertThat(crawler.nextDue()).isEqualTo(Instant.MAX);
    }
  }

  @Test
  void staysPausedAfterARestart() throws InterruptedException {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.pauseSource(crawler.sources().getFirst().id());
    }
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(recordingListener);
      assertThat(site.requests()).isEmpty();

      crawler.resumeSource(crawler.sources().getFirst().id());
      crawler.runRound(recordingListener);
      assertThat(recordingListener.fetchedPaths()).containsExactly("/a");
      assertThat(crawler.pausedSources()).isEmpty();
    }
  }

  @Test
  void crawlsASourceAddedAtRuntime() throws InterruptedException {
    site.feed("/other", "/b").html("/b", "b");
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(recordingListener);
      Source first = crawler.sources().getFirst();
      Source other =
          new Source(
              "other",
              "Other",
              List.of(SourceListing.of(site.addressOf("/other"))),
              first.maxPollInterval(),
              null,
              null,
              null,
              null);
      crawler.addSource(other);
      crawler.runRound(recordingListener);

      assertThat(recordingListener.fetchedPaths()).containsExactly("/a", "/b");
      assertThat(crawler.statuses())
          .extracting(SourceStatus::id)
          .containsExactly(first.id(), "other");
      assertThatIllegalArgumentException().isThrownBy(() -> crawler.addSource(other));
    }
  }
}
