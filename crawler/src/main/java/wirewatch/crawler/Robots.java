package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.Ask;
import wirewatch.crawler.http.Http;
import wirewatch.crawler.http.Reply;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.robots.RobotsRules;
import wirewatch.crawler.state.RobotsFiles;
import wirewatch.crawler.state.RobotsRow;
import wirewatch.ingest.address.Addresses;

/**
 * Caches the {@code robots.txt} of every origin (RFC 9309) for a day. If it cannot be read,
 * everything is disallowed, unless an older copy is available.
 */
final class Robots {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(10);
  private static final int REDIRECTS = 5;
  private static final int ORIGINS = 10_000;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final Http http;
  private final Gates gates;
  private final String agent;
  private final @Nullable RobotsFiles files;
  private final ConcurrentHashMap<String, Verdict> cache = new ConcurrentHashMap<>();

  /**
   * The rules of an origin.
   *
   * @param problem why the rules are unknown, in words for users
   */
  record Verdict(RobotsRules rules, @Nullable String problem, Instant expires) {}

  @SuppressWarnings("ArrayRecordComponent") // read once
  private record Read(int status, byte[] body, @Nullable String problem) {
    boolean unreachable() {
      return status == 0 || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }
  }

  Robots(Http http, Gates gates, String userAgent, @Nullable RobotsFiles files) {
    this.http = http;
    this.gates = gates;
    this.agent = userAgent.strip().split("[/ ]", 2)[0];
    this.files = files;
  }

  Verdict of(URI address, Duration delay) throws InterruptedException {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    Verdict cached = cache.get(origin);
    if (cached != null && cached.expires().isAfter(Instant.now())) {
      return cached;
    }
    RobotsRow row = files == null ? null : files.get(origin).orElse(null);
    Verdict verdict =
        row != null && row.expires().isAfter(Instant.now())
            ? verdict(origin, row, null)
            : fetch(origin, row, delay);
    if (cache.size() >= ORIGINS) {
      cache.clear();
    }
    cache.put(origin, verdict);
    return verdict;
  }

  private Verdict fetch(String origin, @Nullable RobotsRow stale, Duration delay)
      throws InterruptedException {
    Read read = read(URI.create(origin + "/robots.txt"), delay);
    Instant now = Instant.now();
    RobotsRow row =
        read.unreachable() && stale != null && stale.status() == OK
            ? new RobotsRow(now.plus(KEPT_UNREACHABLE), stale.status(), stale.body())
            : new RobotsRow(
                now.plus(read.unreachable() ? KEPT_UNREACHABLE : KEPT), read.status(), read.body());
    if (files != null) {
      files.put(origin, row);
    }
    return verdict(origin, row, read.problem());
  }

  private Verdict verdict(String origin, RobotsRow row, @Nullable String problem) {
    if (row.status() == OK) {
      return new Verdict(RobotsReader.read(row.body(), agent), null, row.expires());
    }
    Read read = new Read(row.status(), row.body(), problem);
    if (!read.unreachable()) {
      return new Verdict(RobotsRules.forStatus(row.status()), null, row.expires());
    }
    String why =
        problem != null ? problem : row.status() == 0 ? "no response" : "HTTP " + row.status();
    return new Verdict(
        RobotsRules.DISALLOW_ALL,
        origin + "/robots.txt cannot be read, so no URL may be requested: " + why,
        row.expires());
  }

  private Read read(URI first, Duration delay) throws InterruptedException {
    URI address = first;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      URI at = address;
      Reply reply = gates.pass(Addresses.host(at), delay, () -> http.get(Ask.of(at)));
      switch (reply) {
        case Reply.Broken broken -> {
          return new Read(0, new byte[0], broken.why());
        }
        case Reply.Message message -> {
          URI next = Redirects.target(message);
          if (next == null) {
            return read(message);
          }
          address = next;
        }
      }
    }
    return new Read(NOT_FOUND, new byte[0], null);
  }

  private static Read read(Reply.Message message) {
    boolean found = message.status() / 100 == 2;
    byte[] body = message.body();
    return new Read(
        found ? OK : Redirects.isRedirect(message) ? NOT_FOUND : message.status(),
        found ? Arrays.copyOf(body, Math.min(body.length, RobotsReader.MAX_BYTES)) : new byte[0],
        null);
  }
}
