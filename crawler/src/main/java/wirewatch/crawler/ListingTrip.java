package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.Ask;
import wirewatch.crawler.listing.Candidate;
import wirewatch.crawler.listing.Kind;
import wirewatch.crawler.listing.Listing;
import wirewatch.crawler.listing.ListingPage;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.crawler.state.Find;
import wirewatch.crawler.state.ListingRow;
import wirewatch.crawler.state.ListingVisit;
import wirewatch.crawler.state.Seed;
import wirewatch.ingest.address.Addresses;

/** Polls one listing: requests it, reads it, records new pages and schedules the next poll. */
final class ListingTrip {
  private static final int MOST_LISTINGS = 300;
  private static final int EACH_END = 50;

  private final Desk desk;
  private final ListingRow row;
  private final Source source;
  private final long started = System.nanoTime();

  ListingTrip(Desk desk, ListingRow row) {
    this.desk = desk;
    this.row = row;
    this.source = desk.watched().get(row.source());
  }

  Poll go() throws InterruptedException {
    Ask ask = new Ask(row.address(), row.etag(), row.modified());
    return switch (desk.web().get(ask, desk.delay(source))) {
      case Answer.Received received -> read(received);
      case Answer.Unchanged unchanged -> unchanged();
      case Answer.Disallowed disallowed ->
          failed(Poll.Outcome.DISALLOWED, "disallowed by robots.txt", null);
      case Answer.Throttled throttled -> throttled(throttled);
      case Answer.Failed failed ->
          failed(Poll.Outcome.FAILED, failed.failure().why(), failed.failure().status());
    };
  }

  /** Records an internal failure; it is retried like a failure of the site. */
  Poll broken(RuntimeException cause) {
    return failed(Poll.Outcome.FAILED, "it could not be processed: " + cause, null);
  }

  private Poll read(Answer.Received received) throws InterruptedException {
    ListingPage page =
        new ListingPage(
            received.message().body(),
            received.message().header("content-type"),
            received.message().address(),
            row.kind(),
            row.links());
    Listing listing = new ListingReader().read(page, Watched.sites(source));
    List<Candidate> candidates = listing.candidates();
    int fresh = desk.tables().pages().offer(row.source(), finds(listing), Instant.now());
    adopt(listing);
    if (candidates.isEmpty() && listing.listings().isEmpty() && listing.problem() != null) {
      return failed(Poll.Outcome.FAILED, listing.problem(), received.message().status());
    }
    keep(
        received.message().header("etag"),
        received.message().header("last-modified"),
        Pacing.next(row.pace(), fresh > 0, listing.ttl(), bounds()),
        listing.problem());
    return poll(
        Poll.Outcome.READ,
        new Count(candidates.size(), fresh),
        received.message().status(),
        listing.problem());
  }

  private List<Find> finds(Listing listing) {
    Instant now = Instant.now();
    Instant horizon = horizon(now);
    boolean sitemap = listing.kind() == Kind.SITEMAP;
    List<Find> finds = new ArrayList<>();
    for (Candidate candidate : listing.candidates()) {
      Instant published = candidate.published();
      Instant updated = candidate.updated();
      Instant dated = updated != null ? updated : published;
      if (sitemap && dated != null && dated.isBefore(horizon)) {
        continue;
      }
      Instant age = published != null ? published : dated;
      finds.add(
          new Find(
              candidate.address(),
              Addresses.host(candidate.address()),
              Remarks.of(source, row.address(), listing.kind(), candidate).write(),
              age == null || age.isAfter(now) ? now : age,
              updated));
    }
    return finds;
  }

  /**
   * Returns the time of the last successful poll, if that is earlier than the configured maximum
   * age.
   */
  private Instant horizon(Instant now) {
    Instant reach = now.minus(desk.options().reach());
    Instant last = row.success();
    return last != null && last.isBefore(reach) ? last : reach;
  }

  /** Adds the feeds and sitemaps that the listing names to the listings of the source. */
  private void adopt(Listing listing) throws InterruptedException {
    List<Seed> seeds = new ArrayList<>();
    for (URI address : ends(listing.listings())) {
      seeds.add(new Seed(address, Addresses.host(address), null, null, true));
    }
    if (listing.kind() == Kind.SECTION && isHome(row.address())) {
      for (URI address : desk.web().robots(row.address(), desk.delay(source)).rules().sitemaps()) {
        seeds.add(new Seed(address, Addresses.host(address), null, null, true));
      }
    }
    if (!seeds.isEmpty()) {
      desk.tables().listings().found(row.source(), seeds, source.every(), MOST_LISTINGS);
    }
  }

  /** Returns the first and the last entries of a long index: the newest are at one of its ends. */
  private static List<URI> ends(List<URI> addresses) {
    if (addresses.size() <= 2 * EACH_END) {
      return addresses;
    }
    List<URI> ends = new ArrayList<>(addresses.subList(0, EACH_END));
    ends.addAll(addresses.subList(addresses.size() - EACH_END, addresses.size()));
    return ends;
  }

  private static boolean isHome(URI address) {
    String path = address.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
  }

  private Poll unchanged() {
    keep(row.etag(), row.modified(), Pacing.next(row.pace(), false, null, bounds()), null);
    return poll(Poll.Outcome.UNCHANGED, Count.NONE, 304, null);
  }

  private Poll throttled(Answer.Throttled throttled) {
    Instant until = Throttling.throttle(desk, throttled);
    String problem = "the host requested a delay until " + until;
    desk.tables()
        .listings()
        .visited(
            row,
            new ListingVisit(
                row.etag(),
                row.modified(),
                until,
                row.pace(),
                row.success(),
                row.failures(),
                problem));
    return poll(Poll.Outcome.THROTTLED, Count.NONE, throttled.status(), problem);
  }

  private Poll failed(Poll.Outcome outcome, String why, @Nullable Integer status) {
    int failures = row.failures() + 1;
    Instant next = Instant.now().plus(Pacing.afterFailures(source.every(), failures));
    desk.tables()
        .listings()
        .visited(row, new ListingVisit(null, null, next, row.pace(), row.success(), failures, why));
    return poll(outcome, Count.NONE, status, why);
  }

  private Pacing.Bounds bounds() {
    return Pacing.Bounds.of(source.every(), row.found());
  }

  private void keep(
      @Nullable String etag, @Nullable String modified, Duration pace, @Nullable String problem) {
    Instant now = Instant.now();
    desk.tables()
        .listings()
        .visited(row, new ListingVisit(etag, modified, now.plus(pace), pace, now, 0, problem));
  }

  private record Count(int candidates, int fresh) {
    static final Count NONE = new Count(0, 0);
  }

  private Poll poll(
      Poll.Outcome outcome, Count count, @Nullable Integer status, @Nullable String problem) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new Poll(
        source, row.address(), outcome, count.candidates(), count.fresh(), took, status, problem);
  }
}
