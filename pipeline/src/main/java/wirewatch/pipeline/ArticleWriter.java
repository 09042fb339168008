package wirewatch.pipeline;

import static wirewatch.pipeline.flow.RoundReport.Count.ALERTS;
import static wirewatch.pipeline.flow.RoundReport.Count.DISCOVERED;
import static wirewatch.pipeline.flow.RoundReport.Count.EXTRACTED;
import static wirewatch.pipeline.flow.RoundReport.Count.FETCHED;
import static wirewatch.pipeline.flow.RoundReport.Count.REJECTED;
import static wirewatch.pipeline.flow.RoundReport.Count.STORED;
import static wirewatch.pipeline.flow.RoundReport.Count.UNCHANGED_CONTENT;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.write.BulkReport;
import wirewatch.ingest.model.Article;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.extraction.WeightedQueue;
import wirewatch.pipeline.flow.IncomingPage;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.flow.RoundCounter;
import wirewatch.pipeline.flow.RoundReport.Count;
import wirewatch.pipeline.outbox.OutboxUnavailableException;
import wirewatch.pipeline.screening.ArticleScreener;
import wirewatch.pipeline.story.StoryAssigner;
import wirewatch.pipeline.story.StoryIds;

/**
 * Writes articles in batches on its own thread, and records in the progress store which pages are
 * done. While Elasticsearch is down, pages stay in the crawler's state: the disk is the buffer.
 */
final class ArticleWriter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ArticleWriter.class);
  private static final int BATCH_SIZE = 500;
  private static final int QUEUE_CAPACITY = 1_000;
  private static final long QUEUE_CHARACTERS = 16L << 20;
  private static final long BATCH_CHARACTERS = 4L << 20;
  private static final int MAX_UNSETTLED = 2_000;
  private static final long POLL_MILLIS = 200;
  private static final Duration POLL = Duration.ofMillis(POLL_MILLIS);

  private final ArticleIndex index;
  private final StoryProgress stories;
  private final ArticleScreener screener;
  private final WatchMatcher matcher;
  private final ProgressStore progressStore;
  private final RoundCounter counter;
  private final PipelineListener listener;
  private final WeightedQueue<QueuedArticle> queue =
      new WeightedQueue<>(QUEUE_CAPACITY, QUEUE_CHARACTERS);
  private final Thread thread;
  private final Object idleLock = new Object();

  /** Pages of which an article waits while others are still queued; used by the thread alone. */
  private final Set<URI> incompletePages = new HashSet<>();

  private long accepted;
  private long processed;
  private volatile boolean hasWaiting;
  private volatile @Nullable String obstacle;
  private volatile boolean closed;

  /**
   * An article that waits to be indexed.
   *
   * @param settlesPage whether it is the last article of its page
   */
  record QueuedArticle(IncomingPage page, Article article, boolean settlesPage) {

    /** About how many characters its document has. */
    long weight() {
      long characters = 2_000;
      for (String paragraph : article.paragraphs()) {
        characters += paragraph.length();
      }
      return characters;
    }
  }

  /**
   * Receivers of the outcome of each article.
   *
   * @param matcher finds the watches that an article matches
   * @param listener is notified of each article that was written, new or changed
   */
  record OutcomeListeners(
      WatchMatcher matcher,
      ProgressStore progressStore,
      RoundCounter counter,
      PipelineListener listener) {}

  ArticleWriter(
      ArticleIndex index,
      StoryAssigner storyAssigner,
      ArticleScreener screener,
      OutcomeListeners outcomeListeners) {
    this.index = index;
    this.screener = screener;
    this.matcher = outcomeListeners.matcher();
    this.progressStore = outcomeListeners.progressStore();
    this.stories = new StoryProgress(storyAssigner, progressStore);
    this.counter = outcomeListeners.counter();
    this.listener = outcomeListeners.listener();
    this.thread = Thread.ofPlatform().name("article-writer").start(this::run);
  }

  /** Queues an article; blocks while the queue is full. Thread-safe. */
  void add(QueuedArticle queuedArticle) {
    synchronized (idleLock) {
      accepted++;
    }
    try {
      while (!queue.offer(queuedArticle, queuedArticle.weight(), POLL)) {
        if (!thread.isAlive()) {
          throw new IllegalStateException(
              "articles are no longer written: an error, logged above, has ended the writer thread;"
                  + " their pages are kept, start again");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      markProcessed(1);
    }
  }

  /** Waits until every queued article is stored, rejected or left waiting. */
  void flush() throws InterruptedException {
    synchronized (idleLock) {
      while (processed < accepted && thread.isAlive()) {
        idleLock.wait(POLL_MILLIS);
      }
    }
  }

  /** Why the last batch was not taken, if Elasticsearch or the state has no room for it. */
  Optional<String> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  /** Whether pages were left waiting. */
  boolean hasWaitingPages() {
    return hasWaiting;
  }

  /** Forgets waiting pages, before they are offered again. */
  void resetWaiting() {
    hasWaiting = false;
    counter.resetWaiting();
  }

  /** Refreshes the index, so that searches find what was written. */
  void refreshIndex() {
    try {
      index.refresh();
    } catch (IndexUnavailableException e) {
      log.warn("searches may miss the newest articles: {}", e.getMessage());
    }
  }

  /** Whether Elasticsearch is available. */
  boolean isIndexAvailable() {
    try {
      index.count();
      return true;
    } catch (IndexUnavailableException e) {
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
    List<QueuedArticle> batch = new ArrayList<>(BATCH_SIZE);
    while (!closed) {
      try {
        QueuedArticle first = queue.poll(POLL);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH_SIZE - 1, BATCH_CHARACTERS);
          write(batch);
          settleStories();
        }
      } catch (InterruptedException e) {
        return; // only close() interrupts, after a flush
      } catch (RuntimeException e) {
        log.error(
            "a batch of {} articles was not written and will be tried again", batch.size(), e);
        leaveWaiting(batch);
      }
      markProcessed(batch.size());
      batch.clear();
    }
  }

  private void markProcessed(int entries) {
    synchronized (idleLock) {
      processed += entries;
      idleLock.notifyAll();
    }
  }

  private void write(List<QueuedArticle> batch) {
    CaptureBatch captures = CaptureBatch.of(batch);
    try {
      List<MatchedArticle> matched = new ArrayList<>();
      screener
          .screen(stories.assign(captures.newest()))
          .forEach(document -> matched.add(match(document)));
      BulkReport report =
          index.put(captures.withEarlier(matched.stream().map(MatchedArticle::document).toList()));
      count(report, captures);
      List<MatchedArticle> current = withoutOutdated(matched, report);
      notifyListener(current, report);
      recordIndexed(batch, withoutRejected(current, report), captures);
      obstacle = null;
    } catch (IndexUnavailableException e) {
      log.warn("Elasticsearch is not available, {} pages wait: {}", batch.size(), e.getMessage());
      obstacle = e.isOutOfRoom() ? "Elasticsearch takes no articles: " + e.getMessage() : null;
      leaveWaiting(batch);
    } catch (OutboxUnavailableException e) {
      log.warn("alerts cannot be kept, {} pages wait: {}", batch.size(), e.getMessage());
      leaveWaiting(batch);
    } catch (DatabaseException e) {
      if (!e.isTemporary()) {
        throw e;
      }
      log.warn("the state cannot be written, {} pages wait: {}", batch.size(), e.getMessage());
      obstacle = e.getMessage();
      leaveWaiting(batch);
    }
  }

  /** Leaves out articles of which a later capture is stored: they are no news. */
  private static List<MatchedArticle> withoutOutdated(
      List<MatchedArticle> matched, BulkReport report) {
    return matched.stream()
        .filter(matchedArticle -> !report.outdated().contains(matchedArticle.document().id()))
        .toList();
  }

  private void notifyListener(List<MatchedArticle> matched, BulkReport report) {
    Set<String> stored =
        report.stored().stream().map(BulkReport.Stored::id).collect(Collectors.toSet());
    matched.stream()
        .map(MatchedArticle::document)
        .filter(article -> stored.contains(article.id()))
        .forEach(listener::articleStored);
  }

  private MatchedArticle match(StoredArticle document) {
    StoredArticle.Story story = document.story();
    String firstDocument = story == null ? document.id() : story.id();
    return matcher.match(document, StoryIds.toText(StoryIds.toNumber(firstDocument)));
  }

  private static List<MatchedArticle> withoutRejected(
      List<MatchedArticle> matched, BulkReport report) {
    Set<String> rejected =
        report.rejected().stream().map(BulkReport.Rejected::id).collect(Collectors.toSet());
    return matched.stream()
        .filter(matchedArticle -> !rejected.contains(matchedArticle.document().id()))
        .toList();
  }

  private void recordIndexed(
      List<QueuedArticle> batch, List<MatchedArticle> matched, CaptureBatch captures) {
    for (String id : progressStore.markIndexed(settledAddresses(batch), matched)) {
      counter.add(captures.newestOf(id).page().source().id(), ALERTS);
    }
  }

  /** Settles stories when the queue is empty or many stories have changed. */
  private void settleStories() {
    if (queue.isEmpty() || stories.unsettledCount() >= MAX_UNSETTLED) {
      stories.settle();
    }
  }

  private void count(BulkReport report, CaptureBatch captures) {
    report.stored().forEach(stored -> count(captures.newestOf(stored.id()), STORED));
    report.unchanged().forEach(id -> count(captures.newestOf(id), UNCHANGED_CONTENT));
    for (BulkReport.Rejected rejected : report.rejected()) {
      QueuedArticle queuedArticle = captures.newestOf(rejected.id());
      count(queuedArticle, REJECTED);
      log.warn(
          "Elasticsearch rejected {} (source {}): {}",
          queuedArticle.page().archived().address(),
          queuedArticle.page().source().id(),
          rejected.reason());
    }
  }

  private void count(QueuedArticle queuedArticle, Count outcome) {
    counter.add(queuedArticle.page().source().id(), DISCOVERED, FETCHED, EXTRACTED, outcome);
  }

  private void leaveWaiting(List<QueuedArticle> batch) {
    hasWaiting = true;
    for (QueuedArticle queuedArticle : batch) {
      counter.addWaiting();
      if (!queuedArticle.settlesPage()) {
        incompletePages.add(queuedArticle.page().archived().address());
      }
    }
  }

  /** The pages whose last article is in the batch and none of whose articles waits. */
  private List<URI> settledAddresses(List<QueuedArticle> batch) {
    List<URI> settled = new ArrayList<>();
    for (QueuedArticle queuedArticle : batch) {
      URI address = queuedArticle.page().archived().address();
      if (queuedArticle.settlesPage() && !incompletePages.remove(address)) {
        settled.add(address);
      }
    }
    return settled;
  }
}
