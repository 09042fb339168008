package wirewatch.pipeline.flow;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.sending.DeliveryService;

/** Records the progress of pages: in the crawler's state, or nowhere for replayed archives. */
public interface ProgressStore {

  /**
   * Marks pages as done and enqueues the alerts of their articles.
   *
   * @return the ids of the documents that raised an alert, once for each alert
   */
  List<String> markIndexed(Collection<URI> addresses, List<MatchedArticle> matched);

  void markSettled(Collection<URI> addresses, String reason);

  /** Passes the pages that are fetched but not done to a listener. */
  void offerBacklog(CrawlListener listener) throws InterruptedException;

  /** Records that a story was merged into another. */
  void mergeStories(String story, String into);

  /** Assigns earlier alerts to the current ids of their stories, after the stories are loaded. */
  void remapStories(UnaryOperator<String> today);

  /**
   * Returns whether an earlier attempt to structure the page failed, or may have ended the process.
   */
  boolean isSuspect(URI address);

  /** Records that an attempt to structure a suspect page starts. */
  void recordStart(URI address);

  /** Records that an attempt to structure a suspect page ended without failing. */
  void recordEnd(URI address);

  /**
   * Records that a page could not be structured.
   *
   * @return whether it is given up; otherwise the backlog has it again
   */
  boolean recordFailure(URI address, String reason);

  /** Records the extraction result of a page, for the source monitor. Thread-safe. */
  void recordExtraction(Source source, ExtractionResult extractionResult);

  /** Raises the alerts that alerted articles were removed; later what cannot be decided now. */
  void reportRemovals();

  /**
   * Raises a system alert if fetching is paused for want of room, and another when it goes on.
   *
   * @param reason why nothing is fetched; empty if it is
   */
  void reportPause(Optional<String> reason);

  /** Waits at most so long for alerts to be delivered; counts deliveries since the last call. */
  DeliveryService.DeliveryCounter.DeliveryCounts awaitDeliveries(Duration patience)
      throws InterruptedException;

  /** Records nothing. */
  ProgressStore NONE = new NoProgressStore();
}
