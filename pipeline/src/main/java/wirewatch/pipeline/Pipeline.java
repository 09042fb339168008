package wirewatch.pipeline;

import static wirewatch.pipeline.flow.RoundReport.Count.DELIVERED;
import static wirewatch.pipeline.flow.RoundReport.Count.DELIVERY_FAILED;
import static wirewatch.pipeline.flow.RoundReport.Count.DISALLOWED;
import static wirewatch.pipeline.flow.RoundReport.Count.DISCOVERED;
import static wirewatch.pipeline.flow.RoundReport.Count.FAILED;
import static wirewatch.pipeline.flow.RoundReport.Count.FETCHED;
import static wirewatch.pipeline.flow.RoundReport.Count.NOT_ARTICLES;
import static wirewatch.pipeline.flow.RoundReport.Count.THROTTLED;
import static wirewatch.pipeline.flow.RoundReport.Count.UNCHANGED;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.index.ArticleIndex;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.flow.CrawlEventLog;
import wirewatch.pipeline.flow.IncomingPage;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.flow.RoundCounter;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.options.StoryOptions;
import wirewatch.pipeline.sending.AlertService;
import wirewatch.pipeline.sending.DeliveryService;
import wirewatch.pipeline.story.IndexStoryCopyRepository;
import wirewatch.pipeline.story.StoryAssigner;

/** Source → listing → fetch → page → article → bulk → index: one round after another. */
public final class Pipeline implements CrawlListener, AutoCloseable {
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(5);

  private final ProgressStore progressStore;
  private final ArticleExtractor articleExtractor = new ArticleExtractor();
  private final RoundCounter counter = new RoundCounter();
  private final ArticleWriter writer;
  private final CrawlEventLog eventLog;
  private boolean indexingBacklog;
  private long lastBacklogAttempt = System.nanoTime();

  private Pipeline(
      ProgressStore progressStore,
      ArticleIndex index,
      StoryOptions storyOptions,
      Listeners listeners) {
    this.progressStore = progressStore;
    this.eventLog = new CrawlEventLog(index);
    this.writer =
        new ArticleWriter(
            index,
            StoryAssigner.of(
                new IndexStoryCopyRepository(index, InstantSource.system()), storyOptions),
            new ArticleWriter.OutcomeListeners(
                listeners.matcher(), progressStore, counter, listeners.listener()));
  }

  /** A pipeline from a crawler's pages to the index, with alerts and without a listener. */
  public static Pipeline of(
      Crawler crawler, AlertService alertService, ArticleIndex index, StoryOptions storyOptions) {
    ProgressStore progressStore =
        new CrawlProgressStore(crawler, alertService, PipelineListener.NONE);
    return of(
        progressStore,
        index,
        storyOptions,
        new Listeners(alertService.matcher(), PipelineListener.NONE));
  }

  /** The watch matcher and the listener of articles. */
  public record Listeners(WatchMatcher matcher, PipelineListener listener) {}

  /**
   * A pipeline from a crawler's pages to the index.
   *
   * @param storyOptions how articles are grouped into stories
   */
  public static Pipeline of(
      ProgressStore progressStore,
      ArticleIndex index,
      StoryOptions storyOptions,
      Listeners listeners) {
    return new Pipeline(progressStore, index, storyOptions, listeners);
  }

  /** A pipeline from archived pages to the index; it raises no alerts. */
  public static Pipeline ofArchive(
      ArticleIndex index, WatchMatcher watchMatcher, StoryOptions storyOptions) {
    return new Pipeline(
        ProgressStore.NONE,
        index,
        storyOptions,
        new Listeners(watchMatcher, PipelineListener.NONE));
  }

  /**
   * Indexes the pages that an earlier round left waiting, then crawls everything that is due.
   *
   * @param patience how long to wait at the end for alerts to be delivered
   */
  public RoundReport runRound(Crawler crawler, Duration patience) throws InterruptedException {
    indexBacklog();
    crawler.runRound(this);
    writer.flush();
    if (writer.hasWaitingPages() && writer.isIndexAvailable()) {
      indexBacklog();
    }
    eventLog.flush();
    writer.refreshIndex();
    DeliveryService.DeliveryCounter.DeliveryCounts handed = progressStore.awaitDeliveries(patience);
    counter.add(DELIVERED, handed.delivered());
    counter.add(DELIVERY_FAILED, handed.failed());
    return counter.takeReport();
  }

  private void indexBacklog() throws InterruptedException {
    writer.flush();
    writer.resetWaiting();
    indexingBacklog = true;
    try {
      progressStore.offerBacklog(this);
    } finally {
      indexingBacklog = false;
      lastBacklogAttempt = System.nanoTime();
    }
    writer.flush();
  }

  /** Retries waiting pages from time to time, as Elasticsearch may return during a long round. */
  private void retryBacklogIfDue() {
    boolean due = System.nanoTime() - lastBacklogAttempt > RETRY_INTERVAL.toNanos();
    if (due && !indexingBacklog && writer.hasWaitingPages()) {
      lastBacklogAttempt = System.nanoTime();
      try {
        if (writer.isIndexAvailable()) {
          indexBacklog();
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
    writer.flush();
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
          process(
              new IncomingPage(
                  pageResult.source(), pageResult.listing(), fetched.page(), fetched.location()));
      case PageOutcome.NotModified unchanged -> counter.add(source, DISCOVERED, UNCHANGED);
      case PageOutcome.Disallowed disallowed -> counter.add(source, DISCOVERED, DISALLOWED);
      case PageOutcome.Throttled throttled -> counter.add(source, DISCOVERED, THROTTLED);
      case PageOutcome.Failed failed -> {
        counter.add(source, DISCOVERED, FAILED);
        eventLog.add(pageResult, failed);
      }
    }
  }

  private void process(IncomingPage incomingPage) {
    ExtractionResult extractionResult = articleExtractor.extract(incomingPage.page());
    progressStore.recordExtraction(incomingPage.source(), extractionResult);
    switch (extractionResult) {
      case ExtractionResult.NotAnArticle none -> {
        counter.add(incomingPage.source().id(), DISCOVERED, FETCHED, NOT_ARTICLES);
        eventLog.add(incomingPage, none.reason());
        progressStore.markSettled(List.<URI>of(incomingPage.archived().address()), none.reason());
      }
      case ExtractionResult.ExtractedArticle extractedArticle ->
          writer.add(incomingPage, extractedArticle.article());
    }
  }

  /** Writes what is left. */
  @Override
  public void close() throws InterruptedException {
    writer.close();
    eventLog.flush();
  }
}
