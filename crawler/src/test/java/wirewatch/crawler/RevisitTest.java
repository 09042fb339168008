package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.RevisitOptions;

class RevisitTest {
  private static final Duration ELEVEN_MINUTES = Duration.ofMinutes(11);

  @TempDir private Path data;
  private final TestClock clock = new TestClock();
  private final RecordingListener listener = new RecordingListener();
  private TestSite site;
  private Crawler crawler;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    site.route("/feed", exchange -> tagged(exchange, "\"f\"", feed("Ferry delayed")));
    crawler = site.crawler(TestSite.options(data), clock, "/feed");
  }

  @AfterEach
  void close() {
    crawler.close();
    site.close();
  }

  @Test
  void findsACorrectionThatTheFeedDoesNotShow() throws InterruptedException {
    site.html("/a", "<h1>Fine of 300 million</h1>");
    round();
    site.html("/a", "<h1>Fine of 800 million</h1>");
    round();
    assertThat(listener.fetchedPaths()).as("within ten minutes").containsExactly("/a");

    clock.advance(ELEVEN_MINUTES);
    round();

    assertThat(listener.fetchedPaths()).containsExactly("/a", "/a");
    assertThat(listener.pages().getLast().body()).asString().contains("800 million");
  }

  @Test
  void findsASecondCorrection() throws InterruptedException {
    for (String text : List.of("300", "500", "800")) {
      site.html("/a", text);
      round();
      clock.advance(Duration.ofHours(1));
    }

    assertThat(listener.pages())
        .extracting(page -> new String(page.body(), StandardCharsets.UTF_8))
        .containsExactly("300", "500", "800");
  }

  @Test
  void sendsOneConditionalRequestAStageForAnUnchangedPage() throws InterruptedException {
    site.route("/a", exchange -> tagged(exchange, "\"a\"", "<h1>Ferry delayed</h1>"));
    round();
    for (Duration pause :
        List.of(
            ELEVEN_MINUTES,
            Duration.ofMinutes(51),
            Duration.ofHours(5).plusMinutes(1),
            Duration.ofHours(18).plusMinutes(1),
            Duration.ofDays(2).plusMinutes(1))) {
      clock.advance(pause);
      round();
    }
    clock.advance(Duration.ofDays(30));
    round();

    assertThat(listener.results)
        .extracting(PageResult::outcome)
        .hasSize(6)
        .filteredOn(PageOutcome.NotModified.class::isInstance)
        .hasSize(5);
    assertThat(site.requests("/a")).isEqualTo(6);
  }

  @Test
  void remembersRevisitsAcrossARestart() throws InterruptedException {
    site.html("/a", "first");
    round();
    crawler.close();
    clock.advance(ELEVEN_MINUTES);
    site.html("/a", "second");
    crawler = site.crawler(TestSite.options(data), clock, "/feed");
    round();

    assertThat(listener.fetchedPaths()).containsExactly("/a", "/a");
  }

  @Test
  void keepsTheLaterCaptureTheLatestAfterTheClockWasSetBack() throws InterruptedException {
    clock.advance(Duration.ofDays(1));
    site.html("/a", "first");
    round();
    clock.advance(Duration.ofDays(-1));
    round();
    site.html("/a", "second");
    clock.advance(ELEVEN_MINUTES);
    round();

    assertThat(listener.fetchedPaths()).containsExactly("/a", "/a");
    assertThat(listener.pages().getLast().fetchedAt())
        .isAfter(listener.pages().getFirst().fetchedAt());
  }

  @Test
  void isNotLateByADayAfterTheClockWasSetBackByOneWhileItDidNotRun() throws InterruptedException {
    clock.advance(Duration.ofDays(1));
    site.html("/a", "first");
    round();
    crawler.close();
    clock.advance(Duration.ofDays(-1));
    site.html("/a", "second");
    crawler = site.crawler(TestSite.options(data), clock, "/feed");
    round();
    assertThat(crawler.nextDue()).isBefore(clock.instant().plus(ELEVEN_MINUTES));
    clock.advance(ELEVEN_MINUTES);
    round();

    assertThat(listener.fetchedPaths()).containsExactly("/a", "/a");
  }

  @Test
  void doesNotCountRevisitsAsWaitingPages() throws InterruptedException {
    site.html("/a", "first");
    round();

    assertThat(crawler.statuses().getFirst().waitingPages()).isZero();
    assertThat(crawler.nextDue()).isBefore(clock.instant().plus(ELEVEN_MINUTES));
  }

  @Test
  void doesNotRevisitPagesThatAreNoArticles() throws InterruptedException {
    site.html("/a", "first");
    crawler.runRound(listener);
    crawler.markSkipped(listener.addresses(), "no body");
    clock.advance(Duration.ofDays(4));
    crawler.runRound(listener);

    assertThat(site.requests("/a")).isEqualTo(1);
  }

  @Test
  void doesNotRevisitIfSwitchedOff() throws InterruptedException {
    crawler.close();
    crawler =
        site.crawler(TestSite.options(data).withRevisits(RevisitOptions.NEVER), clock, "/feed");
    site.html("/a", "first");
    round();
    clock.advance(Duration.ofDays(4));
    round();

    assertThat(site.requests("/a")).isEqualTo(1);
  }

  @Test
  void boundsRevisitsToTheirShareOfTheRequests() throws InterruptedException {
    String[] pages = new String[100];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = "/p" + i;
      site.html(pages[i], "text " + i);
    }
    site.feed("/feed", pages);
    crawler.close();
    crawler =
        site.crawler(
            TestSite.options(data)
                .withRevisits(new RevisitOptions(RevisitOptions.DEFAULT.after(), .1)),
            clock,
            "/feed");
    round();
    for (int stage = 0; stage < 5; stage++) {
      clock.advance(Duration.ofDays(2));
      round();
    }

    long revisits = site.requests().stream().filter(path -> path.startsWith("/p")).count() - 100;
    long all = site.requests().size() + site.requests("/robots.txt");
    assertThat(revisits).isBetween(5L, (all + 10) / 10);
    assertThat(crawler.statuses().getFirst().waitingPages()).isZero();
  }

  private void round() throws InterruptedException {
    crawler.runRound(listener);
    crawler.markIndexed(listener.addresses());
  }

  private String feed(String title) {
    return "<rss><channel><item><title>"
        + title
        + "</title><link>"
        + site.addressOf("/a")
        + "</link></item></channel></rss>";
  }

  private static void tagged(HttpExchange exchange, String tag, String text) throws IOException {
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      TestSite.send(exchange, 304, new byte[0]);
      return;
    }
    exchange.getResponseHeaders().set("ETag", tag);
    TestSite.send(exchange, 200, "text/html", text);
  }
}
