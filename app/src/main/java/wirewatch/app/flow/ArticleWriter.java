package wirewatch.app.flow;

import static wirewatch.app.flow.RoundReport.Count.ALERTS;
import static wirewatch.app.flow.RoundReport.Count.DISCOVERED;
import static wirewatch.app.flow.RoundReport.Count.EXTRACTED;
import static wirewatch.app.flow.RoundReport.Count.FETCHED;
import static wirewatch.app.flow.RoundReport.Count.REJECTED;
import static wirewatch.app.flow.RoundReport.Count.STORED;
import static wirewatch.app.flow.RoundReport.Count.UNCHANGED_CONTENT;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.app.alert.Bell;
import wirewatch.app.alert.Ring;
import wirewatch.app.flow.RoundReport.Count;
import wirewatch.index.ArticleIndex;
import wirewatch.index.BulkReport;
import wirewatch.index.IndexUnavailable;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.model.Article;

/**
 * Writes articles in batches on its own thread, and records in the progress store which pages are
 * done.
 * While Elasticsearch is down, pages stay in the crawler's state: the disk is the buffer.
 */
final class ArticleWriter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ArticleWriter.class);
  private static final int BATCH = 500;
  private static final int QUEUE = 1_000;
  private static final int UNSETTLED = 2_000;
  private static final long LINGER_MILLIS = 200;

  private final ArticleIndex index;
  private final Stories stories;
  private final Bell bell;
  private final Ledger ledger;
  private final Tally tally;
  private final Hearer hearer;
  private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private final Object idle = new Object();
  private long taken;
  private long done;
  private volatile boolean missed;
  private volatile boolean closed;

  /** An article that waits to be indexed. */
  record Entry(Arrival arrival, Article article) {}

  /**
   * Receivers of the outcome of each article.
   *
   * @param bell finds the watches that an article matches
   * @param hearer is notified of each article that was written, new or changed
   */
  record Told(Bell bell, Ledger ledger, Tally tally, Hearer hearer) {}

  ArticleWriter(ArticleIndex index, Stories stories, Told told) {
    this.index = index;
    this.stories = stories;
    this.bell = told.bell();
    this.ledger = told.ledger();
    this.tally = told.tally();
    this.hearer = told.hearer();
    this.thread = Thread.ofPlatform().name("article-writer").start(this::run);
  }

  /** Queues an article; blocks while the queue is full. */
  void add(Arrival arrival, Article article) {
    synchronized (idle) {
      taken++;
    }
    Entry entry = new Entry(arrival, article);
    try {
      while (!queue.offer(entry, LINGER_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!thread.isAlive()) {
          throw new IllegalStateException(
              "articles are no longer written: an error, logged above, has ended the writer thread;"
                  + " their pages are kept, start again");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      finished(1);
    }
  }

  /** Waits until every queued article is stored, rejected or left waiting. */
  void flush() throws InterruptedException {
    synchronized (idle) {
      while (done < taken && thread.isAlive()) {
        idle.wait(LINGER_MILLIS);
      }
    }
  }

  /** Whether pages were left waiting. */
  boolean missedSome() {
    return missed;
  }

  /** Forgets waiting pages, before they are offered again. */
  void forgetMissed() {
    missed = false;
    tally.forgetWaiting();
  }

  /** Refreshes the index, so that searches find what was written. */
  void makeVisible() {
    try {
      index.refresh();
    } catch (IndexUnavailable e) {
      log.warn("searches may miss the newest articles: {}", e.getMessage());
    }
  }

  /** Whether Elasticsearch is available. */
  boolean indexAnswers() {
    try {
      index.count();
      return true;
    } catch (IndexUnavailable e) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    flush();
    closed = true;
    thread.interrupt();
    thread.join();
  }

  private void run() {
    List<Entry> batch = new ArrayList<>(BATCH);
    while (!closed) {
      try {
        Entry first = queue.poll(LINGER_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH - 1);
          write(batch);
          settle();
        }
      } catch (InterruptedException e) {
        return; // only close() interrupts, after a flush
      } catch (RuntimeException e) {
        log.error(
            "a batch of {} articles was not written and will be tried again", batch.size(), e);
        leaveWaiting(batch);
      }
      finished(batch.size());
      batch.clear();
    }
  }

  private void finished(int entries) {
    synchronized (idle) {
      done += entries;
      idle.notifyAll();
    }
  }

  private void write(List<Entry> batch) {
    Map<String, Entry> latest = new LinkedHashMap<>();
    List<Entry> doubles = new ArrayList<>();
    List<StoredArticle> documents = new ArrayList<>();
    for (Entry entry : batch) {
      StoredArticle document = Documents.of(entry.arrival(), entry.article());
      if (latest.putIfAbsent(document.id(), entry) == null) {
        documents.add(document);
      } else {
        doubles.add(entry);
      }
    }
    try {
      List<Ring> rings = new ArrayList<>();
      stories.assign(documents).forEach(document -> rings.add(ring(document)));
      BulkReport report = index.put(rings.stream().map(Ring::document).toList());
      count(report, latest);
      hear(rings, report);
      doubles.forEach(entry -> count(entry, UNCHANGED_CONTENT));
      tell(batch, ringing(rings, report), latest);
    } catch (IndexUnavailable e) {
      log.warn("Elasticsearch is not available, {} pages wait: {}", batch.size(), e.getMessage());
      leaveWaiting(batch);
    }
  }

  private void hear(List<Ring> rings, BulkReport report) {
    Set<String> stored =
        report.stored().stream().map(BulkReport.Stored::id).collect(Collectors.toSet());
    rings.stream()
        .map(Ring::document)
        .filter(article -> stored.contains(article.id()))
        .forEach(hearer::stored);
  }

  private Ring ring(StoredArticle document) {
    StoredArticle.Story story = document.story();
    String founder = story == null ? document.id() : story.id();
    return bell.ring(document, StoryIds.text(StoryIds.number(founder)));
  }

  private static List<Ring> ringing(List<Ring> rings, BulkReport report) {
    Set<String> rejected =
        report.rejected().stream().map(BulkReport.Rejected::id).collect(Collectors.toSet());
    return rings.stream().filter(ring -> !rejected.contains(ring.document().id())).toList();
  }

  private void tell(List<Entry> batch, List<Ring> rings, Map<String, Entry> entries) {
    for (String id : ledger.indexed(addresses(batch), rings)) {
      tally.add(entry(entries, id).arrival().source().id(), ALERTS);
    }
  }

  /** Settles stories when the queue is empty or many stories have changed. */
  private void settle() {
    if (!queue.isEmpty() && stories.unsettled() < UNSETTLED) {
      return;
    }
    try {
      stories.settle();
    } catch (IndexUnavailable e) {
      log.warn("Elasticsearch is not available, stories are counted later: {}", e.getMessage());
    }
  }

  private void count(BulkReport report, Map<String, Entry> entries) {
    report.stored().forEach(stored -> count(entry(entries, stored.id()), STORED));
    report.unchanged().forEach(id -> count(entry(entries, id), UNCHANGED_CONTENT));
    for (BulkReport.Rejected rejected : report.rejected()) {
      Entry entry = entry(entries, rejected.id());
      count(entry, REJECTED);
      log.warn(
          "Elasticsearch rejected {} (source {}): {}",
          entry.arrival().archived().address(),
          entry.arrival().source().id(),
          rejected.reason());
    }
  }

  private static Entry entry(Map<String, Entry> entries, String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalStateException("the index reports a document that was not sent: " + id);
    }
    return entry;
  }

  private void count(Entry entry, Count outcome) {
    tally.add(entry.arrival().source().id(), DISCOVERED, FETCHED, EXTRACTED, outcome);
  }

  private void leaveWaiting(List<Entry> batch) {
    missed = true;
    batch.forEach(entry -> tally.addWaiting());
  }

  private static List<URI> addresses(List<Entry> batch) {
    return batch.stream().map(entry -> entry.arrival().archived().address()).toList();
  }
}
