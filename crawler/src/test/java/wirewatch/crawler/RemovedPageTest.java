package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.RemovedPage;

class RemovedPageTest {
  private static final Duration ELEVEN_MINUTES = Duration.ofMinutes(11);

  @TempDir private Path data;
  private final TestClock clock = new TestClock();
  private final RecordingListener listener = new RecordingListener();
  private TestSite site;
  private Crawler crawler;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    site = new TestSite();
    site.feed("/feed", "/news/a").html("/news/a", "first").html("/", "home");
    crawler = site.crawler(TestSite.options(data), clock, "/feed");
    round();
    clock.advance(ELEVEN_MINUTES);
  }

  @AfterEach
  void close() {
    crawler.close();
    site.close();
  }

  @Test
  void reports410AtOnce() throws InterruptedException {
    site.status("/news/a", 410);
    round();

    assertThat(lastOutcome()).isEqualTo(new PageOutcome.Removed(410, "HTTP 410 Gone"));
    assertUnsettled(new RemovedPage(site.addressOf("/news/a"), 410, null));
    assertNotRequestedAgain();
  }

  @Test
  void requestsARemovedPageOnceForAnUpdateThatItsFeedShows() throws InterruptedException {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><link href='%s'/><updated>%s</updated></entry></feed>"
            .formatted(site.addressOf("/news/a"), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    site.status("/news/a", 410)
        .route("/feed", exchange -> TestSite.send(exchange, 200, "application/atom+xml", feed));

    for (int poll = 0; poll < 4; poll++) {
      round();
      clock.advance(ELEVEN_MINUTES);
    }

    assertThat(site.requests("/feed")).isEqualTo(5);
    assertThat(site.requests("/news/a")).as("fetched once, removed once").isEqualTo(2);
  }

  @Test
  void reports404WhenItIsConfirmed() throws InterruptedException {
    site.status("/news/a", 404);
    round();
    assertThat(lastOutcome()).isEqualTo(new PageOutcome.Failed("HTTP 404 Not Found", true));

    clock.advance(ELEVEN_MINUTES);
    round();
    assertThat(lastOutcome()).isEqualTo(new PageOutcome.Removed(404, "HTTP 404 Not Found"));
    assertNotRequestedAgain();
  }

  @Test
  void forgetsA404ThatWasAnError() throws InterruptedException {
    site.status("/news/a", 404);
    round();
    site.html("/news/a", "first");
    clock.advance(ELEVEN_MINUTES);
    round();

    assertThat(lastOutcome()).isEqualTo(new PageOutcome.NotModified());
  }

  @Test
  void reportsARedirectToTheHomePage() throws InterruptedException {
    site.redirect("/news/a", "/");
    round();
    clock.advance(ELEVEN_MINUTES);
    round();

    assertThat(lastOutcome()).isEqualTo(new PageOutcome.Redirected(302, site.addressOf("/")));
    assertUnsettled(new RemovedPage(site.addressOf("/news/a"), 302, site.addressOf("/")));
    assertNotRequestedAgain();
  }

  @Test
  void followsARedirectToAnotherSpellingOfTheArticle() throws InterruptedException {
    site.redirect("/news/a", "/news/a-corrected").html("/news/a-corrected", "second");
    round();

    assertThat(lastOutcome()).isInstanceOf(PageOutcome.Fetched.class);
    assertThat(listener.pages().getLast().body()).asString().isEqualTo("second");
  }

  @Test
  void doesNotReportPagesThatWereNeverFetched() throws InterruptedException {
    site.feed("/feed", "/news/never");
    round();

    assertThat(lastOutcome()).isEqualTo(new PageOutcome.Failed("HTTP 404 Not Found", false));
  }

  @ParameterizedTest
  @CsvSource({
    "/news/a, /, true",
    "/news/a, /news/, true",
    "/news/a, /news, true",
    "/news/a, /404.html, true",
    "/news/a, /error/not-found, true",
    "/news/a, http://other.example/news/a, true",
    "/news/a, http://www.wire.example/news/a, false",
    "/news/a, /news/a-corrected, false",
    "/news/a, /world/a, false",
    "/news/area-404-closed, /news/area-404-closed-again, false",
  })
  void tellsElsewhereFromAnotherSpelling(URI page, URI target, boolean elsewhere) {
    URI base = URI.create("http://wire.example/");

    assertThat(RedirectTarget.isElsewhere(base.resolve(page), base.resolve(target)))
        .isEqualTo(elsewhere);
  }

  /** The removal is kept, also over a restart, until it is settled. */
  private void assertUnsettled(RemovedPage expected) {
    assertThat(crawler.removals().find(10)).containsExactly(expected);
    crawler.close();
    crawler = site.crawler(TestSite.options(data), clock, "/feed");
    assertThat(crawler.removals().find(10)).containsExactly(expected);
    crawler.removals().settle(List.of(expected), sql -> 0);
    assertThat(crawler.removals().find(10)).isEmpty();
  }

  private PageOutcome lastOutcome() {
    return listener.results.getLast().outcome();
  }

  private void assertNotRequestedAgain() throws InterruptedException {
    int before = listener.results.size();
    clock.advance(Duration.ofDays(10));
    round();
    assertThat(listener.results).hasSize(before);
  }

  private void round() throws InterruptedException {
    crawler.runRound(listener);
    crawler.markIndexed(listener.addresses());
  }
}
