package wirewatch.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.fetch.FetchFailure;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.frontier.Change;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.frontier.SiteOutcome;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.ListingHints;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.PageKeys;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.warc.ArchiveReader;
import wirewatch.crawler.warc.ArchivedResponse;
import wirewatch.crawler.warc.Capture;
import wirewatch.crawler.warc.EncodedCapture;
import wirewatch.crawler.warc.MetadataFields;
import wirewatch.crawler.warc.WarcEncoder;
import wirewatch.crawler.warc.WarcPointer;
import wirewatch.ingest.url.Urls;

/** Fetches one page: requests it and archives it. */
final class PageFetch {
  private final CrawlContext crawlContext;
  private final PageTask pageTask;
  private final Source source;
  private final ListingHints hints;
  private PageOutcome.@Nullable Fetched archived;
  private @Nullable Instant ended;

  PageFetch(CrawlContext crawlContext, PageTask pageTask) {
    this.crawlContext = crawlContext;
    this.pageTask = pageTask;
    this.source = crawlContext.sources().get(pageTask.source());
    this.hints = ListingHints.parse(pageTask.hints());
  }

  URI address() {
    return pageTask.address();
  }

  /** Returns when the request ended. */
  Instant ended() {
    return ended != null ? ended : crawlContext.clock().instant();
  }

  SiteOutcome run() throws InterruptedException {
    FetchResponse response = crawlContext.get(pageTask.source(), conditionalRequest());
    ended = crawlContext.clock().instant();
    return switch (response) {
      case FetchResponse.Received received -> received(received);
      case FetchResponse.NotModified notModified -> new SiteOutcome.NotModified();
      case FetchResponse.Disallowed disallowed -> new SiteOutcome.Disallowed();
      case FetchResponse.Throttled throttled ->
          new SiteOutcome.Throttled(throttled.host(), throttled.until());
      case FetchResponse.Failed failed -> failed(failed.failure());
    };
  }

  /** Returns a conditional request if the page was fetched before. */
  private FetchRequest conditionalRequest() {
    return archivedBefore()
        .map(
            response ->
                new FetchRequest(
                    pageTask.address(), response.header("etag"), response.header("last-modified")))
        .orElse(FetchRequest.of(pageTask.address()));
  }

  private Optional<ArchivedResponse> archivedBefore() {
    WarcPointer before = pageTask.pointer();
    return before == null
        ? Optional.empty()
        : ArchiveReader.read(crawlContext.archive(), before, crawlContext.options().maxBody());
  }

  /**
   * Returns the response as received after the one that is archived: the latest capture is the
   * article, also where the clock was set back in between.
   */
  private FetchResponse.Received afterLastCapture(FetchResponse.Received received) {
    return archivedBefore()
        .map(before -> before.fetched().plusSeconds(1))
        .filter(earliest -> earliest.isAfter(received.fetched()))
        .map(received::withFetched)
        .orElse(received);
  }

  private SiteOutcome received(FetchResponse.Received received) throws InterruptedException {
    PageTask.Visit before = pageTask.before();
    Integer redirect = received.redirectStatus();
    if (redirect != null && isRedirectedElsewhere(received)) {
      return new SiteOutcome.RedirectedElsewhere(redirect, received.message().address());
    }
    long hash = PageKeys.hashBody(received.message().body());
    if (before != null && before.hash() == hash) {
      archiveRevisit(received, before.pointer());
      return new SiteOutcome.NotModified();
    }
    return archive(afterLastCapture(received), hash, siteHints(received.message().address()));
  }

  /** The hints with what the site of the page reserves, which the archive keeps. */
  private ListingHints siteHints(URI address) throws InterruptedException {
    return hints.withOptOuts(
        crawlContext
            .client()
            .siteReservations(address, crawlContext.policy(pageTask.source()).requestDelay()));
  }

  private SiteOutcome archive(FetchResponse.Received received, long hash, ListingHints siteHints) {
    EncodedCapture records = encodeRecords(capture(received, siteHints));
    Instant now = received.fetched();
    PageTable.ArchiveAppend archiveAppend = () -> crawlContext.archive().append(records, now);
    URI alias = Urls.normalise(received.message().address()).orElse(received.message().address());
    WarcPointer warcPointer =
        crawlContext.tables().pages().recordFetched(pageTask, archiveAppend, hash, alias, now);
    archived =
        new PageOutcome.Fetched(
            received.page(siteHints.hints()),
            new ArchiveLocation(pageTask.address(), warcPointer.file(), warcPointer.offset()));
    return new SiteOutcome.PageFetched();
  }

  /** Returns whether an article now redirects to something else than when it was last fetched. */
  private boolean isRedirectedElsewhere(FetchResponse.Received received) {
    URI target = received.message().address();
    return pageTask.isKnownArticle()
        && RedirectTarget.isElsewhere(pageTask.address(), target)
        && archivedBefore().map(response -> !response.address().equals(target)).orElse(true);
  }

  private static EncodedCapture encodeRecords(Capture capture) {
    try {
      return WarcEncoder.encode(capture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Archives that the page was received again with the same payload. */
  private void archiveRevisit(FetchResponse.Received received, WarcPointer place) {
    ArchivedResponse original = archivedBefore().orElse(null);
    if (original == null) {
      return;
    }
    try {
      WarcEncoder.encodeRevisit(capture(received, hints), original, place)
          .ifPresent(revisit -> append(revisit, received.fetched()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends on the thread of the state, whose failures are tried again. */
  private void append(EncodedCapture revisit, Instant fetched) {
    WarcPointer unused =
        crawlContext.database().write(sql -> crawlContext.archive().append(revisit, fetched));
  }

  private Capture capture(FetchResponse.Received received, ListingHints said) {
    Map<String, List<String>> fields =
        Map.of(
            MetadataFields.SOURCE, List.of(source.id()),
            MetadataFields.REQUESTED, List.of(pageTask.address().toString()),
            MetadataFields.HINTS, List.of(said.toJson()));
    return new Capture(received.fetched(), received.message(), fields);
  }

  private SiteOutcome failed(FetchFailure failure) {
    Integer status = failure.status();
    return failure.category() == FetchFailure.Category.GONE
            && status != null
            && pageTask.isKnownArticle()
        ? new SiteOutcome.Gone(status, failure.reason())
        : new SiteOutcome.Failed(failure.reason(), failure.isTemporary(), status);
  }

  /** Returns the result for the listener; empty if there was no request to report. */
  Optional<PageResult> result(SiteOutcome outcome, Change change) {
    return outcome(outcome, change instanceof Change.PagePostponed)
        .map(page -> new PageResult(source, pageTask.address(), hints.listing(), page));
  }

  private Optional<PageOutcome> outcome(SiteOutcome outcome, boolean again) {
    return switch (outcome) {
      case SiteOutcome.PageFetched fetched -> Optional.ofNullable(archived);
      case SiteOutcome.NotModified same -> Optional.of(new PageOutcome.NotModified());
      case SiteOutcome.Disallowed disallowed -> Optional.of(new PageOutcome.Disallowed());
      case SiteOutcome.Throttled throttled ->
          Optional.of(new PageOutcome.Throttled(throttled.until()));
      case SiteOutcome.Failed failed -> Optional.of(new PageOutcome.Failed(failed.reason(), again));
      case SiteOutcome.Gone gone ->
          Optional.of(
              again
                  ? new PageOutcome.Failed(gone.reason(), true)
                  : new PageOutcome.Removed(gone.status(), gone.reason()));
      case SiteOutcome.RedirectedElsewhere elsewhere ->
          Optional.of(
              again
                  ? new PageOutcome.Failed("it redirects to " + elsewhere.target(), true)
                  : new PageOutcome.Redirected(elsewhere.status(), elsewhere.target()));
      case SiteOutcome.Deferred deferred -> Optional.empty();
      case SiteOutcome.RobotsRead robots -> throw new IllegalStateException(address().toString());
      case SiteOutcome.ListingRead listing -> throw new IllegalStateException(address().toString());
    };
  }
}
