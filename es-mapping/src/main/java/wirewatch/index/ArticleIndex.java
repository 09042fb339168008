package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirewatch.index.BulkReport.Rejected;
import wirewatch.index.BulkReport.Stored;

/** Writes, searches and counts articles in Elasticsearch. Thread-safe. */
public final class ArticleIndex implements AutoCloseable {
  private final Rest rest;
  private final Searches searches;
  private final int bulkSize;
  private final AtomicReference<Instant> lastPut = new AtomicReference<>(Instant.EPOCH);
  private final RecentWrites recent = new RecentWrites();
  private final Semaphore batches;
  private final Bulk bulk;
  private final Copies copies;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private ArticleIndex(IndexOptions options) {
    this.rest = Rest.connect(options);
    this.searches = new Searches(rest);
    this.bulkSize = options.bulkSize();
    this.bulk = new Bulk(rest, options.concurrency());
    this.copies = new Copies(rest, bulk);
    // one batch more than are sent concurrently may be prepared
    this.batches = new Semaphore(options.concurrency() + 1);
  }

  /** Creates an index client; sends no request yet. */
  public static ArticleIndex connect(IndexOptions options) {
    return new ArticleIndex(options);
  }

  /** Installs every template that is missing or differs; returns the number written. */
  public int install() throws IndexUnavailable {
    return new Templates(rest, threads).install();
  }

  /**
   * Writes articles; each is stored, unchanged or rejected. The operation is idempotent: writing the
   * same articles again changes nothing.
   *
   * @throws IndexUnavailable if Elasticsearch is down: some articles may be stored, all must be
   *     written again
   */
  public BulkReport put(List<StoredArticle> articles) throws IndexUnavailable {
    Instant now = tick();
    List<Future<BulkReport>> reports = new ArrayList<>();
    for (int start = 0; start < articles.size(); start += bulkSize) {
      List<StoredArticle> batch =
          articles.subList(start, Math.min(articles.size(), start + bulkSize));
      reports.add(threads.submit(() -> write(batch, now)));
    }
    return sum(Futures.await(reports));
  }

  /** Returns a unique time in milliseconds, which identifies the documents written by this call. */
  private Instant tick() {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    return lastPut.updateAndGet(last -> now.isAfter(last) ? now : last.plusMillis(1));
  }

  private BulkReport write(List<StoredArticle> batch, Instant now) throws IndexUnavailable {
    batches.acquireUninterruptibly();
    try {
      return new BatchWriter(rest, bulk, recent, now).write(batch);
    } finally {
      batches.release();
    }
  }

  private static BulkReport sum(List<BulkReport> reports) {
    List<Stored> stored = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (BulkReport report : reports) {
      stored.addAll(report.stored());
      unchanged.addAll(report.unchanged());
      rejected.addAll(report.rejected());
    }
    return new BulkReport(stored, unchanged, rejected);
  }

  /**
   * Appends events to the crawl log, each with {@code @timestamp} in ISO 8601; returns those that
   * were rejected, each identified by its JSON.
   */
  public List<Rejected> log(List<Map<String, Object>> events) throws IndexUnavailable {
    return new EventLog(rest, bulk).append(events);
  }

  /** Returns the alert index, which shares the connections of this one and needs no closing. */
  public AlertIndex alerts() {
    return new AlertIndex(rest, bulk);
  }

  /** Runs a search. */
  public SearchHits search(SearchRequest request) throws IndexUnavailable {
    return searches.search(request);
  }

  /**
   * Returns one page of articles, with the cursor of the next page.
   *
   * @throws RefusedSearch if the cursor does not belong to this search or the query is invalid
   */
  public ArticlePage page(PageRequest request) throws IndexUnavailable {
    return new Paging(rest).page(request);
  }

  /** Returns at most {@code size} stories of a selection, those with the most articles first. */
  public List<StoryLine> stories(Selection selection, int size) throws IndexUnavailable {
    return new StoryList(rest).biggest(selection, size);
  }

  /**
   * Iterates over all articles of a selection, as they are now.
   *
   * @throws RefusedSearch if the query is invalid
   */
  public Walk walk(Selection selection) throws IndexUnavailable {
    return Walk.begin(rest, selection);
  }

  /** Counts the articles and stories from a time on that match a query in the query DSL, by day. */
  public History history(Map<String, Object> query, Instant since) throws IndexUnavailable {
    return searches.history(query, since);
  }

  /** Returns access by id to the documents of an index or alias. */
  public Shelf shelf(String name) {
    return new Shelf(rest, name);
  }

  /** Counts articles by the values of a field: at most {@code size} values, most frequent first. */
  public List<Facet.Count> count(Facet facet, @Nullable Instant since, int size)
      throws IndexUnavailable {
    return searches.count(facet, since, size);
  }

  /**
   * Runs a search request body on the indices of an alias; returns no hits where no index exists
   * yet.
   */
  public JsonNode ask(Part part, Map<String, Object> body) throws IndexUnavailable {
    return searches.ask(part, body);
  }

  /**
   * Passes the most recently written articles to a consumer, oldest first. The window ends at the
   * newest stored article, not at the current time.
   */
  public void recentCopies(Duration window, Consumer<Copy> consumer) throws IndexUnavailable {
    copies.recent(window, consumer);
  }

  /** Finds articles that have at least one of these terms in their fingerprint. */
  public List<Copy> copiesWithBands(Collection<String> bands) throws IndexUnavailable {
    return copies.withBands(bands);
  }

  /** Finds the articles with these ids, as far as they exist. */
  public List<Copy> copiesWithIds(Collection<String> ids) throws IndexUnavailable {
    return copies.withIds(ids);
  }

  /** Finds all articles of these stories, regardless of age. */
  public List<Copy> copiesOfStories(Collection<String> stories) throws IndexUnavailable {
    return copies.ofStories(stories);
  }

  /**
   * Updates only the story of articles; returns the ids of those that another writer has changed
   * since they were read.
   */
  public List<String> rewriteStories(Map<Copy, StoredArticle.Story> stories)
      throws IndexUnavailable {
    return stories.isEmpty() ? List.of() : copies.rewrite(stories);
  }

  /** Returns every version of the article at a URL, oldest first, as stored. */
  public List<Map<String, Object>> versions(URI address) throws IndexUnavailable {
    return new Revisions(rest).versions(address);
  }

  /** Returns every version of every article of a story, as stored. */
  public List<Map<String, Object>> storyVersions(String story) throws IndexUnavailable {
    return new Revisions(rest).ofStory(story);
  }

  /** Returns the number of articles. */
  public long count() throws IndexUnavailable {
    return searches.count();
  }

  /** Refreshes the indices, so that searches see everything written so far. */
  public void refresh() throws IndexUnavailable {
    rest.send("POST", "/wirewatch-*/_refresh?ignore_unavailable=true").orThrow("a refresh");
  }

  @Override
  public void close() {
    threads.shutdownNow();
    rest.close();
  }
}
