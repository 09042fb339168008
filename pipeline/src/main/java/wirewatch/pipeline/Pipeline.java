package wirewatch.pipeline;

import static wirewatch.pipeline.flow.RoundReport.Count.DELIVERED;
import static wirewatch.pipeline.flow.RoundReport.Count.DELIVERY_FAILED;
import static wirewatch.pipeline.flow.RoundReport.Count.DISALLOWED;
import static wirewatch.pipeline.flow.RoundReport.Count.DISCOVERED;
import static wirewatch.pipeline.flow.RoundReport.Count.FAILED;
import static wirewatch.pipeline.flow.RoundReport.Count.REMOVED;
import static wirewatch.pipeline.flow.RoundReport.Count.THROTTLED;
import static wirewatch.pipeline.flow.RoundReport.Count.UNCHANGED;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.extraction.ExtractionPool;
import wirewatch.pipeline.flow.CrawlEventLog;
import wirewatch.pipeline.flow.IncomingPage;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.flow.RoundCounter;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.StoryOptions;
import wirewatch.pipeline.screening.ArticleScreener;
import wirewatch.pipeline.sending.AlertService;
import wirewatch.pipeline.sending.DeliveryService;
import wirewatch.pipeline.story.IndexStoryCopyRepository;
import wirewatch.pipeline.story.StoryAssigner;

/** Source → listing → fetch → page → article → bulk → index: one round after another. */
public final class Pipeline implements CrawlListener, AutoCloseable {
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(5);

  private final ProgressStore progressStore;
  private final RoundCounter counter = new RoundCounter();
  private final ArticleWriter writer;
  private final CrawlEventLog eventLog;
  private final PageStructuring structuring;
  private final ExtractionPool pool;
  private boolean indexingBacklog;
  private long lastBacklogAttempt = System.nanoTime();

  private Pipeline(
      ProgressStore progressStore, ArticleIndex index, Settings settings, Listeners listeners) {
    this.progressStore = progressStore;
    this.eventLog = new CrawlEventLog(index);
    this.writer =
        new ArticleWriter(
            index,
            StoryAssigner.of(
                new IndexStoryCopyRepository(index, InstantSource.system()), settings.stories()),
            settings.screener(),
            new ArticleWriter.OutcomeListeners(
                listeners.matcher(), progressStore, counter, listeners.listener()));
    this.structuring =
        new PageStructuring(new PageStructuring.Outcomes(progressStore, counter, writer, eventLog));
    this.pool = new ExtractionPool(settings.extraction(), structuring);
  }

  /**
   * The settings of a pipeline.
   *
   * @param stories how articles are grouped into stories
   * @param screener finds the listed names of articles
   */
  public record Settings(
      StoryOptions stories, ExtractionOptions extraction, ArticleScreener screener) {

    /** Settings without screening. */
    public Settings(StoryOptions stories, ExtractionOptions extraction) {
      this(stories, extraction, ArticleScreener.NONE);
    }
  }

  /** A pipeline from a crawler's pages to the index, with alerts and without a listener. */
  public static Pipeline of(
      Crawler crawler, AlertService alertService, ArticleIndex index, Settings settings) {
    ProgressStore progressStore =
        new CrawlProgressStore(crawler, alertService, PipelineListener.NONE);
    return of(
        progressStore,
        index,
        settings,
        new Listeners(alertService.matcher(), PipelineListener.NONE));
  }

  /** The watch matcher and the listener of articles. */
  public record Listeners(WatchMatcher matcher, PipelineListener listener) {}

  /** A pipeline from a crawler's pages to the index. */
  public static Pipeline of(
      ProgressStore progressStore, ArticleIndex index, Settings settings, Listeners listeners) {
    return new Pipeline(progressStore, index, settings, listeners);
  }

  /**
   * Indexes the pages that an earlier round left waiting, then crawls everything that is due.
   *
   * @param patience how long to wait at the end for alerts to be delivered
   */
  public RoundReport runRound(Crawler crawler, Duration patience) throws InterruptedException {
    RepeatableStep.attempt("the backlog", this::indexBacklog);
    crawler.runRound(this);
    flush();
    boolean retriable = writer.hasWaitingPages() && writer.isIndexAvailable();
    if (structuring.takeFailed() || retriable) {
      RepeatableStep.attempt("the backlog", this::indexBacklog);
    }
    eventLog.flush();
    writer.refreshIndex();
    RepeatableStep.attempt("the report of removed articles", progressStore::reportRemovals);
    progressStore.reportPause(crawler.pauseReason().or(this::pauseReason));
    RepeatableStep.attempt("the check of sources", () -> awaitDeliveries(patience));
    return counter.takeReport();
  }

  private void awaitDeliveries(Duration patience) throws InterruptedException {
    DeliveryService.DeliveryCounter.DeliveryCounts handed = progressStore.awaitDeliveries(patience);
    counter.add(DELIVERED, handed.delivered());
    counter.add(DELIVERY_FAILED, handed.failed());
  }

  /** Elasticsearch or the state has no room for articles: what is fetched would only wait. */
  @Override
  public Optional<String> pauseReason() {
    return writer.obstacle();
  }

  private void indexBacklog() throws InterruptedException {
    flush();
    writer.resetWaiting();
    indexingBacklog = true;
    try {
      progressStore.offerBacklog(this);
    } finally {
      indexingBacklog = false;
      lastBacklogAttempt = System.nanoTime();
    }
    flush();
  }

  /** Retries waiting pages from time to time, as Elasticsearch may return during a long round. */
  private void retryBacklogIfDue() {
    boolean due = System.nanoTime() - lastBacklogAttempt > RETRY_INTERVAL.toNanos();
    if (due && !indexingBacklog && writer.hasWaitingPages()) {
      lastBacklogAttempt = System.nanoTime();
      try {
        if (writer.isIndexAvailable()) {
          RepeatableStep.attempt("the backlog", this::indexBacklog);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Processes archived pages; {@code sources} gives the source of each. */
  public RoundReport replay(Iterator<ArchivedPage> pages, Function<ArchivedPage, Source> sources)
      throws InterruptedException {
    while (pages.hasNext()) {
      ArchivedPage page = pages.next();
      process(new IncomingPage(sources.apply(page), null, page.page(), page.location()));
    }
    flush();
    writer.refreshIndex();
    return counter.takeReport();
  }

  /** The counts of the current round so far. */
  public RoundReport progress() {
    return counter.report();
  }

  @Override
  public void onListing(PollResult pollResult) {
    eventLog.add(pollResult);
  }

  @Override
  public void onPage(PageResult pageResult) {
    retryBacklogIfDue();
    String source = pageResult.source().id();
    switch (pageResult.outcome()) {
      case PageOutcome.Fetched fetched ->
          submit(
              new IncomingPage(
                  pageResult.source(), pageResult.listing(), fetched.page(), fetched.location()));
      case PageOutcome.NotModified unchanged -> counter.add(source, DISCOVERED, UNCHANGED);
      case PageOutcome.Disallowed disallowed -> counter.add(source, DISCOVERED, DISALLOWED);
      case PageOutcome.Throttled throttled -> counter.add(source, DISCOVERED, THROTTLED);
      case PageOutcome.Failed failed -> {
        counter.add(source, DISCOVERED, FAILED);
        eventLog.add(pageResult, failed);
      }
      case PageOutcome.Removed removed -> {
        counter.add(source, DISCOVERED, FAILED, REMOVED);
        eventLog.addRemoval(pageResult, removed.status(), removed.reason());
      }
      case PageOutcome.Redirected redirected -> {
        counter.add(source, DISCOVERED, FAILED, REMOVED);
        eventLog.addRemoval(
            pageResult, redirected.status(), "redirected to " + redirected.target());
      }
    }
  }

  /** Submits a page; an interrupt leaves it to the backlog and is noticed by the crawler. */
  private void submit(IncomingPage page) {
    try {
      process(page);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Submits a page. A suspect page of the backlog is structured alone, and the state knows it: if
   * it ends the process, the next start knows which page did.
   */
  private void process(IncomingPage page) throws InterruptedException {
    URI address = page.archived().address();
    if (!indexingBacklog || !progressStore.isSuspect(address)) {
      pool.submit(page);
      return;
    }
    pool.drain();
    structuring.warmUp();
    progressStore.recordStart(address);
    pool.submit(page);
    pool.drain();
    progressStore.recordEnd(address);
  }

  /** Waits until every page is structured and every article is stored, rejected or left waiting. */
  private void flush() throws InterruptedException {
    pool.drain();
    writer.flush();
  }

  /**
   * Ends the structuring of pages, which the backlog keeps, and writes the articles that are left.
   */
  @Override
  public void close() throws InterruptedException {
    pool.close();
    writer.close();
    eventLog.flush();
  }
}
