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

class PausedSourceTest {
  @TempDir private Path data;
  private final Heard heard = new Heard();
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
      crawler.pause(id);
      crawler.round(heard);

      assertThat(site.requests()).isEmpty();
      assertThat(crawler.paused()).containsExactly(id);
      assertThat(crawler.nextVisit()).isEqualTo(Instant.MAX);
    }
  }

  @Test
  void staysPausedAfterARestart() throws InterruptedException {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.pause(crawler.sources().getFirst().id());
    }
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.round(heard);
      assertThat(site.requests()).isEmpty();

      crawler.resume(crawler.sources().getFirst().id());
      crawler.round(heard);
      assertThat(heard.fetched()).containsExactly("/a");
      assertThat(crawler.paused()).isEmpty();
    }
  }

  @Test
  void crawlsASourceAddedAtRuntime() throws InterruptedException {
    site.feed("/other", "/b").html("/b", "b");
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.round(heard);
      Source first = crawler.sources().getFirst();
      Source other =
          new Source(
              "other",
              "Other",
              List.of(ListingAddress.of(site.at("/other"))),
              first.every(),
              null,
              null,
              null,
              null);
      crawler.add(other);
      crawler.round(heard);

      assertThat(heard.fetched()).containsExactly("/a", "/b");
      assertThat(crawler.status())
          .extracting(SourceStatus::id)
          .containsExactly(first.id(), "other");
      assertThatIllegalArgumentException().isThrownBy(() -> crawler.add(other));
    }
  }
}
