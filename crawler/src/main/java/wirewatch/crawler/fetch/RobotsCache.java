package wirewatch.crawler.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.http.GuardedHttpClient;
import wirewatch.crawler.http.HttpResult;
import wirewatch.crawler.robots.LruMap;
import wirewatch.crawler.robots.OriginRules;
import wirewatch.crawler.robots.RobotsFile;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.robots.RobotsRules;
import wirewatch.crawler.robots.RobotsStore;
import wirewatch.ingest.url.Urls;

/**
 * Caches the {@code robots.txt} of every origin (RFC 9309) for a day. If it cannot be read,
 * everything is disallowed, unless an older copy is available.
 */
final class RobotsCache {
  private static final Duration LIFETIME = Duration.ofHours(24);
  private static final Duration UNREACHABLE_LIFETIME = Duration.ofMinutes(10);
  private static final int MAX_REDIRECTS = 5;
  private static final int MAX_ORIGINS = 10_000;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final GuardedHttpClient guardedHttpClient;
  private final HostRequestLimiter slots;
  private final String productToken;
  private final RobotsStore store;
  private final InstantSource clock;
  private final LruMap<String, OriginRules> cache = new LruMap<>(MAX_ORIGINS);

  @SuppressWarnings("ArrayRecordComponent") // read once
  private record RobotsFetch(int status, byte[] body, @Nullable String problem) {
    boolean isUnreachable() {
      return status == 0 || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }
  }

  RobotsCache(
      GuardedHttpClient guardedHttpClient,
      HostRequestLimiter hostRequestLimiter,
      String userAgent,
      Storage storage) {
    this.guardedHttpClient = guardedHttpClient;
    this.slots = hostRequestLimiter;
    this.productToken = userAgent.strip().split("[/ ]", 2)[0];
    this.store = storage.store();
    this.clock = storage.clock();
  }

  /** Where files are kept between requests, and the clock that ends their lifetime. */
  record Storage(RobotsStore store, InstantSource clock) {}

  /** Returns the rules of an origin; requests its {@code robots.txt} if they are not current. */
  OriginRules find(URI address, Duration delay) throws InterruptedException {
    Optional<OriginRules> known = findKnown(address);
    if (known.isPresent()) {
      return known.get();
    }
    String origin = OriginRules.origin(address);
    OriginRules originRules = fetch(origin, store.find(origin).orElse(null), delay);
    cache.put(origin, originRules);
    return originRules;
  }

  /** Returns the rules of an origin if they are current; sends no request. */
  Optional<OriginRules> findKnown(URI address) {
    String origin = OriginRules.origin(address);
    Instant now = clock.instant();
    Optional<OriginRules> cached = cache.find(origin).filter(rules -> rules.isCurrent(now));
    if (cached.isPresent()) {
      return cached;
    }
    Optional<OriginRules> stored =
        store
            .find(origin)
            .filter(file -> file.expires().isAfter(now))
            .map(file -> toRules(origin, file, null));
    stored.ifPresent(rules -> cache.put(origin, rules));
    return stored;
  }

  private OriginRules fetch(String origin, @Nullable RobotsFile stale, Duration delay)
      throws InterruptedException {
    RobotsFetch robotsFetch = request(URI.create(origin + "/robots.txt"), delay);
    RobotsFile row = toFile(robotsFetch);
    if (robotsFetch.isUnreachable() && stale != null && stale.status() == OK) {
      row = new RobotsFile(row.expires(), stale.status(), stale.body());
    }
    store.put(origin, row);
    return toRules(origin, row, robotsFetch.problem());
  }

  /**
   * Returns a file of a site that is kept as long as its robots.txt; requests it if it is not
   * current.
   */
  RobotsFile file(URI address, Duration delay) throws InterruptedException {
    String key = address.toString();
    Optional<RobotsFile> stored = store.find(key);
    if (stored.isPresent() && stored.get().expires().isAfter(clock.instant())) {
      return stored.get();
    }
    RobotsFetch robotsFetch = request(address, delay);
    RobotsFile file = toFile(robotsFetch);
    store.put(key, file);
    return file;
  }

  private RobotsFile toFile(RobotsFetch robotsFetch) {
    Duration lifetime = robotsFetch.isUnreachable() ? UNREACHABLE_LIFETIME : LIFETIME;
    return new RobotsFile(clock.instant().plus(lifetime), robotsFetch.status(), robotsFetch.body());
  }

  private OriginRules toRules(String origin, RobotsFile row, @Nullable String problem) {
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
          slots.send(
              Urls.host(at),
              delay,
              () -> guardedHttpClient.getPrefix(FetchRequest.of(at), RobotsReader.MAX_BYTES));
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
