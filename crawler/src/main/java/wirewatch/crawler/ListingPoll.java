package wirewatch.crawler;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.frontier.DiscoveredPage;
import wirewatch.crawler.frontier.ListingSeed;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.frontier.SiteOutcome;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.model.ListingHints;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.PageKeys;
import wirewatch.ingest.url.Urls;

/** Polls one listing: requests it, reads it and offers its pages to the frontier. */
final class ListingPoll {
  private static final int MAX_LISTINGS = 300;
  private static final int INDEX_END_SIZE = 50;
  private static final int HTTP_NOT_MODIFIED = 304;

  private final CrawlContext crawlContext;
  private final ListingTask row;
  private final Source source;
  private final long startNanos = System.nanoTime();
  private @Nullable Instant ended;
  private @Nullable Integer status;
  private CandidateCount candidateCount = CandidateCount.NONE;

  ListingPoll(CrawlContext crawlContext, ListingTask row) {
    this.crawlContext = crawlContext;
    this.row = row;
    this.source = crawlContext.sources().get(row.source());
  }

  URI address() {
    return row.address();
  }

  /** Returns when the request ended. */
  Instant ended() {
    return ended != null ? ended : crawlContext.clock().instant();
  }

  SiteOutcome run() throws InterruptedException {
    FetchRequest fetchRequest = new FetchRequest(row.address(), row.etag(), row.lastModified());
    FetchResponse response = crawlContext.get(row.source(), fetchRequest);
    ended = crawlContext.clock().instant();
    return switch (response) {
      case FetchResponse.Received received -> read(received);
      case FetchResponse.NotModified notModified -> notModified();
      case FetchResponse.Disallowed disallowed -> new SiteOutcome.Disallowed();
      case FetchResponse.Throttled throttled -> {
        status = throttled.status();
        yield new SiteOutcome.Throttled(throttled.host(), throttled.until());
      }
      case FetchResponse.Failed failed -> {
        status = failed.failure().status();
        yield new SiteOutcome.Failed(failed.failure().reason(), true, status);
      }
    };
  }

  private SiteOutcome read(FetchResponse.Received received) throws InterruptedException {
    FetchedListing page =
        new FetchedListing(
            received.message().body(),
            received.message().header("content-type"),
            received.message().address(),
            row.kind(),
            row.linkPattern());
    Listing listing = new ListingReader().read(page, SourceRegistry.registeredDomains(source));
    List<ArticleCandidate> candidates = listing.candidates();
    status = received.message().status();
    int fresh = crawlContext.frontier().offer(row, discoveredPages(listing), ended());
    addDiscoveredListings(listing);
    if (candidates.isEmpty() && listing.listings().isEmpty() && listing.problem() != null) {
      return new SiteOutcome.Failed(listing.problem(), true, status);
    }
    candidateCount = new CandidateCount(candidates.size(), fresh);
    crawlContext.tables().listings().recordKind(row, listing.kind());
    new WebSub(crawlContext).offer(row, received.message());
    return new SiteOutcome.ListingRead(
        fresh > 0,
        listing.ttl(),
        received.message().header("etag"),
        received.message().header("last-modified"),
        listing.problem());
  }

  /** Takes in a version of the listing that its hub sent; returns how many pages are new. */
  int takePushed(byte[] body, @Nullable String contentType) {
    FetchedListing page =
        new FetchedListing(body, contentType, row.address(), row.kind(), row.linkPattern());
    Listing listing = new ListingReader().read(page, SourceRegistry.registeredDomains(source));
    return crawlContext.frontier().offer(row, discoveredPages(listing), ended());
  }

  private SiteOutcome notModified() {
    status = HTTP_NOT_MODIFIED;
    return new SiteOutcome.NotModified();
  }

  private List<DiscoveredPage> discoveredPages(Listing listing) {
    Instant now = ended();
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
              updated,
              signature(listing.kind(), articleCandidate)));
    }
    return finds;
  }

  /**
   * Returns a hash of the title and times that the listing shows; of the title only for a section
   * page, whose times are often relative to now.
   */
  private static long signature(ListingKind kind, ArticleCandidate candidate) {
    String title = candidate.title() == null ? "" : candidate.title().strip();
    String times =
        kind == ListingKind.SECTION ? "" : candidate.published() + " " + candidate.updated();
    return PageKeys.hashBody((title + "\n" + times).getBytes(StandardCharsets.UTF_8));
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
              .originRules(row.address(), crawlContext.policy(row.source()).requestDelay())
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

  private record CandidateCount(int candidates, int fresh) {
    static final CandidateCount NONE = new CandidateCount(0, 0);
  }

  /** Returns the result for the listener. */
  PollResult result(SiteOutcome outcome) {
    return switch (outcome) {
      case SiteOutcome.ListingRead read -> result(PollResult.Outcome.READ, read.problem());
      case SiteOutcome.NotModified same -> result(PollResult.Outcome.UNCHANGED, null);
      case SiteOutcome.Disallowed disallowed ->
          result(PollResult.Outcome.DISALLOWED, "disallowed by robots.txt");
      case SiteOutcome.Throttled throttled ->
          result(
              PollResult.Outcome.THROTTLED,
              "the host requested a delay until " + throttled.until());
      case SiteOutcome.Failed failed -> result(PollResult.Outcome.FAILED, failed.reason());
      default -> throw new IllegalStateException(row.address() + " cannot end as " + outcome);
    };
  }

  private PollResult result(PollResult.Outcome outcome, @Nullable String problem) {
    return new PollResult(
        source,
        row.address(),
        outcome,
        candidateCount.candidates(),
        candidateCount.fresh(),
        Duration.ofNanos(System.nanoTime() - startNanos),
        status,
        problem);
  }
}
