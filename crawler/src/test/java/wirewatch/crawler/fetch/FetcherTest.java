package wirewatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.crawler.TestSite;

class FetcherTest {
  @TempDir private Path data;
  private TestSite site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    fetcher = Fetcher.open(TestSite.options(data));
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  @Test
  void returnsThePageAsSent() throws InterruptedException {
    site.html("/a", "<p>a");

    FetchResponse.Received received = received(site.addressOf("/a"));

    assertThat(received.page().url()).isEqualTo(site.addressOf("/a"));
    assertThat(received.page().statusCode()).isEqualTo(200);
    assertThat(received.page().headers()).containsEntry("content-type", List.of("text/html"));
    assertThat(new String(received.page().body(), StandardCharsets.UTF_8)).isEqualTo("<p>a");
  }

  @Test
  void followsRedirectsToOtherHosts() throws InterruptedException {
    site.redirect("/a", site.addressOf("other.example", "/b")).redirect("/b", "/c").html("/c", "c");

    FetchResponse.Received received = received(site.addressOf("/a"));

    assertThat(received.page().requestedUrl()).isEqualTo(site.addressOf("/a"));
    assertThat(received.page().url()).isEqualTo(site.addressOf("other.example", "/c"));
  }

  @Test
  void doesNotRequestDisallowedUrls() throws InterruptedException {
    site.html("/robots.txt", "User-agent: wirewatch\nDisallow: /private/")
        .html("/private/a", "a")
        .redirect("/b", "/private/a");

    assertThat(fetcher.get(site.addressOf("/private/a")))
        .isInstanceOf(FetchResponse.Disallowed.class);
    assertThat(fetcher.get(site.addressOf("/b"))).isInstanceOf(FetchResponse.Disallowed.class);
    assertThat(site.requests()).containsExactly("/b");
    assertThat(site.requests("/robots.txt")).as("cached").isEqualTo(1);
  }

  @Test
  void requestsNothingWhileRobotsTxtCannotBeRead() throws InterruptedException {
    site.status("/robots.txt", 503).html("/a", "a");

    FetchFailure fetchFailure = failure(site.addressOf("/a"));

    assertThat(fetchFailure.isTemporary()).isTrue();
    assertThat(fetchFailure.reason()).contains("robots.txt cannot be read").contains("HTTP 503");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void followsTheRedirectsOfRobotsTxt() throws InterruptedException {
    site.redirect("/robots.txt", site.addressOf("other.example", "/rules"))
        .html("/rules", "User-agent: *\nDisallow: /a")
        .html("/a", "a");

    assertThat(fetcher.get(site.addressOf("/a"))).isInstanceOf(FetchResponse.Disallowed.class);
  }

  @Test
  void reportsRetryAfterOfTheHost() throws InterruptedException {
    site.route(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          TestSite.send(exchange, 429, "text/plain", "slow down");
        });

    FetchResponse fetchResponse = fetcher.get(site.addressOf("/a"));

    assertThat(fetchResponse).isInstanceOf(FetchResponse.Throttled.class);
    FetchResponse.Throttled throttled = (FetchResponse.Throttled) fetchResponse;
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.until())
        .isBetween(Instant.now().plusSeconds(100), Instant.now().plusSeconds(121));
  }

  @ParameterizedTest
  @CsvSource({
    "404, GONE",
    "410, GONE",
    "403, PERMANENT",
    "451, PERMANENT",
    "202, PERMANENT",
    "206, PERMANENT",
    "500, TEMPORARY",
    "503, TEMPORARY"
  })
  void classifiesFailures(int status, FetchFailure.Category category) throws InterruptedException {
    site.status("/a", status);

    assertThat(failure(site.addressOf("/a")).category()).isEqualTo(category);
    assertThat(failure(site.addressOf("/a")).status()).isEqualTo(status);
  }

  @Test
  void sendsOneRequestAtATimeToAHost() throws InterruptedException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    site.route(
        "/a",
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          sleep(0.02);
          now.decrementAndGet();
          TestSite.send(exchange, 200, "text/html", "a");
        });
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(Thread.startVirtualThread(this::getQuietly));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(site.requests("/a")).isEqualTo(8);
    assertThat(most).hasValue(1);
  }

  private void getQuietly() {
    try {
      fetcher.get(site.addressOf("/a"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void respectsCrawlDelayOfRobotsTxt() throws InterruptedException {
    site.html("/robots.txt", "User-agent: *\nCrawl-delay: 0.3").html("/a", "a").html("/b", "b");
    long start = System.nanoTime();

    received(site.addressOf("/a"));
    received(site.addressOf("/b"));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
  }

  private FetchResponse.Received received(URI address) throws InterruptedException {
    FetchResponse fetchResponse = fetcher.get(address);
    assertThat(fetchResponse).isInstanceOf(FetchResponse.Received.class);
    return (FetchResponse.Received) fetchResponse;
  }

  private FetchFailure failure(URI address) throws InterruptedException {
    FetchResponse fetchResponse = fetcher.get(address);
    assertThat(fetchResponse).isInstanceOf(FetchResponse.Failed.class);
    return ((FetchResponse.Failed) fetchResponse).failure();
  }

  private static void sleep(double seconds) {
    try {
      Thread.sleep(Math.round(seconds * 1000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
