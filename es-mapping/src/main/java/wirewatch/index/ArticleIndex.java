package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.FutureResults;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;
import wirewatch.index.search.ArticlePage;
import wirewatch.index.search.ArticlePager;
import wirewatch.index.search.ArticleScroll;
import wirewatch.index.search.ArticleSearch;
import wirewatch.index.search.ArticleSelection;
import wirewatch.index.search.DailyCounts;
import wirewatch.index.search.Facet;
import wirewatch.index.search.IndexAlias;
import wirewatch.index.search.InvalidSearchException;
import wirewatch.index.search.PageRequest;
import wirewatch.index.search.SearchHits;
import wirewatch.index.search.SearchRequest;
import wirewatch.index.search.StorySearch;
import wirewatch.index.search.StorySummary;
import wirewatch.index.template.IndexUpgrade;
import wirewatch.index.template.TemplateInstaller;
import wirewatch.index.write.ArticleBatchWriter;
import wirewatch.index.write.BulkReport;
import wirewatch.index.write.BulkReport.Rejected;
import wirewatch.index.write.BulkReport.Stored;
import wirewatch.index.write.BulkSender;
import wirewatch.index.write.CrawlEventWriter;
import wirewatch.index.write.ListedNameStore;
import wirewatch.index.write.RecentWrites;
import wirewatch.index.write.RevisionStore;
import wirewatch.index.write.StoryCopyStore;

/** Writes, searches and counts articles in Elasticsearch. Thread-safe. */
public final class ArticleIndex implements AutoCloseable {
  private final ClusterClient clusterClient;
  private final ArticleSearch search;
  private final int bulkSize;
  private final AtomicReference<Instant> lastPut = new AtomicReference<>(Instant.EPOCH);
  private final RecentWrites recentWrites = new RecentWrites();
  private final Semaphore batchPermits;
  private final BulkSender bulkSender;
  private final StoryCopyStore storyCopyStore;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  private ArticleIndex(IndexOptions options) {
    this.clusterClient = ClusterClient.connect(options);
    this.search = new ArticleSearch(clusterClient);
    this.bulkSize = options.bulkSize();
    this.bulkSender = new BulkSender(clusterClient, options.concurrency());
    this.storyCopyStore = new StoryCopyStore(clusterClient, bulkSender);
    // one batch more than are sent concurrently may be prepared
    this.batchPermits = new Semaphore(options.concurrency() + 1);
  }

  /** Creates an index client; sends no request yet. */
  public static ArticleIndex connect(IndexOptions options) {
    return new ArticleIndex(options);
  }

  /** Returns whether Elasticsearch answers; waits at most two seconds. */
  public boolean isAnswering() {
    return clusterClient.isAnswering();
  }

  /** Sends all requests from now on to another address, where the same node was started anew. */
  public void moveTo(URI address) {
    clusterClient.moveTo(address);
  }

  /** Installs every template that is missing or differs; returns the number written. */
  public int installTemplates() throws IndexUnavailableException {
    return new TemplateInstaller(clusterClient, executor).install();
  }

  /** Starts to bring the indices of an earlier version to today's schema, in the background. */
  public void startUpgrade() {
    executor.execute(new IndexUpgrade(clusterClient));
  }

  /**
   * Writes captures of articles; each is stored, unchanged or rejected. The latest capture of an
   * address is the article and earlier ones are its versions, in whatever order they are written.
   * The operation is idempotent: writing the same captures again changes nothing.
   *
   * @throws IndexUnavailableException if Elasticsearch is down: some articles may be stored, all
   *     must be written again
   */
  public BulkReport put(List<StoredArticle> articles) throws IndexUnavailableException {
    Instant now = nextTimestamp();
    List<Future<BulkReport>> reports = new ArrayList<>();
    for (List<StoredArticle> batch : split(articles)) {
      reports.add(executor.submit(() -> write(batch, now)));
    }
    return merge(FutureResults.await(reports));
  }

  /** Splits into batches; all captures of an article are in the same one. */
  private Collection<List<StoredArticle>> split(List<StoredArticle> articles) {
    List<List<StoredArticle>> batches = new ArrayList<>();
    Map<String, List<StoredArticle>> batchOfId = new HashMap<>();
    for (StoredArticle article : articles) {
      List<StoredArticle> batch = batchOfId.get(article.id());
      if (batch == null) {
        if (batches.isEmpty() || batches.get(batches.size() - 1).size() >= bulkSize) {
          batches.add(new ArrayList<>());
        }
        batch = batches.get(batches.size() - 1);
        batchOfId.put(article.id(), batch);
      }
      batch.add(article);
    }
    return batches;
  }

  /** Returns a unique time in milliseconds, which identifies the documents written by this call. */
  private Instant nextTimestamp() {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    return lastPut.updateAndGet(last -> now.isAfter(last) ? now : last.plusMillis(1));
  }

  private BulkReport write(List<StoredArticle> batch, Instant now)
      throws IndexUnavailableException {
    batchPermits.acquireUninterruptibly();
    try {
      return new ArticleBatchWriter(clusterClient, bulkSender, recentWrites, now).write(batch);
    } finally {
      batchPermits.release();
    }
  }

  private static BulkReport merge(List<BulkReport> reports) {
    List<Stored> stored = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    Set<String> outdated = new HashSet<>();
    for (BulkReport report : reports) {
      stored.addAll(report.stored());
      unchanged.addAll(report.unchanged());
      rejected.addAll(report.rejected());
      outdated.addAll(report.outdated());
    }
    return new BulkReport(stored, unchanged, rejected, outdated);
  }

  /**
   * Appends events to the crawl log, each with {@code @timestamp} in ISO 8601; returns those that
   * were rejected, each identified by its JSON.
   */
  public List<Rejected> logCrawlEvents(List<Map<String, Object>> events)
      throws IndexUnavailableException {
    return new CrawlEventWriter(clusterClient, bulkSender).append(events);
  }

  /** Returns the alert index, which shares the connections of this one and needs no closing. */
  public AlertIndex alerts() {
    return new AlertIndex(clusterClient, bulkSender);
  }

  /** Returns the outbox index, which shares the connections of this one and needs no closing. */
  public OutboxIndex outbox() {
    return new OutboxIndex(clusterClient, bulkSender);
  }

  /** Returns the listed names of articles, which share the connections of this index. */
  public ListedNameStore listedNames() {
    return new ListedNameStore(clusterClient, bulkSender);
  }

  /** Runs a search. */
  public SearchHits search(SearchRequest request) throws IndexUnavailableException {
    return search.search(request);
  }

  /**
   * Returns one page of articles, with the cursor of the next page.
   *
   * @throws InvalidSearchException if the cursor does not belong to this search or the query is
   *     invalid
   */
  public ArticlePage findPage(PageRequest request) throws IndexUnavailableException {
    return new ArticlePager(clusterClient).findPage(request);
  }

  /** Returns at most {@code size} stories of a selection, those with the most articles first. */
  public List<StorySummary> findStories(ArticleSelection articleSelection, int size)
      throws IndexUnavailableException {
    return new StorySearch(clusterClient).findLargest(articleSelection, size);
  }

  /**
   * Iterates over all articles of a selection, as they are now.
   *
   * @throws InvalidSearchException if the query is invalid
   */
  public ArticleScroll scroll(ArticleSelection articleSelection) throws IndexUnavailableException {
    return ArticleScroll.open(clusterClient, articleSelection);
  }

  /** Counts the articles and stories from a time on that match a query in the query DSL, by day. */
  public DailyCounts countByDay(Map<String, Object> query, Instant since)
      throws IndexUnavailableException {
    return search.countByDay(query, since);
  }

  /** Returns access by id to the documents of an index or alias. */
  public DocumentStore documentStore(String name) {
    return new DocumentStore(clusterClient, name);
  }

  /** Counts articles by the values of a field: at most {@code size} values, most frequent first. */
  public List<Facet.Count> count(Facet facet, @Nullable Instant since, int size)
      throws IndexUnavailableException {
    return search.count(facet, since, size);
  }

  /**
   * Runs a search request body on the indices of an alias; returns no hits where no index exists
   * yet.
   */
  public JsonNode searchRaw(IndexAlias indexAlias, Map<String, Object> body)
      throws IndexUnavailableException {
    return search.execute(indexAlias, body);
  }

  /**
   * Passes the most recently written articles to a consumer, oldest first. The window ends at the
   * newest stored article, not at the current time.
   */
  public void readRecentCopies(Duration window, Consumer<StoryCopy> consumer)
      throws IndexUnavailableException {
    storyCopyStore.readRecent(window, consumer);
  }

  /** Finds articles that have at least one of these terms in their fingerprint. */
  public List<StoryCopy> findCopiesByBands(Collection<String> bands)
      throws IndexUnavailableException {
    return storyCopyStore.findByBands(bands);
  }

  /** Finds the articles with these ids, as far as they exist. */
  public List<StoryCopy> findCopiesByIds(Collection<String> ids) throws IndexUnavailableException {
    return storyCopyStore.findByIds(ids);
  }

  /** Finds all articles of these stories, regardless of age. */
  public List<StoryCopy> findCopiesOfStories(Collection<String> stories)
      throws IndexUnavailableException {
    return storyCopyStore.findByStories(stories);
  }

  /**
   * Updates only the story of articles; returns the ids of those that another writer has changed
   * since they were read.
   */
  public List<String> updateStories(Map<StoryCopy, StoredArticle.Story> stories)
      throws IndexUnavailableException {
    return stories.isEmpty() ? List.of() : storyCopyStore.updateStories(stories);
  }

  /** Returns every version of the article at a URL, oldest first, as stored. */
  public List<Map<String, Object>> findVersions(URI address) throws IndexUnavailableException {
    return new RevisionStore(clusterClient).findVersions(address);
  }

  /** Returns every version of every article of a story, as stored. */
  public List<Map<String, Object>> findStoryVersions(String story)
      throws IndexUnavailableException {
    return new RevisionStore(clusterClient).findStoryVersions(story);
  }

  /** Returns the number of articles. */
  public long count() throws IndexUnavailableException {
    return search.count();
  }

  /** Refreshes the indices, so that searches see everything written so far. */
  public void refresh() throws IndexUnavailableException {
    clusterClient
        .send("POST", "/wirewatch-*/_refresh?ignore_unavailable=true")
        .bodyOrThrow("a refresh");
  }

  @Override
  public void close() {
    executor.shutdownNow();
    clusterClient.close();
  }
}
