package wirewatch.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.crawler.fetch.FetchFailure;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.frontier.RevisitSchedule;
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

/** Fetches one page: requests it, archives it and records the outcome. */
final class PageFetch {
  private final CrawlContext crawlContext;
  private final PageTask pageTask;
  private final Source source;
  private final ListingHints hints;

  PageFetch(CrawlContext crawlContext, PageTask pageTask) {
    this.crawlContext = crawlContext;
    this.pageTask = pageTask;
    this.source = crawlContext.sources().get(pageTask.source());
    this.hints = ListingHints.parse(pageTask.hints());
  }

  PageResult run() throws InterruptedException {
    PageOutcome pageOutcome =
        switch (crawlContext
            .client()
            .get(conditionalRequest(), crawlContext.requestDelay(source))) {
          case FetchResponse.Received received -> received(received);
          case FetchResponse.NotModified notModified -> notModified();
          case FetchResponse.Disallowed disallowed -> disallowed();
          case FetchResponse.Throttled throttled -> throttled(throttled);
          case FetchResponse.Failed failed -> failed(failed.failure());
        };
    return new PageResult(source, pageTask.address(), hints.listing(), pageOutcome);
  }

  /** Records an internal failure; it is retried like a failure of the site. */
  PageResult internalFailure(RuntimeException cause) {
    FetchFailure fetchFailure =
        new FetchFailure(
            FetchFailure.Category.TEMPORARY, "it could not be processed: " + cause, null);
    return new PageResult(source, pageTask.address(), hints.listing(), failed(fetchFailure));
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

  private PageOutcome received(FetchResponse.Received received) {
    long hash = PageKeys.hashBody(received.message().body());
    if (pageTask.previousHash() != null && pageTask.previousHash() == hash) {
      archiveRevisit(received);
      return notModified();
    }
    EncodedCapture records = encodeRecords(received);
    Instant now = received.fetched();
    PageTable.ArchiveAppend archiveAppend = () -> crawlContext.archive().append(records, now);
    URI alias = Urls.normalise(received.message().address()).orElse(received.message().address());
    WarcPointer warcPointer =
        crawlContext.tables().pages().recordFetched(pageTask, archiveAppend, hash, alias, now);
    return new PageOutcome.Fetched(
        received.page(hints.hints()),
        new ArchiveLocation(pageTask.address(), warcPointer.file(), warcPointer.offset()));
  }

  private EncodedCapture encodeRecords(FetchResponse.Received received) {
    try {
      return WarcEncoder.encode(capture(received));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Archives that the page was received again with the same payload. */
  private void archiveRevisit(FetchResponse.Received received) {
    WarcPointer place = pageTask.pointer();
    ArchivedResponse original = archivedBefore().orElse(null);
    if (place == null || original == null) {
      return;
    }
    try {
      EncodedCapture revisit =
          WarcEncoder.encodeRevisit(capture(received), original, place).orElse(null);
      if (revisit != null) {
        crawlContext.archive().append(revisit, received.fetched());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Capture capture(FetchResponse.Received received) {
    Map<String, List<String>> fields =
        Map.of(
            MetadataFields.SOURCE, List.of(source.id()),
            MetadataFields.REQUESTED, List.of(pageTask.address().toString()),
            MetadataFields.HINTS, List.of(pageTask.hints()));
    return new Capture(received.fetched(), received.message(), fields);
  }

  private PageOutcome notModified() {
    crawlContext.tables().pages().recordNotModified(pageTask, Instant.now());
    return new PageOutcome.NotModified();
  }

  private PageOutcome disallowed() {
    crawlContext.tables().pages().abandon(pageTask, "disallowed by robots.txt");
    return new PageOutcome.Disallowed();
  }

  private PageOutcome throttled(FetchResponse.Throttled throttled) {
    Instant until = HostBackoff.applyRetryAfter(crawlContext, throttled);
    crawlContext.tables().pages().postpone(pageTask, until, false);
    return new PageOutcome.Throttled(until);
  }

  private PageOutcome failed(FetchFailure fetchFailure) {
    int failures = pageTask.failures() + 1;
    boolean again = fetchFailure.isTemporary() && failures < RevisitSchedule.MAX_PAGE_TRIES;
    if (again) {
      Instant next = Instant.now().plus(RevisitSchedule.pageRetryDelay(failures));
      crawlContext.tables().pages().postpone(pageTask, next, true);
    } else {
      crawlContext.tables().pages().abandon(pageTask, fetchFailure.reason());
    }
    return new PageOutcome.Failed(fetchFailure.reason(), again);
  }
}
