package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.RevisitOptions;

class ReportedChangeTest {
  private static final Duration POLL_INTERVAL = Duration.ofMinutes(5);

  @TempDir private Path data;
  private final TestClock clock = new TestClock();
  private final RecordingListener listener = new RecordingListener();
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    site.html("/news/fine-of-three-hundred-million-for-bank-20261128", "first");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void requestsAPageAtOnceWhenAFeedShowsAnotherTitle() throws InterruptedException {
    serve(rss("Fine of 300 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
    assertRequestedAgainAfter(rss("Fine of 800 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
  }

  @Test
  void requestsAPageAtOnceWhenAFeedShowsAnotherTime() throws InterruptedException {
    serve(rss("Fine of 300 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
    assertRequestedAgainAfter(rss("Fine of 300 million", "Sat, 21 Nov 2026 10:30:00 GMT"));
  }

  @Test
  void requestsAPageAtOnceWhenASitemapShowsAnotherLastmod() throws InterruptedException {
    serve(sitemap(clock.instant().minus(Duration.ofDays(2)).toString().substring(0, 10)));
    assertRequestedAgainAfter(
        sitemap(clock.instant().minus(Duration.ofDays(1)).toString().substring(0, 10)));
  }

  @Test
  void requestsAPageAtOnceWhenASectionPageShowsAnotherHeadline() throws InterruptedException {
    serve(section("Bank is fined 300 million over breach of sanctions"));
    assertRequestedAgainAfter(section("Bank is fined 800 million over breach of sanctions"));
  }

  @Test
  void ignoresAListingThatShowsTheSameAsBefore() throws InterruptedException {
    serve(rss("Fine of 300 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
    try (Crawler crawler = site.crawler(TestSite.options(data), clock, "/listing")) {
      round(crawler);
      clock.advance(POLL_INTERVAL);
      round(crawler);
    }

    assertThat(listener.polls).hasSize(2);
    assertThat(listener.fetchedPaths()).hasSize(1);
  }

  @Test
  void comparesEachListingWithItselfOnly() throws InterruptedException {
    serve(rss("Fine of 300 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
    String other = section("Regulator: bank is fined 300 million over sanctions");
    site.route("/other", exchange -> TestSite.send(exchange, 200, "text/html", other));
    try (Crawler crawler = site.crawler(TestSite.options(data), clock, "/listing", "/other")) {
      for (int i = 0; i < 2; i++) {
        round(crawler);
        clock.advance(POLL_INTERVAL.minusSeconds(10));
      }
    }

    assertThat(listener.results).hasSize(1);
  }

  @Test
  void restsAfterFalseReports() throws InterruptedException {
    try (Crawler crawler = site.crawler(TestSite.options(data), clock, "/listing")) {
      for (int i = 0; i < 6; i++) {
        serve(rss("Fine, version " + i, "Sat, 21 Nov 2026 10:00:00 GMT"));
        round(crawler);
        clock.advance(Duration.ofMinutes(1).plusSeconds(20));
      }
    }

    assertThat(listener.results).as("the first request and one false report").hasSizeLessThan(4);
  }

  @Test
  void heedsAReportedChangeAfterTheClockWasSetBack() throws InterruptedException {
    serve(rss("Fine of 300 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
    try (Crawler crawler = site.crawler(TestSite.options(data), clock, "/listing")) {
      round(crawler);
      clock.advance(Duration.ofMinutes(-40));
      round(crawler);

      serve(rss("Fine of 800 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
      clock.advance(POLL_INTERVAL);
      round(crawler);
    }

    assertThat(listener.polls.getLast().newPages()).isEqualTo(1);
  }

  /** The poll and the revisit are of one round: the revisit was planned before the poll. */
  @Test
  void requestsAReportedChangeWhoseRevisitIsLeftOut() throws InterruptedException {
    serve(rss("Fine of 300 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
    try (Crawler crawler = site.crawler(withoutRevisits(), clock, "/listing")) {
      round(crawler);
      site.html("/news/fine-of-three-hundred-million-for-bank-20261128", "second");
      serve(rss("Fine of 800 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
      clock.advance(Duration.ofDays(1));
      round(crawler);
    }

    assertThat(listener.pages().getLast().body()).asString().isEqualTo("second");
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 500})
  void requestsAReportedChangeAgainAfterAFailureWithoutRevisits(int status) throws Exception {
    String path = "/news/fine-of-three-hundred-million-for-bank-20261128";
    serve(rss("Fine of 300 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
    try (Crawler crawler = site.crawler(withoutRevisits(), clock, "/listing")) {
      round(crawler);
      serve(rss("Fine of 800 million", "Sat, 21 Nov 2026 10:00:00 GMT"));
      site.route(
          path,
          exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            TestSite.send(exchange, status, "text/plain", "later");
          });
      clock.advance(POLL_INTERVAL);
      round(crawler);

      site.html(path, "second");
      clock.advance(Duration.ofDays(1));
      round(crawler);
    }

    assertThat(listener.pages().getLast().body()).asString().isEqualTo("second");
  }

  private CrawlOptions withoutRevisits() {
    return TestSite.options(data)
        .withRevisits(new RevisitOptions(List.of(Duration.ofMinutes(10), Duration.ofHours(1)), 0));
  }

  private void assertRequestedAgainAfter(String listing) throws InterruptedException {
    try (Crawler crawler = site.crawler(TestSite.options(data), clock, "/listing")) {
      round(crawler);
      assertThat(listener.fetchedPaths()).hasSize(1);

      site.html("/news/fine-of-three-hundred-million-for-bank-20261128", "second");
      serve(listing);
      clock.advance(POLL_INTERVAL);
      round(crawler);
    }

    assertThat(listener.fetchedPaths()).hasSize(2);
    assertThat(listener.pages().getLast().body()).asString().isEqualTo("second");
    assertThat(listener.polls.getLast().newPages()).isEqualTo(1);
  }

  private void round(Crawler crawler) throws InterruptedException {
    crawler.runRound(listener);
    crawler.markIndexed(listener.addresses());
  }

  private void serve(String listing) {
    String type = listing.startsWith("<html") ? "text/html" : "application/xml";
    site.route("/listing", exchange -> TestSite.send(exchange, 200, type, listing));
  }

  private String address() {
    return site.addressOf("/news/fine-of-three-hundred-million-for-bank-20261128").toString();
  }

  private String rss(String title, String published) {
    return "<rss><channel><item><title>"
        + title
        + "</title><pubDate>"
        + published
        + "</pubDate><link>"
        + address()
        + "</link></item></channel></rss>";
  }

  private String sitemap(String modified) {
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
        + address()
        + "</loc><lastmod>"
        + modified
        + "</lastmod></url></urlset>";
  }

  private String section(String headline) {
    return "<html><body><h2><a href='" + address() + "'>" + headline + "</a></h2></body></html>";
  }
}
