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

/** Who is told of articles: the crawler's state, or nobody when an archive is read again. */
interface Ledger {

  /**
   * The pages are done, and what their articles ring is told.
   *
   * @return the documents that raised an alert, once an alert
   */
  List<String> indexed(Collection<URI> addresses, List<Ring> rings);

  void settled(Collection<URI> addresses, String reason);

  /** Offers the pages that are fetched and not done. */
  void backlog(CrawlListener listener) throws InterruptedException;

  /** Two stories are one. */
  void merged(String story, String into);

  /** The stories of memory are loaded: what was told of old ones counts for today's. */
  void adopt(UnaryOperator<String> today);

  /** What came of a page, for whoever looks after the sources. */
  void read(Source source, Extraction extraction);

  /** Waits so long for what is told to arrive; counts what was handed over since. */
  Alerting.Handed.Count handed(Duration patience) throws InterruptedException;

  /** Marks nothing and tells nobody. */
  Ledger NONE = new NoLedger();
}
