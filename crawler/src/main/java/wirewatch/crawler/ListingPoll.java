package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.frontier.DiscoveredPage;
import wirewatch.crawler.frontier.ListingSeed;
import wirewatch.crawler.frontier.RevisitSchedule;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.model.ListingHints;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.ListingRow;
import wirewatch.crawler.state.ListingUpdate;
import wirewatch.ingest.url.Urls;

/** Polls one listing: requests it, reads it, records new pages and schedules the next poll. */
final class ListingPoll {
  private static final int MAX_LISTINGS = 300;
  private static final int INDEX_END_SIZE = 50;

  private final CrawlContext crawlContext;
  private final ListingRow row;
  private final Source source;
  private final long startNanos = System.nanoTime();

  ListingPoll(CrawlContext crawlContext, ListingRow row) {
    this.crawlContext = crawlContext;
    this.row = row;
    this.source = crawlContext.sources().get(row.source());
  }

  PollResult run() throws InterruptedException {
    FetchRequest fetchRequest = new FetchRequest(row.address(), row.etag(), row.lastModified());
    return switch (crawlContext.client().get(fetchRequest, crawlContext.requestDelay(source))) {
      case FetchResponse.Received received -> read(received);
      case FetchResponse.NotModified notModified -> notModified();
      case FetchResponse.Disallowed disallowed ->
          failed(PollResult.Outcome.DISALLOWED, "disallowed by robots.txt", null);
      case FetchResponse.Throttled throttled -> throttled(throttled);
      case FetchResponse.Failed failed ->
          failed(PollResult.Outcome.FAILED, failed.failure().reason(), failed.failure().status());
    };
  }

  /** Records an internal failure; it is retried like a failure of the site. */
  PollResult internalFailure(RuntimeException cause) {
    return failed(PollResult.Outcome.FAILED, "it could not be processed: " + cause, null);
  }

  private PollResult read(FetchResponse.Received received) throws InterruptedException {
    FetchedListing page =
        new FetchedListing(
            received.message().body(),
            received.message().header("content-type"),
            received.message().address(),
            row.kind(),
            row.linkPattern());
    Listing listing = new ListingReader().read(page, SourceRegistry.registeredDomains(source));
    List<ArticleCandidate> candidates = listing.candidates();
    int fresh =
        crawlContext.tables().pages().offer(row.source(), discoveredPages(listing), Instant.now());
    addDiscoveredListings(listing);
    if (candidates.isEmpty() && listing.listings().isEmpty() && listing.problem() != null) {
      return failed(PollResult.Outcome.FAILED, listing.problem(), received.message().status());
    }
    recordSuccess(
        received.message().header("etag"),
        received.message().header("last-modified"),
        RevisitSchedule.nextPollInterval(
            row.pollInterval(), fresh > 0, listing.ttl(), intervalBounds()),
        listing.problem());
    return result(
        PollResult.Outcome.READ,
        new CandidateCount(candidates.size(), fresh),
        received.message().status(),
        listing.problem());
  }

  private List<DiscoveredPage> discoveredPages(Listing listing) {
    Instant now = Instant.now();
    Instant horizon = oldestAccepted(now);
    boolean sitemap = listing.kind() == ListingKind.SITEMAP;
    List<DiscoveredPage> finds = new ArrayList<>();
    for (ArticleCandidate articleCandidate : listing.candidates()) {
      Instant published = articleCandidate.published();
      Instant updated = articleCandidate.updated();
      Instant dated = updated != null ? updated : published;
      if (sitemap && dated != null && dated.isBefore(horizon)) {
        continue;
      }
      Instant age = published != null ? published : dated;
      finds.add(
          new DiscoveredPage(
              articleCandidate.address(),
              Urls.host(articleCandidate.address()),
              ListingHints.of(source, row.address(), listing.kind(), articleCandidate).toJson(),
              age == null || age.isAfter(now) ? now : age,
              updated));
    }
    return finds;
  }

  /**
   * Returns the time of the last successful poll, if that is earlier than the configured maximum
   * age.
   */
  private Instant oldestAccepted(Instant now) {
    Instant reach = now.minus(crawlContext.options().maxSitemapAge());
    Instant last = row.lastSuccess();
    return last != null && last.isBefore(reach) ? last : reach;
  }

  /** Adds the feeds and sitemaps that the listing names to the listings of the source. */
  private void addDiscoveredListings(Listing listing) throws InterruptedException {
    List<ListingSeed> seeds = new ArrayList<>();
    for (URI address : firstAndLast(listing.listings())) {
      seeds.add(new ListingSeed(address, Urls.host(address), null, null, true));
    }
    if (listing.kind() == ListingKind.SECTION && isHomePage(row.address())) {
      for (URI address :
          crawlContext
              .client()
              .originRules(row.address(), crawlContext.requestDelay(source))
              .rules()
              .sitemaps()) {
        seeds.add(new ListingSeed(address, Urls.host(address), null, null, true));
      }
    }
    if (!seeds.isEmpty()) {
      crawlContext
          .tables()
          .listings()
          .addDiscovered(row.source(), seeds, source.maxPollInterval(), MAX_LISTINGS);
    }
  }

  /** Returns the first and the last entries of a long index: the newest are at one of its ends. */
  private static List<URI> firstAndLast(List<URI> addresses) {
    if (addresses.size() <= 2 * INDEX_END_SIZE) {
      return addresses;
    }
    List<URI> ends = new ArrayList<>(addresses.subList(0, INDEX_END_SIZE));
    ends.addAll(addresses.subList(addresses.size() - INDEX_END_SIZE, addresses.size()));
    return ends;
  }

  private static boolean isHomePage(URI address) {
    String path = address.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
  }

  private PollResult notModified() {
    recordSuccess(
        row.etag(),
        row.lastModified(),
        RevisitSchedule.nextPollInterval(row.pollInterval(), false, null, intervalBounds()),
        null);
    return result(PollResult.Outcome.UNCHANGED, CandidateCount.NONE, 304, null);
  }

  private PollResult throttled(FetchResponse.Throttled throttled) {
    Instant until = HostBackoff.applyRetryAfter(crawlContext, throttled);
    String problem = "the host requested a delay until " + until;
    crawlContext
        .tables()
        .listings()
        .recordPoll(
            row,
            new ListingUpdate(
                row.etag(),
                row.lastModified(),
                until,
                row.pollInterval(),
                row.lastSuccess(),
                row.failures(),
                problem));
    return result(PollResult.Outcome.THROTTLED, CandidateCount.NONE, throttled.status(), problem);
  }

  private PollResult failed(PollResult.Outcome outcome, String why, @Nullable Integer status) {
    int failures = row.failures() + 1;
    Instant next =
        Instant.now()
            .plus(RevisitSchedule.pollIntervalAfterFailures(source.maxPollInterval(), failures));
    crawlContext
        .tables()
        .listings()
        .recordPoll(
            row,
            new ListingUpdate(
                null, null, next, row.pollInterval(), row.lastSuccess(), failures, why));
    return result(outcome, CandidateCount.NONE, status, why);
  }

  private RevisitSchedule.IntervalBounds intervalBounds() {
    return RevisitSchedule.IntervalBounds.of(source.maxPollInterval(), row.discovered());
  }

  private void recordSuccess(
      @Nullable String etag, @Nullable String modified, Duration pace, @Nullable String problem) {
    Instant now = Instant.now();
    crawlContext
        .tables()
        .listings()
        .recordPoll(row, new ListingUpdate(etag, modified, now.plus(pace), pace, now, 0, problem));
  }

  private record CandidateCount(int candidates, int fresh) {
    static final CandidateCount NONE = new CandidateCount(0, 0);
  }

  private PollResult result(
      PollResult.Outcome outcome,
      CandidateCount candidateCount,
      @Nullable Integer status,
      @Nullable String problem) {
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    return new PollResult(
        source,
        row.address(),
        outcome,
        candidateCount.candidates(),
        candidateCount.fresh(),
        took,
        status,
        problem);
  }
}
