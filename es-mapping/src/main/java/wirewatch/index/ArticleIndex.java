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

/** Articles in Elasticsearch: written, searched, counted. Thread-safe. */
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
    // one more than is sent at once is being prepared
    this.batches = new Semaphore(options.concurrency() + 1);
  }

  /** Makes no request yet. */
  public static ArticleIndex connect(IndexOptions options) {
    return new ArticleIndex(options);
  }

  /** Installs every template that is missing or differs; says how many it wrote. */
  public int install() throws IndexUnavailable {
    return new Templates(rest, threads).install();
  }

  /**
   * Writes articles; each is stored, unchanged or rejected. Putting the same articles again changes
   * nothing.
   *
   * @throws IndexUnavailable if Elasticsearch is down: some may be stored, all must be put again
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

  /** The time, to the millisecond and never twice: it tells what this put has written. */
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
   * were refused, each named by its JSON.
   */
  public List<Rejected> log(List<Map<String, Object>> events) throws IndexUnavailable {
    return new EventLog(rest, bulk).append(events);
  }

  /** The alerts beside the articles, over the same connections; nothing to close. */
  public AlertIndex alerts() {
    return new AlertIndex(rest, bulk);
  }

  /** Answers a question. */
  public SearchHits search(SearchRequest request) throws IndexUnavailable {
    return searches.search(request);
  }

  /**
   * One page of articles, with its cursor for the next.
   *
   * @throws RefusedSearch if the cursor is not of this search, or the query none
   */
  public ArticlePage page(PageRequest request) throws IndexUnavailable {
    return new Paging(rest).page(request);
  }

  /** The stories of a selection, those with the most articles first, at most {@code size}. */
  public List<StoryLine> stories(Selection selection, int size) throws IndexUnavailable {
    return new StoryList(rest).biggest(selection, size);
  }

  /**
   * All articles of a selection, as they are now.
   *
   * @throws RefusedSearch if the query is none
   */
  public Walk walk(Selection selection) throws IndexUnavailable {
    return Walk.begin(rest, selection);
  }

  /** How many articles and stories from a time on match a query in Elasticsearch's query DSL. */
  public History history(Map<String, Object> query, Instant since) throws IndexUnavailable {
    return searches.history(query, since);
  }

  /** The single documents of an index, or of all indices of an alias. */
  public Shelf shelf(String name) {
    return new Shelf(rest, name);
  }

  /** Articles by the values of a field, most frequent first, at most {@code size} values. */
  public List<Facet.Count> count(Facet facet, @Nullable Instant since, int size)
      throws IndexUnavailable {
    return searches.count(facet, since, size);
  }

  /**
   * Answers a search in Elasticsearch's own language over what a part of the index holds; empty
   * where there is no such index yet.
   */
  public JsonNode ask(Part part, Map<String, Object> body) throws IndexUnavailable {
    return searches.ask(part, body);
  }

  /**
   * Tells the last articles written, oldest first, as far back from the newest as the window goes;
   * asks no clock.
   */
  public void recentCopies(Duration window, Consumer<Copy> heard) throws IndexUnavailable {
    copies.recent(window, heard);
  }

  /** Articles that have one of these terms in their fingerprint. */
  public List<Copy> copiesWithBands(Collection<String> bands) throws IndexUnavailable {
    return copies.withBands(bands);
  }

  /** The articles of these ids, where they are. */
  public List<Copy> copiesWithIds(Collection<String> ids) throws IndexUnavailable {
    return copies.withIds(ids);
  }

  /** Every article of these stories, whatever its age. */
  public List<Copy> copiesOfStories(Collection<String> stories) throws IndexUnavailable {
    return copies.ofStories(stories);
  }

  /**
   * Writes the story of articles, and nothing else of them; returns the ids of those that another
   * writer has changed since they were read.
   */
  public List<String> rewriteStories(Map<Copy, StoredArticle.Story> stories)
      throws IndexUnavailable {
    return stories.isEmpty() ? List.of() : copies.rewrite(stories);
  }

  /** Every version of the article at an address, the oldest first: documents as stored. */
  public List<Map<String, Object>> versions(URI address) throws IndexUnavailable {
    return new Revisions(rest).versions(address);
  }

  /** Every version of every article of a story: documents as stored. */
  public List<Map<String, Object>> storyVersions(String story) throws IndexUnavailable {
    return new Revisions(rest).ofStory(story);
  }

  /** How many articles there are. */
  public long count() throws IndexUnavailable {
    return searches.count();
  }

  /** Makes everything written so far visible to searches. */
  public void refresh() throws IndexUnavailable {
    rest.send("POST", "/wirewatch-*/_refresh?ignore_unavailable=true").orThrow("a refresh");
  }

  @Override
  public void close() {
    threads.shutdownNow();
    rest.close();
  }
}
