package wirewatch.pipeline;

import static wirewatch.pipeline.flow.RoundReport.Count.DISCOVERED;
import static wirewatch.pipeline.flow.RoundReport.Count.EXTRACT_FAILED;
import static wirewatch.pipeline.flow.RoundReport.Count.FETCHED;
import static wirewatch.pipeline.flow.RoundReport.Count.NOT_ARTICLES;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.limit.ExtractionCancelledException;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.pipeline.extraction.ExtractionFault;
import wirewatch.pipeline.extraction.ExtractionPool;
import wirewatch.pipeline.flow.CrawlEventLog;
import wirewatch.pipeline.flow.IncomingPage;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.flow.RoundCounter;

/**
 * Structures one page and hands its article to the writer. A page that cannot be structured is
 * recorded with the reason and affects no other. Thread-safe.
 */
final class PageStructuring implements ExtractionPool.PageProcessor {
  private static final Logger log = LoggerFactory.getLogger(PageStructuring.class);

  private static final String SAMPLE =
      "<html lang=en><h1>The first page is the slowest</h1><p>OSLO, March 5 (Example) - \"The first"
          + " page is the slowest of all pages,\" Minister Ann Example told reporters in Oslo on"
          + " Thursday, and the others follow in a few milliseconds each.</p>";

  private final ArticleExtractor articleExtractor = new ArticleExtractor();
  private final AtomicBoolean isWarm = new AtomicBoolean();
  private final AtomicBoolean hasFailed = new AtomicBoolean();
  private final Outcomes outcomes;

  /** Where the outcomes of a page are recorded. */
  record Outcomes(
      ProgressStore progressStore,
      RoundCounter counter,
      ArticleWriter writer,
      CrawlEventLog eventLog) {}

  PageStructuring(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * Loads the models, once. Done before a suspect page, so that its attempt takes milliseconds and
   * a kill of the process during a slow start is not taken for the fault of the page.
   */
  void warmUp() {
    if (isWarm.compareAndSet(false, true)) {
      articleExtractor.extract(HtmlPage.of(SAMPLE, null, null));
    }
  }

  @Override
  public void process(IncomingPage page, CpuTimeLimit limit) {
    URI address = page.archived().address();
    List<ExtractionResult> results;
    try {
      results = limit.call(() -> articleExtractor.extractOrThrow(page.page()));
    } catch (ExtractionCancelledException e) {
      outcomes.progressStore().recordEnd(address);
      return;
    } catch (RuntimeException | StackOverflowError e) {
      record(page, () -> recordFailure(page, e));
      return;
    }
    record(page, () -> recordResults(page, results));
  }

  /** Leaves the page to the backlog if the state cannot take its result now. */
  private void record(IncomingPage page, RepeatableStep step) {
    try {
      if (!RepeatableStep.attempt(page.archived().address().toString(), step)) {
        outcomes.counter().addWaiting();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // no step waits
    }
  }

  /** A document in a news format may have several articles; the last one settles the page. */
  private void recordResults(IncomingPage page, List<ExtractionResult> results) {
    List<Article> articles = new ArrayList<>();
    for (ExtractionResult result : results) {
      outcomes.progressStore().recordExtraction(page.source(), result);
      if (result instanceof ExtractionResult.ExtractedArticle extracted) {
        articles.add(extracted.article());
      }
    }
    if (articles.isEmpty() && results.getFirst() instanceof ExtractionResult.NotAnArticle none) {
      outcomes.counter().add(page.source().id(), DISCOVERED, FETCHED, NOT_ARTICLES);
      outcomes.eventLog().add(page, none.reason());
      outcomes.progressStore().markSettled(List.<URI>of(page.archived().address()), none.reason());
    }
    IncomingPage withoutBody = page.withoutBody();
    for (int i = 0; i < articles.size(); i++) {
      outcomes
          .writer()
          .add(
              new ArticleWriter.QueuedArticle(
                  withoutBody, articles.get(i), i == articles.size() - 1));
    }
  }

  private void recordFailure(IncomingPage page, Throwable cause) {
    URI address = page.archived().address();
    String reason = ExtractionFault.describe(cause);
    if (outcomes.progressStore().recordFailure(address, reason)) {
      log.warn(
          "{} (source {}) cannot be structured and is not tried again: {}",
          address,
          page.source().id(),
          reason);
      outcomes.counter().add(page.source().id(), DISCOVERED, FETCHED, EXTRACT_FAILED);
      outcomes.eventLog().addFailure(page, reason);
    } else {
      log.info("{} cannot be structured and is tried once more: {}", address, reason);
      outcomes.counter().addWaiting();
      hasFailed.set(true);
    }
  }

  /** Returns whether a page failed for the first time since the last call. */
  boolean takeFailed() {
    return hasFailed.getAndSet(false);
  }
}
