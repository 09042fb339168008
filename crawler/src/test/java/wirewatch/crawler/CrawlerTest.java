package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Origin;

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
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.round(heard);
      crawler.round(heard);
    }

    assertThat(heard.fetched()).containsExactlyInAnyOrder("/a", "/b");
    assertThat(heard.polls).hasSize(1);
    assertThat(heard.polls.getFirst().outcome()).isEqualTo(Poll.Outcome.READ);
    assertThat(heard.polls.getFirst().candidates()).isEqualTo(2);
    assertThat(heard.polls.getFirst().fresh()).isEqualTo(2);
    assertThat(site.requests()).containsExactlyInAnyOrder("/feed", "/a", "/b");
  }

  @Test
  void passesHintsOfListingAndSource() throws InterruptedException {
    site.feed("/feed", "/a").html("/a", "a");
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.round(heard);
    }

    Hints hints = heard.pages().getFirst().hints();
    assertThat(hints.title()).isEqualTo("About /a");
    assertThat(hints.origin()).isEqualTo(Origin.FEED);
    assertThat(hints.agency()).isEqualTo("Norvale Wire");
    assertThat(hints.country()).isEqualTo("NO");
    assertThat(heard.visits.getFirst().listing()).isEqualTo(site.at("/feed"));
  }

  @Test
  void sendsConditionalRequestsForListings() throws InterruptedException {
    site.route("/feed", exchange -> tagged(exchange, "/a")).html("/a", "a");
    Heard heard = new Heard();
    for (int start = 0; start < 2; start++) {
      try (Crawler crawler = site.crawler(data, "/feed")) {
        crawler.round(heard);
      }
    }

    assertThat(heard.polls)
        .extracting(Poll::outcome)
        .containsExactly(Poll.Outcome.READ, Poll.Outcome.UNCHANGED);
    assertThat(heard.fetched()).containsExactly("/a");
  }

  private void tagged(HttpExchange exchange, String page) throws IOException {
    if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      TestSite.send(exchange, 304, new byte[0]);
      return;
    }
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    String item = "<item><link>" + site.at(page) + "</link></item>";
    TestSite.send(exchange, 200, "application/rss+xml", "<rss><channel>" + item);
  }

  @Test
  void requestsRevisedPagesAgain() throws InterruptedException {
    site.route("/map", exchange -> sitemap(exchange, Instant.now().minusSeconds(3600)));
    site.html("/a", "first");
    Heard heard = new Heard();
    round("/map", heard);
    round("/map", heard);
    assertThat(heard.fetched()).containsExactly("/a");

    site.route("/map", exchange -> sitemap(exchange, Instant.now().plusSeconds(5)));
    round("/map", heard);
    site.html("/a", "second");
    round("/map", heard);

    assertThat(heard.visits)
        .extracting(visit -> visit.fetch().getClass().getSimpleName())
        .containsExactly("Fetched", "NotModified");
  }

  @Test
  void fetchesTheNewTextOfARevision() throws InterruptedException {
    site.route("/map", exchange -> sitemap(exchange, Instant.now().minusSeconds(3600)));
    site.html("/a", "first");
    Heard heard = new Heard();
    round("/map", heard);
    site.route("/map", exchange -> sitemap(exchange, Instant.now().plusSeconds(5)));
    site.html("/a", "second");
    round("/map", heard);

    assertThat(heard.fetched()).containsExactly("/a", "/a");
    assertThat(heard.pages().getLast().body()).asString().isEqualTo("second");
  }

  private void sitemap(HttpExchange exchange, Instant modified) throws IOException {
    String entry = "<url><loc>" + site.at("/a") + "</loc><lastmod>" + modified + "</lastmod></url>";
    TestSite.send(
        exchange,
        200,
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + entry + "</urlset>");
  }

  @Test
  void skipsSitemapEntriesThatAreTooOld() throws InterruptedException {
    site.route("/map", exchange -> sitemap(exchange, Instant.now().minus(Duration.ofDays(400))));
    Heard heard = new Heard();
    round("/map", heard);

    assertThat(heard.polls.getFirst().candidates()).isEqualTo(1);
    assertThat(heard.polls.getFirst().fresh()).isZero();
    assertThat(heard.visits).isEmpty();
  }

  @Test
  void reportsEveryOutcome() throws InterruptedException {
    site.html("/robots.txt", "User-agent: *\nDisallow: /private")
        .feed("/feed", "/a", "/private", "/gone", "/broken")
        .html("/a", "a")
        .status("/gone", 410)
        .status("/broken", 500);
    Heard heard = new Heard();
    round("/feed", heard);

    assertThat(heard.visits)
        .extracting(visit -> visit.address().getPath() + " " + visit.fetch())
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
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed")) {
      crawler.round(heard);
      assertThat(heard.visits.getFirst().fetch()).isInstanceOf(Fetch.Throttled.class);
      assertThat(heard.fetched()).as("the whole host is throttled").isEmpty();
      while (Instant.now().isBefore(crawler.nextVisit())) {
        Thread.sleep(20);
      }
      crawler.round(heard);
    }

    assertThat(heard.fetched()).containsExactlyInAnyOrder("/a", "/b");
  }

  @Test
  void addsFeedsOfAHomePageAsListings() throws InterruptedException {
    site.html(
            "/",
            "<link rel='alternate' type='application/rss+xml' href='/feed'><a href='/x'>Home</a>")
        .html("/robots.txt", "Sitemap: " + site.at("/map"))
        .feed("/feed", "/a")
        .html("/a", "a");
    site.route("/map", exchange -> sitemap(exchange, Instant.now()));
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/")) {
      crawler.round(heard);

      assertThat(heard.fetched()).containsOnlyOnce("/a");
      assertThat(heard.polls)
          .extracting(poll -> poll.listing().getPath())
          .contains("/", "/feed", "/map");
      assertThat(crawler.status().getFirst().listings()).isEqualTo(3);
    }
  }

  @Test
  void readsBothEndsOfALongSitemapIndex() throws InterruptedException {
    StringBuilder index = new StringBuilder("<sitemapindex>");
    for (int i = 0; i < 400; i++) {
      index.append("<sitemap><loc>").append(site.at("/map" + i)).append("</loc></sitemap>");
    }
    site.route(
        "/index",
        exchange -> TestSite.send(exchange, 200, "application/xml", index + "</sitemapindex>"));
    site.route("/map399", exchange -> sitemap(exchange, Instant.now())).html("/a", "a");
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/index")) {
      crawler.round(heard);
    }

    assertThat(heard.fetched()).containsExactly("/a");
    assertThat(site.requests()).contains("/map0", "/map399").doesNotContain("/map200");
  }

  @Test
  void reportsSourceStatuses() throws InterruptedException {
    site.feed("/feed", "/a", "/b").html("/a", "a").status("/b", 500).status("/dead", 404);
    Heard heard = new Heard();
    try (Crawler crawler = site.crawler(data, "/feed", "/dead")) {
      crawler.round(heard);
      crawler.indexed(List.of(site.at("/a")));
    }
    SourceStatus status =
        Crawler.status(TestSite.options(data), List.of(site.source("/feed", "/dead"))).getFirst();

    assertThat(status.lastSuccess()).isNotNull();
    assertThat(status.nextVisit()).isAfter(Instant.now());
    assertThat(status.failures()).isEqualTo(1);
    assertThat(status.lastError()).isEqualTo("HTTP 404 Not Found");
    assertThat(status.known()).isEqualTo(2);
    assertThat(status.waiting()).isEqualTo(1);
    assertThat(status.unindexed()).isZero();
    assertThat(status.today()).isEqualTo(1);
  }

  @Test
  void reportsEmptyStatusForAMissingFolder() {
    List<Source> sources = List.of(site.source("/feed"));

    assertThat(Crawler.status(TestSite.options(data.resolve("none")), sources).getFirst().known())
        .isZero();
  }

  @Test
  void deletesListingsOfRemovedSources() throws InterruptedException {
    site.feed("/feed", "/a").status("/a", 500).feed("/other", "/b").html("/b", "b");
    round("/feed", new Heard());
    Heard heard = new Heard();
    Source other =
        new Source(
            "other",
            "Other",
            List.of(ListingAddress.of(site.at("/other"))),
            Duration.ofMinutes(5),
            null,
            null,
            null,
            null);
    try (Crawler crawler = Crawler.open(TestSite.options(data), List.of(other))) {
      crawler.round(heard);
    }
    assertThat(heard.fetched()).containsExactly("/b");

    site.html("/a", "a");
    round("/feed", heard);
    assertThat(heard.fetched()).containsExactly("/b", "/a");
  }

  private void round(String listing, Heard heard) throws InterruptedException {
    try (Crawler crawler = site.crawler(data, listing)) {
      crawler.round(heard);
      crawler.indexed(heard.addresses());
    }
  }
}
