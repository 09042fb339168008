package wirewatch.app.flow;

import static wirewatch.app.flow.RoundReport.Count.DELIVERED;
import static wirewatch.app.flow.RoundReport.Count.DELIVERY_FAILED;
import static wirewatch.app.flow.RoundReport.Count.DISALLOWED;
import static wirewatch.app.flow.RoundReport.Count.DISCOVERED;
import static wirewatch.app.flow.RoundReport.Count.FAILED;
import static wirewatch.app.flow.RoundReport.Count.FETCHED;
import static wirewatch.app.flow.RoundReport.Count.NOT_ARTICLES;
import static wirewatch.app.flow.RoundReport.Count.THROTTLED;
import static wirewatch.app.flow.RoundReport.Count.UNCHANGED;

import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import wirewatch.app.alert.Alerting;
import wirewatch.app.alert.Bell;
import wirewatch.crawler.ArchivedPage;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.Fetch;
import wirewatch.crawler.Poll;
import wirewatch.crawler.Source;
import wirewatch.crawler.Visit;
import wirewatch.index.ArticleIndex;
import wirewatch.ingest.Ingest;
import wirewatch.ingest.model.Extraction;

/** Source → listing → fetch → page → article → bulk → index: one round after another. */
public final class Pipeline implements CrawlListener, AutoCloseable {
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final Ingest ingest = new Ingest();
  private final Tally tally = new Tally();
  private final ArticleWriter articles;
  private final CrawlLog log;
  private boolean indexingWaiting;
  private long triedWaiting = System.nanoTime();

  private Pipeline(Ledger ledger, ArticleIndex index, Duration window, Hearers hearers) {
    this.ledger = ledger;
    this.log = new CrawlLog(index);
    this.articles =
        new ArticleWriter(
            index,
            new Stories(index, window, ledger),
            new ArticleWriter.Told(hearers.bell(), ledger, tally, hearers.hearer()));
  }

  /** A pipeline from a crawler's pages to the index, with alerts and without a listener. */
  public static Pipeline of(
      Crawler crawler, Alerting alerting, ArticleIndex index, Duration window) {
    Ledger ledger = new CrawlLedger(crawler, alerting, Hearer.NONE);
    return of(ledger, index, window, new Hearers(alerting.bell(), Hearer.NONE));
  }

  /** The watch matcher and the listener of articles. */
  record Hearers(Bell bell, Hearer hearer) {}

  /**
   * A pipeline from a crawler's pages to the index.
   *
   * @param window how far apart the articles of a story may lie
   */
  static Pipeline of(Ledger ledger, ArticleIndex index, Duration window, Hearers hearers) {
    return new Pipeline(ledger, index, window, hearers);
  }

  /** A pipeline from archived pages to the index; it raises no alerts. */
  public static Pipeline ofArchive(ArticleIndex index, Bell bell, Duration window) {
    return new Pipeline(Ledger.NONE, index, window, new Hearers(bell, Hearer.NONE));
  }

  /**
   * Indexes the pages that an earlier round left waiting, then crawls everything that is due.
   *
   * @param patience how long to wait at the end for alerts to be delivered
   */
  public RoundReport round(Crawler crawler, Duration patience) throws InterruptedException {
    indexWaiting();
    crawler.round(this);
    articles.flush();
    if (articles.missedSome() && articles.indexAnswers()) {
      indexWaiting();
    }
    log.flush();
    articles.makeVisible();
    Alerting.Handed.Count handed = ledger.handed(patience);
    tally.add(DELIVERED, handed.delivered());
    tally.add(DELIVERY_FAILED, handed.failed());
    return tally.take();
  }

  private void indexWaiting() throws InterruptedException {
    articles.flush();
    articles.forgetMissed();
    indexingWaiting = true;
    try {
      ledger.backlog(this);
    } finally {
      indexingWaiting = false;
      triedWaiting = System.nanoTime();
    }
    articles.flush();
  }

  /** Retries waiting pages from time to time, as Elasticsearch may return during a long round. */
  private void indexWaitingSometimes() {
    boolean due = System.nanoTime() - triedWaiting > RETRY.toNanos();
    if (due && !indexingWaiting && articles.missedSome()) {
      triedWaiting = System.nanoTime();
      try {
        if (articles.indexAnswers()) {
          indexWaiting();
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
      read(new Arrival(sources.apply(page), null, page.page(), page.archived()));
    }
    articles.flush();
    articles.makeVisible();
    return tally.take();
  }

  /** The counts of the current round so far. */
  public RoundReport progress() {
    return tally.report();
  }

  @Override
  public void listing(Poll poll) {
    log.add(poll);
  }

  @Override
  public void page(Visit visit) {
    indexWaitingSometimes();
    String source = visit.source().id();
    switch (visit.fetch()) {
      case Fetch.Fetched fetched ->
          read(new Arrival(visit.source(), visit.listing(), fetched.page(), fetched.archived()));
      case Fetch.NotModified unchanged -> tally.add(source, DISCOVERED, UNCHANGED);
      case Fetch.Disallowed disallowed -> tally.add(source, DISCOVERED, DISALLOWED);
      case Fetch.Throttled throttled -> tally.add(source, DISCOVERED, THROTTLED);
      case Fetch.Failed failed -> {
        tally.add(source, DISCOVERED, FAILED);
        log.add(visit, failed);
      }
    }
  }

  private void read(Arrival arrival) {
    Extraction extraction = ingest.ingest(arrival.page());
    ledger.read(arrival.source(), extraction);
    switch (extraction) {
      case Extraction.NotAnArticle none -> {
        tally.add(arrival.source().id(), DISCOVERED, FETCHED, NOT_ARTICLES);
        log.add(arrival, none.why());
        ledger.settled(List.<URI>of(arrival.archived().address()), none.why());
      }
      case Extraction.Extracted extracted -> articles.add(arrival, extracted.article());
    }
  }

  /** Writes what is left. */
  @Override
  public void close() throws InterruptedException {
    articles.close();
    log.flush();
  }
}
