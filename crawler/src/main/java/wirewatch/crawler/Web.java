package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.Ask;
import wirewatch.crawler.http.Http;
import wirewatch.crawler.http.HttpOptions;
import wirewatch.crawler.http.Reply;
import wirewatch.crawler.state.RobotsFiles;
import wirewatch.ingest.address.Addresses;
import wirewatch.ingest.net.AddressGuard;
import wirewatch.ingest.net.RetryAfter;

/**
 * Sends requests politely: respects the robots.txt and the request delay of every host in the
 * redirect chain, and limits redirects.
 */
final class Web implements AutoCloseable {
  private static final int REDIRECTS = 5;
  private static final Duration CRAWL_DELAY_MOST = Duration.ofSeconds(60);
  private static final Duration CONNECT_MOST = Duration.ofSeconds(5);
  private static final Duration THROTTLED = Duration.ofMinutes(1);

  private final Http http;
  private final Gates gates = new Gates();
  private final Robots robots;

  /**
   * @param files stores {@code robots.txt} beyond this process; null: it is not stored
   */
  Web(CrawlOptions options, @Nullable RobotsFiles files) {
    Duration half = options.timeout().dividedBy(2);
    this.http =
        new Http(
            new HttpOptions(
                options.userAgent(),
                half.compareTo(CONNECT_MOST) < 0 ? half : CONNECT_MOST,
                half,
                options.timeout(),
                options.maxBody(),
                new AddressGuard(options.allowAddresses()),
                options.hosts()));
    this.robots = new Robots(http, gates, options.userAgent(), files);
  }

  Robots.Verdict robots(URI address, Duration delay) throws InterruptedException {
    return robots.of(address, delay);
  }

  /**
   * Requests a page and follows redirects.
   *
   * @param delay the minimum delay between two requests to a host
   */
  Answer get(Ask ask, Duration delay) throws InterruptedException {
    Set<URI> asked = new HashSet<>();
    Ask at = ask;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      if (Addresses.host(at.address()).isEmpty()) {
        return failed(Failure.Grade.PERMANENT, "the address has no host: " + at.address(), null);
      }
      if (!asked.add(at.address())) {
        return failed(Failure.Grade.PERMANENT, "the redirects form a loop", null);
      }
      Robots.Verdict verdict = robots.of(at.address(), delay);
      if (verdict.problem() != null) {
        return failed(Failure.Grade.TEMPORARY, verdict.problem(), null);
      }
      if (!verdict.rules().allows(at.address())) {
        return new Answer.Disallowed();
      }
      Reply reply = send(at, longer(delay, verdict));
      URI next = reply instanceof Reply.Message message ? Redirects.target(message) : null;
      if (next == null) {
        return answer(ask, reply);
      }
      at = ask.at(next);
    }
    return failed(Failure.Grade.PERMANENT, "more than " + REDIRECTS + " redirects", null);
  }

  private Reply send(Ask ask, Duration delay) throws InterruptedException {
    return gates.pass(Addresses.host(ask.address()), delay, () -> http.get(ask));
  }

  private static Duration longer(Duration delay, Robots.Verdict verdict) {
    Duration asked = verdict.rules().crawlDelay().orElse(Duration.ZERO);
    Duration bounded = asked.compareTo(CRAWL_DELAY_MOST) > 0 ? CRAWL_DELAY_MOST : asked;
    return bounded.compareTo(delay) > 0 ? bounded : delay;
  }

  private static Answer answer(Ask ask, Reply reply) {
    return switch (reply) {
      case Reply.Broken broken ->
          failed(
              broken.temporary() ? Failure.Grade.TEMPORARY : Failure.Grade.PERMANENT,
              broken.why(),
              null);
      case Reply.Message message -> answer(ask, message);
    };
  }

  private static Answer answer(Ask ask, Reply.Message message) {
    int status = message.status();
    Instant now = Instant.now();
    Instant until = RetryAfter.until(message.header("retry-after"), now);
    String host = Addresses.host(message.address());
    String said = "HTTP " + status + (message.reason().isEmpty() ? "" : " " + message.reason());
    return switch (status) {
      case 304 ->
          ask.isConditional()
              ? new Answer.Unchanged()
              : failed(Failure.Grade.TEMPORARY, said + " to a request without a condition", status);
      case 429 -> new Answer.Throttled(host, until == null ? now.plus(THROTTLED) : until, status);
      case 404, 410 -> failed(Failure.Grade.GONE, said, status);
      case 204, 205 -> failed(Failure.Grade.PERMANENT, said + ": no body", status);
      case 408, 425 -> failed(Failure.Grade.TEMPORARY, said, status);
      case 503 ->
          until == null
              ? failed(Failure.Grade.TEMPORARY, said, status)
              : new Answer.Throttled(host, until, status);
      default ->
          status / 100 == 2
              ? new Answer.Received(ask.address(), now, message)
              : failed(
                  status / 100 == 5 ? Failure.Grade.TEMPORARY : Failure.Grade.PERMANENT,
                  said,
                  status);
    };
  }

  private static Answer failed(Failure.Grade grade, String why, @Nullable Integer status) {
    return new Answer.Failed(new Failure(grade, why, status));
  }

  @Override
  public void close() {
    http.close();
  }
}
