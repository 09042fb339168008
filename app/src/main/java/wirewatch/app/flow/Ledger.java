package wirewatch.app.flow;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import wirewatch.app.alert.Alerting;
import wirewatch.app.alert.Ring;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Source;
import wirewatch.ingest.model.Extraction;

/** Records the progress of pages: in the crawler's state, or nowhere for replayed archives. */
interface Ledger {

  /**
   * Marks pages as done and enqueues the alerts of their articles.
   *
   * @return the ids of the documents that raised an alert, once for each alert
   */
  List<String> indexed(Collection<URI> addresses, List<Ring> rings);

  void settled(Collection<URI> addresses, String reason);

  /** Passes the pages that are fetched but not done to a listener. */
  void backlog(CrawlListener listener) throws InterruptedException;

  /** Records that a story was merged into another. */
  void merged(String story, String into);

  /** Assigns earlier alerts to the current ids of their stories, after the stories are loaded. */
  void adopt(UnaryOperator<String> today);

  /** Records the extraction result of a page, for the source monitor. */
  void read(Source source, Extraction extraction);

  /** Waits at most so long for alerts to be delivered; counts deliveries since the last call. */
  Alerting.Handed.Count handed(Duration patience) throws InterruptedException;

  /** Records nothing. */
  Ledger NONE = new NoLedger();
}
