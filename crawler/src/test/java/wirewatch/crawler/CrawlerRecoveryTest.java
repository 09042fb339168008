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
    Heard first = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.round(first);
      crawler.indexed(List.of(site.at("/a")));
      crawler.settled(List.of(site.at("/b")), "no text");
    }
    Heard backlog = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.backlog(backlog);
      crawler.indexed(backlog.addresses());
      crawler.backlog(backlog);
      crawler.round(backlog);
    }

    assertThat(backlog.fetched()).containsExactly("/c");
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
    Heard heard = new Heard();
    Heard backlog = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.round(
          new CrawlListener() {
            @Override
            public void page(Visit visit) {
              try {
                Thread.sleep(5);
                crawler.backlog(backlog);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              heard.page(visit);
              crawler.indexed(List.of(visit.address()));
            }

            @Override
            public void listing(Poll poll) {}
          });
    }

    assertThat(heard.fetched()).containsExactlyInAnyOrder(paths);
    assertThat(backlog.visits).isEmpty();
  }

  @Test
  void fetchesPagesMissingInTheArchiveAgain() throws IOException, InterruptedException {
    site.feed("/feed", "/a").html("/a", "a");
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.round(heard);
    }
    for (Path file : Archive.files(data)) {
      Files.delete(file);
    }
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.backlog(heard);
      crawler.round(heard);
    }

    assertThat(heard.fetched()).containsExactly("/a", "/a");
  }

  @Test
  void refusesASecondCrawlerOnAFolder() {
    try (Crawler crawler = site.crawler(data, "/feed")) {
      assertThat(crawler.status()).hasSize(1);
      assertThatThrownBy(() -> site.crawler(data, "/feed")).hasMessageContaining("in use");
    }
  }

  @Test
  void rethrowsListenerExceptions() throws InterruptedException {
    site.feed("/feed", "/a").html("/a", "a");
    CrawlListener broken =
        new CrawlListener() {
          @Override
          public void page(Visit visit) {
            throw new IllegalStateException("index is down");
          }

          @Override
          public void listing(Poll poll) {}
        };
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      assertThatThrownBy(() -> crawler.round(broken)).hasMessage("index is down");
      crawler.backlog(heard);
    }

    assertThat(heard.fetched()).containsExactly("/a");
  }

  @Test
  void endsWhenItIsInterrupted() throws InterruptedException {
    site.feed("/feed", "/a", "/slow").html("/a", "a").route("/slow", exchange -> {});
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      Thread round =
          Thread.ofVirtual()
              .start(
                  () ->
                      assertThatThrownBy(() -> crawler.round(heard))
                          .isInstanceOf(InterruptedException.class));
      while (site.requests("/slow") == 0) {
        Thread.sleep(5);
      }
      round.interrupt();
      round.join();
      assertThat(crawler.status().getFirst().waiting()).isEqualTo(1);
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
            open.delay(),
            open.timeout(),
            open.maxBody(),
            open.allowAddresses(),
            1,
            open.hosts(),
            open.reach());
    List<Source> sources = List.of(site.source("/feed"));
    try (Crawler crawler = Crawler.open(small, sources)) {
      crawler.round(new Heard());
      crawler.indexed(List.of(site.at("/a")));
    }
    try (Crawler crawler = Crawler.open(small, sources)) {
      crawler.round(new Heard());
      assertThat(Archive.files(data)).as("/b is not done").hasSize(1);
      crawler.indexed(List.of(site.at("/b")));
      crawler.round(new Heard());
      assertThat(Archive.files(data)).isEmpty();
    }
  }
}
