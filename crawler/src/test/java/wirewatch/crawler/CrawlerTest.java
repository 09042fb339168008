package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.crawler.warc.PageArchive;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PageHints;

class CrawlerTest {
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
  void fetchesEveryPageOfAListingOnce() throws InterruptedException {
    site.feed("/feed", "/a", "/b").html("/a", "a").html("/b", "b");
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(recordingListener);
      crawler.runRound(recordingListener);
    }

    assertThat(recordingListener.fetchedPaths()).containsExactlyInAnyOrder("/a", "/b");
    assertThat(recordingListener.polls).hasSize(1);
    assertThat(recordingListener.polls.getFirst().outcome()).isEqualTo(PollResult.Outcome.READ);
    assertThat(recordingListener.polls.getFirst().candidates()).isEqualTo(2);
    assertThat(recordingListener.polls.getFirst().newPages()).isEqualTo(2);
    assertThat(site.requests()).containsExactlyInAnyOrder("/feed", "/a", "/b");
  }

  @Test
  void passesHintsOfListingAndSource() throws InterruptedException {
    site.feed("/feed", "/a").html("/a", "a");
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(recordingListener);
    }

    PageHints pageHints = recordingListener.pages().getFirst().hints();
    assertThat(pageHints.title()).isEqualTo("About /a");
    assertThat(pageHints.origin()).isEqualTo(FieldOrigin.FEED);
    assertThat(pageHints.agency()).isEqualTo("Norvale Wire");
    assertThat(pageHints.country()).isEqualTo("NO");
    assertThat(recordingListener.results.getFirst().listing()).isEqualTo(site.addressOf("/feed"));
  }

  @Test
  void sendsConditionalRequestsForListings() throws InterruptedException {
    site.route("/feed", exchange -> tagged(exchange, "/a")).html("/a", "a");
    RecordingListener recordingListener = new RecordingListener();
    for (int start = 0; start < 2; start++) {
      try (Crawler crawler = site.crawler(data, "/feed")) {
        crawler.runRound(recordingListener);
      }
    }

    assertThat(recordingListener.polls)
        .extracting(PollResult::outcome)
        .containsExactly(PollResult.Outcome.READ, PollResult.Outcome.UNCHANGED);
    assertThat(recordingListener.fetchedPaths()).containsExactly("/a");
  }

  private void tagged(HttpExchange exchange, String page) throws IOException {
    if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      TestSite.send(exchange, 304, new byte[0]);
      return;
    }
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    String item = "<item><link>" + site.addressOf(page) + "</link></item>";
    TestSite.send(exchange, 200, "application/rss+xml", "<rss><channel>" + item);
  }

  @Test
  void requestsRevisedPagesAgain() throws InterruptedException {
    site.route("/map", exchange -> sitemap(exchange, Instant.now().minusSeconds(3600)));
    site.html("/a", "first");
    RecordingListener recordingListener = new RecordingListener();
    round("/map", recordingListener);
    round("/map", recordingListener);
    assertThat(recordingListener.fetchedPaths()).containsExactly("/a");

    site.route("/map", exchange -> sitemap(exchange, Instant.now().plusSeconds(5)));
    round("/map", recordingListener);
    site.html("/a", "second");
    round("/map", recordingListener);

    assertThat(recordingListener.results)
        .extracting(pageResult -> pageResult.outcome().getClass().getSimpleName())
        .containsExactly("Fetched", "NotModified");
  }

  @Test
  void archivesARevisitRecordForAnUnchangedPage() throws InterruptedException {
    site.route("/map", exchange -> sitemap(exchange, Instant.now().minusSeconds(3600)));
    site.html("/a", "same");
    RecordingListener recordingListener = new RecordingListener();
    round("/map", recordingListener);
    site.route("/map", exchange -> sitemap(exchange, Instant.now().plusSeconds(5)));
    round("/map", recordingListener);

    assertThat(recordingListener.fetchedPaths()).containsExactly("/a");
    try (Stream<ArchivedPage> archived = PageArchive.readPages(PageArchive.files(data))) {
      List<ArchivedPage> pages = archived.toList();
      assertThat(pages).hasSize(2);
      assertThat(pages.getLast().page().body()).asString().isEqualTo("same");
      assertThat(pages.getLast().page().fetchedAt())
          .isAfterOrEqualTo(pages.getFirst().page().fetchedAt());
      assertThat(pages.getLast().location()).isNotEqualTo(pages.getFirst().location());
    }
  }

  @Test
  void fetchesTheNewTextOfARevision() throws InterruptedException {
    site.route("/map", exchange -> sitemap(exchange, Instant.now().minusSeconds(3600)));
    site.html("/a", "first");
    RecordingListener recordingListener = new RecordingListener();
    round("/map", recordingListener);
    site.route("/map", exchange -> sitemap(exchange, Instant.now().plusSeconds(5)));
    site.html("/a", "second");
    round("/map", recordingListener);

    assertThat(recordingListener.fetchedPaths()).containsExactly("/a", "/a");
    assertThat(recordingListener.pages().getLast().body()).asString().isEqualTo("second");
  }

  private void sitemap(HttpExchange exchange, Instant modified) throws IOException {
    String entry =
        "<url><loc>" + site.addressOf("/a") + "</loc><lastmod>" + modified + "</lastmod></url>";
    TestSite.send(
        exchange,
        200,
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + entry + "</urlset>");
  }

  @Test
  void skipsSitemapEntriesThatAreTooOld() throws InterruptedException {
    site.route("/map", exchange -> sitemap(exchange, Instant.now().minus(Duration.ofDays(400))));
    RecordingListener recordingListener = new RecordingListener();
    round("/map", recordingListener);

    assertThat(recordingListener.polls.getFirst().candidates()).isEqualTo(1);
    assertThat(recordingListener.polls.getFirst().newPages()).isZero();
    assertThat(recordingListener.results).isEmpty();
  }

  @Test
  void reportsEveryOutcome() throws InterruptedException {
    site.html("/robots.txt", "User-agent: *\nDisallow: /private")
        .feed("/feed", "/a", "/private", "/gone", "/broken")
        .html("/a", "a")
        .status("/gone", 410)
        .status("/broken", 500);
    RecordingListener recordingListener = new RecordingListener();
    round("/feed", recordingListener);

    assertThat(recordingListener.results)
        .extracting(pageResult -> pageResult.address().getPath() + " " + pageResult.outcome())
        .anyMatch(visit -> visit.startsWith("/a Fetched"))
        .contains(
            "/private Disallowed[]",
            "/gone Failed[reason=HTTP 410 Gone, temporary=false]",
            "/broken Failed[reason=HTTP 500 Internal Server Error, temporary=true]")
        .hasSize(4);
  }

  @Test
  void resumesAThrottledHostAfterRetryAfter() throws InterruptedException {
    site.feed("/feed", "/a", "/b").html("/b", "b");
    site.route(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "1");
          site.html("/a", "a");
          TestSite.send(exchange, 429, "text/plain", "slow down");
        });
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(recordingListener);
      assertThat(recordingListener.results.getFirst().outcome())
          .isInstanceOf(PageOutcome.Throttled.class);
      assertThat(recordingListener.fetchedPaths()).as("the whole host is throttled").isEmpty();
      while (Instant.now().isBefore(crawler.nextDue())) {
        Thread.sleep(20);
      }
      crawler.runRound(recordingListener);
    }

    assertThat(recordingListener.fetchedPaths()).containsExactlyInAnyOrder("/a", "/b");
  }

  @Test
  void addsFeedsOfAHomePageAsListings() throws InterruptedException {
    site.html(
            "/",
            "<link rel='alternate' type='application/rss+xml' href='/feed'><a href='/x'>Home</a>")
        .html("/robots.txt", "Sitemap: " + site.addressOf("/map"))
        .feed("/feed", "/a")
        .html("/a", "a");
    site.route("/map", exchange -> sitemap(exchange, Instant.now()));
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/")) {
      crawler.runRound(recordingListener);

      assertThat(recordingListener.fetchedPaths()).containsOnlyOnce("/a");
      assertThat(recordingListener.polls)
          .extracting(pollResult -> pollResult.listing().getPath())
          .contains("/", "/feed", "/map");
      assertThat(crawler.statuses().getFirst().listings()).isEqualTo(3);
    }
  }

  @Test
  void readsBothEndsOfALongSitemapIndex() throws InterruptedException {
    StringBuilder index = new StringBuilder("<sitemapindex>");
    for (int i = 0; i < 400; i++) {
      index.append("<sitemap><loc>").append(site.addressOf("/map" + i)).append("</loc></sitemap>");
    }
    site.route(
        "/index",
        exchange -> TestSite.send(exchange, 200, "application/xml", index + "</sitemapindex>"));
    site.route("/map399", exchange -> sitemap(exchange, Instant.now())).html("/a", "a");
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/index")) {
      crawler.runRound(recordingListener);
    }

    assertThat(recordingListener.fetchedPaths()).containsExactly("/a");
    assertThat(site.requests()).contains("/map0", "/map399").doesNotContain("/map200");
  }

  @Test
  void reportsSourceStatuses() throws InterruptedException {
    site.feed("/feed", "/a", "/b").html("/a", "a").status("/b", 500).status("/dead", 404);
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed", "/dead")) {
      crawler.runRound(recordingListener);
      crawler.markIndexed(List.of(site.addressOf("/a")));
    }
    SourceStatus status =
        Crawler.statuses(TestSite.options(data), List.of(site.source("/feed", "/dead"))).getFirst();

    assertThat(status.lastSuccess()).isNotNull();
    assertThat(status.nextPoll()).isAfter(Instant.now());
    assertThat(status.failures()).isEqualTo(1);
    assertThat(status.lastError()).isEqualTo("HTTP 404 Not Found");
    assertThat(status.knownPages()).isEqualTo(2);
    assertThat(status.waitingPages()).isEqualTo(1);
    assertThat(status.unindexedPages()).isZero();
    assertThat(status.indexedToday()).isEqualTo(1);
  }

  @Test
  void countsPagesThatAreNotStoredByTheirReason() throws InterruptedException {
    site.feed("/feed", "/a", "/gone", "/missing", "/list").html("/a", "a").html("/list", "list");
    site.status("/gone", 410).status("/missing", 404);
    RecordingListener recordingListener = new RecordingListener();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.runRound(recordingListener);
      crawler.markIndexed(List.of(site.addressOf("/a")));
      crawler.markSkipped(List.of(site.addressOf("/list")), "not built like an article: 24 boxes");
      assertThat(crawler.statuses().getFirst().waitingPages()).isZero();
    }

    Map<String, Long> reasons = Crawler.pagesNotStored(data).values().iterator().next();
    assertThat(reasons).hasSize(3).containsEntry("not built like an article", 1L);
    assertThat(reasons.values()).containsOnly(1L);
    assertThat(reasons.keySet()).anyMatch(reason -> reason.contains("410"));
    assertThat(Crawler.pagesNotStored(data.resolve("none"))).isEmpty();
  }

  @Test
  void reportsEmptyStatusForAMissingFolder() {
    List<Source> sources = List.of(site.source("/feed"));

    assertThat(
            Crawler.statuses(TestSite.options(data.resolve("none")), sources)
                .getFirst()
                .knownPages())
        .isZero();
  }

  @Test
  void deletesListingsOfRemovedSources() throws InterruptedException {
    site.feed("/feed", "/a").status("/a", 500).feed("/other", "/b").html("/b", "b");
    round("/feed", new RecordingListener());
    RecordingListener recordingListener = new RecordingListener();
    Source other =
        new Source(
            "other",
            "Other",
            List.of(SourceListing.of(site.addressOf("/other"))),
            Duration.ofMinutes(5),
            null,
            null,
            null,
            null);
    try (Crawler crawler = Crawler.open(TestSite.options(data), List.of(other))) {
      crawler.runRound(recordingListener);
    }
    assertThat(recordingListener.fetchedPaths()).containsExactly("/b");

    site.html("/a", "a");
    round("/feed", recordingListener);
    assertThat(recordingListener.fetchedPaths()).containsExactly("/b", "/a");
  }

  private void round(String listing, RecordingListener recordingListener)
      throws InterruptedException {
    try (Crawler crawler = site.crawler(data, listing)) {
      crawler.runRound(recordingListener);
      crawler.markIndexed(recordingListener.addresses());
    }
  }
}
