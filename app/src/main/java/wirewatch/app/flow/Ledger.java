package wirewatch.app.flow;

import java.net.URI;
import java.util.Collection;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;

/**
 * Who is told that pages are done: the crawler's state, or nobody when an archive is read again.
 */
interface Ledger {

  void indexed(Collection<URI> addresses);

  void settled(Collection<URI> addresses, String reason);

  /** Offers the pages that are fetched and not done. */
  void backlog(CrawlListener listener) throws InterruptedException;

  /** Marks the pages in the crawler's state. */
  static Ledger of(Crawler crawler) {
    return new Ledger() {
      @Override
      public void indexed(Collection<URI> addresses) {
        crawler.indexed(addresses);
      }

      @Override
      public void settled(Collection<URI> addresses, String reason) {
        crawler.settled(addresses, reason);
      }

      @Override
      public void backlog(CrawlListener listener) throws InterruptedException {
        crawler.backlog(listener);
      }
    };
  }

  /** Marks nothing. */
  static Ledger none() {
    return new Ledger() {
      @Override
      public void indexed(Collection<URI> addresses) {}

      @Override
      public void settled(Collection<URI> addresses, String reason) {}

      @Override
      public void backlog(CrawlListener listener) {}
    };
  }
}
