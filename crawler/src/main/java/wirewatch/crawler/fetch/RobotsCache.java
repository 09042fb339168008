package wirewatch.crawler.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.http.GuardedHttpClient;
import wirewatch.crawler.http.HttpResult;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.robots.RobotsRules;
import wirewatch.crawler.state.RobotsRow;
import wirewatch.crawler.state.RobotsTable;
import wirewatch.ingest.url.Urls;

/**
 * Caches the {@code robots.txt} of every origin (RFC 9309) for a day. If it cannot be read,
 * everything is disallowed, unless an older copy is available.
 */
public final class RobotsCache {
  private static final Duration LIFETIME = Duration.ofHours(24);
  private static final Duration UNREACHABLE_LIFETIME = Duration.ofMinutes(10);
  private static final int MAX_REDIRECTS = 5;
  private static final int MAX_ORIGINS = 10_000;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final GuardedHttpClient guardedHttpClient;
  private final HostSlots slots;
  private final String productToken;
  private final @Nullable RobotsTable table;
  private final ConcurrentHashMap<String, OriginRules> cache = new ConcurrentHashMap<>();

  /**
   * The rules of an origin.
   *
   * @param problem why the rules are unknown, in words for users
   */
  public record OriginRules(RobotsRules rules, @Nullable String problem, Instant expires) {}

  @SuppressWarnings("ArrayRecordComponent") // read once
  private record RobotsFetch(int status, byte[] body, @Nullable String problem) {
    boolean isUnreachable() {
      return status == 0 || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }
  }

  RobotsCache(
      GuardedHttpClient guardedHttpClient,
      HostSlots hostSlots,
      String userAgent,
      @Nullable RobotsTable files) {
    this.guardedHttpClient = guardedHttpClient;
    this.slots = hostSlots;
    this.productToken = userAgent.strip().split("[/ ]", 2)[0];
    this.table = files;
  }

  OriginRules find(URI address, Duration delay) throws InterruptedException {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    OriginRules cached = cache.get(origin);
    if (cached != null && cached.expires().isAfter(Instant.now())) {
      return cached;
    }
    RobotsRow row = table == null ? null : table.find(origin).orElse(null);
    OriginRules originRules =
        row != null && row.expires().isAfter(Instant.now())
            ? toRules(origin, row, null)
            : fetch(origin, row, delay);
    if (cache.size() >= MAX_ORIGINS) {
      cache.clear();
    }
    cache.put(origin, originRules);
    return originRules;
  }

  private OriginRules fetch(String origin, @Nullable RobotsRow stale, Duration delay)
      throws InterruptedException {
    RobotsFetch robotsFetch = request(URI.create(origin + "/robots.txt"), delay);
    Instant now = Instant.now();
    RobotsRow row =
        robotsFetch.isUnreachable() && stale != null && stale.status() == OK
            ? new RobotsRow(now.plus(UNREACHABLE_LIFETIME), stale.status(), stale.body())
            : new RobotsRow(
                now.plus(robotsFetch.isUnreachable() ? UNREACHABLE_LIFETIME : LIFETIME),
                robotsFetch.status(),
                robotsFetch.body());
    if (table != null) {
      table.put(origin, row);
    }
    return toRules(origin, row, robotsFetch.problem());
  }

  private OriginRules toRules(String origin, RobotsRow row, @Nullable String problem) {
    if (row.status() == OK) {
      return new OriginRules(RobotsReader.read(row.body(), productToken), null, row.expires());
    }
    RobotsFetch robotsFetch = new RobotsFetch(row.status(), row.body(), problem);
    if (!robotsFetch.isUnreachable()) {
      return new OriginRules(RobotsRules.forStatus(row.status()), null, row.expires());
    }
    String why =
        problem != null ? problem : row.status() == 0 ? "no response" : "HTTP " + row.status();
    return new OriginRules(
        RobotsRules.DISALLOW_ALL,
        origin + "/robots.txt cannot be read, so no URL may be requested: " + why,
        row.expires());
  }

  private RobotsFetch request(URI first, Duration delay) throws InterruptedException {
    URI address = first;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      URI at = address;
      HttpResult httpResult =
          slots.send(Urls.host(at), delay, () -> guardedHttpClient.get(FetchRequest.of(at)));
      switch (httpResult) {
        case HttpResult.Failed failed -> {
          return new RobotsFetch(0, new byte[0], failed.reason());
        }
        case HttpResult.Response message -> {
          URI next = Redirects.target(message);
          if (next == null) {
            return request(message);
          }
          address = next;
        }
      }
    }
    return new RobotsFetch(NOT_FOUND, new byte[0], null);
  }

  private static RobotsFetch request(HttpResult.Response message) {
    boolean found = message.status() / 100 == 2;
    byte[] body = message.body();
    return new RobotsFetch(
        found ? OK : Redirects.isRedirect(message) ? NOT_FOUND : message.status(),
        found ? Arrays.copyOf(body, Math.min(body.length, RobotsReader.MAX_BYTES)) : new byte[0],
        null);
  }
}
