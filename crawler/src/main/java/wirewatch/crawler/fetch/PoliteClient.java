package wirewatch.crawler.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.BodyMemory;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.http.GuardedHttpClient;
import wirewatch.crawler.http.HttpOptions;
import wirewatch.crawler.http.HttpResult;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.robots.OriginRules;
import wirewatch.crawler.robots.RobotsRules;
import wirewatch.crawler.robots.RobotsStore;
import wirewatch.ingest.net.IpAddressFilter;
import wirewatch.ingest.net.RetryAfter;
import wirewatch.ingest.url.AddressRule;
import wirewatch.ingest.url.Urls;

/**
 * Sends requests politely: respects the robots.txt and the request delay of every host in the
 * redirect chain, and limits redirects.
 */
public final class PoliteClient implements AutoCloseable {
  private static final int MAX_REDIRECTS = 5;
  private static final int NOT_FOUND = 404;
  private static final Duration MAX_CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofMinutes(1);

  private final GuardedHttpClient guardedHttpClient;
  private final HostRequestLimiter slots = new HostRequestLimiter();
  private final RobotsCache robotsCache;
  private final SiteReservations siteReservations;
  private final InstantSource clock;

  /**
   * @param robotsStore stores {@code robots.txt} between requests
   */
  public PoliteClient(CrawlOptions options, RobotsStore robotsStore, InstantSource clock) {
    this.clock = clock;
    Duration half = options.timeout().dividedBy(2);
    this.guardedHttpClient =
        new GuardedHttpClient(
            new HttpOptions(
                options.userAgent(),
                half.compareTo(MAX_CONNECT_TIMEOUT) < 0 ? half : MAX_CONNECT_TIMEOUT,
                half,
                options.timeout(),
                options.maxBody(),
                new IpAddressFilter(options.allowedRanges()),
                options.hostAddresses()));
    this.robotsCache =
        new RobotsCache(
            guardedHttpClient,
            slots,
            options.userAgent(),
            new RobotsCache.Storage(robotsStore, clock));
    this.siteReservations = new SiteReservations(robotsCache, clock);
  }

  /** Returns the bound of the memory of bodies that are received at the same time. */
  public BodyMemory memory() {
    return guardedHttpClient.memory();
  }

  /** Returns the rules of an origin; requests its {@code robots.txt} if they are not current. */
  public OriginRules originRules(URI address, Duration delay) throws InterruptedException {
    return robotsCache.find(address, delay);
  }

  /** Returns the rules of an origin if they are current; sends no request. */
  public Optional<OriginRules> knownRules(URI address) {
    return robotsCache.findKnown(address);
  }

  /**
   * Returns the rights reservations of a page's site that apply to it; requests the files that say
   * so if they are not current.
   *
   * @param delay the minimum delay between two requests to a host
   */
  public List<String> siteReservations(URI page, Duration delay) throws InterruptedException {
    return siteReservations.of(page, delay);
  }

  /**
   * Requests a page and follows redirects.
   *
   * @param delay the minimum delay between two requests to a host
   */
  public FetchResponse get(FetchRequest fetchRequest, Duration delay) throws InterruptedException {
    return get(fetchRequest, delay, true);
  }

  /**
   * Requests a page of an interface that the user has a contract for, and follows redirects;
   * robots.txt is for what is crawled.
   *
   * @param delay the minimum delay between two requests to a host
   */
  public FetchResponse call(FetchRequest fetchRequest, Duration delay) throws InterruptedException {
    return get(fetchRequest, delay, false);
  }

  private FetchResponse get(FetchRequest fetchRequest, Duration delay, boolean crawled)
      throws InterruptedException {
    Set<URI> requested = new HashSet<>();
    FetchRequest at = fetchRequest;
    Integer redirectStatus = null;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      Optional<AddressRule.Refusal> refusal = AddressRule.check(at.address().toString());
      if (refusal.isPresent()) {
        return failed(FetchFailure.Category.PERMANENT, "refused: " + refusal.get().reason(), null);
      }
      if (!requested.add(at.address())) {
        return failed(FetchFailure.Category.PERMANENT, "the redirects form a loop", null);
      }
      OriginRules originRules = crawled ? robotsCache.find(at.address(), delay) : unrestricted();
      if (originRules.problem() != null) {
        return failed(FetchFailure.Category.TEMPORARY, originRules.problem(), null);
      }
      if (!originRules.rules().isAllowed(at.address())) {
        return new FetchResponse.Disallowed();
      }
      HttpResult httpResult = send(at, originRules.effectiveDelay(delay));
      URI next =
          httpResult instanceof HttpResult.Response response ? Redirects.target(response) : null;
      if (next == null) {
        return toResponse(fetchRequest, httpResult, redirectStatus);
      }
      if (redirectStatus == null && httpResult instanceof HttpResult.Response response) {
        redirectStatus = response.status();
      }
      at = fetchRequest.withAddress(next);
    }
    return failed(
        FetchFailure.Category.PERMANENT, "more than " + MAX_REDIRECTS + " redirects", null);
  }

  private OriginRules unrestricted() {
    return new OriginRules(RobotsRules.forStatus(NOT_FOUND), null, clock.instant());
  }

  /**
   * Requests a page of a login that the user configured; robots.txt is for what is crawled.
   * Redirects are not followed.
   */
  HttpResult visit(FetchRequest fetchRequest, Duration delay) throws InterruptedException {
    return send(fetchRequest, delay);
  }

  /** Sends a form, to log in or to subscribe at a hub; redirects are not followed. */
  public HttpResult submit(FetchRequest fetchRequest, Map<String, String> fields, Duration delay)
      throws InterruptedException {
    return slots.send(
        Urls.host(fetchRequest.address()),
        delay,
        () -> guardedHttpClient.post(fetchRequest, fields));
  }

  private HttpResult send(FetchRequest fetchRequest, Duration delay) throws InterruptedException {
    return slots.send(
        Urls.host(fetchRequest.address()), delay, () -> guardedHttpClient.get(fetchRequest));
  }

  private FetchResponse toResponse(
      FetchRequest fetchRequest, HttpResult httpResult, @Nullable Integer redirectStatus) {
    return switch (httpResult) {
      case HttpResult.Failed broken ->
          failed(
              broken.temporary()
                  ? FetchFailure.Category.TEMPORARY
                  : FetchFailure.Category.PERMANENT,
              broken.reason(),
              null);
      case HttpResult.Response response -> toResponse(fetchRequest, response, redirectStatus);
    };
  }

  private FetchResponse toResponse(
      FetchRequest fetchRequest, HttpResult.Response response, @Nullable Integer redirectStatus) {
    int status = response.status();
    Instant now = clock.instant();
    Instant until = RetryAfter.parse(response.header("retry-after"), now);
    String host = Urls.host(response.address());
    String said =
        "HTTP " + status + (response.reasonPhrase().isEmpty() ? "" : " " + response.reasonPhrase());
    return switch (status) {
      case 304 ->
          fetchRequest.isConditional()
              ? new FetchResponse.NotModified()
              : failed(
                  FetchFailure.Category.TEMPORARY,
                  said + " to a request without a condition",
                  status);
      case 429 ->
          new FetchResponse.Throttled(
              host, until == null ? now.plus(DEFAULT_RETRY_AFTER) : until, status);
      case 404, 410 -> failed(FetchFailure.Category.GONE, said, status);
      case 200 -> new FetchResponse.Received(fetchRequest.address(), now, response, redirectStatus);
      case 204, 205 -> failed(FetchFailure.Category.PERMANENT, said + ": no body", status);
      case 408, 425 -> failed(FetchFailure.Category.TEMPORARY, said, status);
      case 503 ->
          until == null
              ? failed(FetchFailure.Category.TEMPORARY, said, status)
              : new FetchResponse.Throttled(host, until, status);
      default ->
          failed(
              status / 100 == 5 ? FetchFailure.Category.TEMPORARY : FetchFailure.Category.PERMANENT,
              status / 100 == 2 ? said + ": not the whole page" : said,
              status);
    };
  }

  private static FetchResponse failed(
      FetchFailure.Category category, String why, @Nullable Integer status) {
    return new FetchResponse.Failed(new FetchFailure(category, why, status));
  }

  @Override
  public void close() {
    guardedHttpClient.close();
  }
}
