package wirewatch.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wirewatch.crawler.database.OwnerOnlyFiles;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.database.TransactionBody;
import wirewatch.crawler.fetch.PoliteClient;
import wirewatch.crawler.frontier.Frontier;
import wirewatch.crawler.frontier.ListingSeed;
import wirewatch.crawler.frontier.RevisitPolicy;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.crawler.state.ExtractionTable;
import wirewatch.crawler.state.SqliteFrontier;
import wirewatch.crawler.warc.FolderArchive;
import wirewatch.crawler.warc.WarcArchive;
import wirewatch.ingest.url.Urls;

/**
 * Crawls sources into the archive and the state. There is one crawler per data folder. {@link
 * #runRound} and {@link #deliverBacklog} must be called from one thread; all other methods are
 * thread-safe. A round takes a page from discovered to fetched; {@link #markIndexed} or {@link
 * #markSkipped} marks it as done. Until then {@link #deliverBacklog} delivers it again, also after
 * the process was killed.
 */
public final class Crawler implements AutoCloseable {
  private static final long MAX_WARC_FILE_SIZE = 1L << 30;

  private final FileChannel lock;
  private final CrawlContext crawlContext;

  private Crawler(FileChannel lock, CrawlContext crawlContext) {
    this.lock = lock;
    this.crawlContext = crawlContext;
  }

  /**
   * Opens the state and the archive and resumes where the last process stopped, even if it was
   * killed.
   *
   * @throws FolderInUseException if another crawler has the data folder open
   */
  public static Crawler open(CrawlOptions options, List<Source> sources) {
    return open(options, sources, InstantSource.system());
  }

  /** Opens the state and the archive with a clock of its own. */
  static Crawler open(CrawlOptions options, List<Source> sources, InstantSource clock) {
    try {
      OwnerOnlyFiles.createFolder(options.data());
      return open(options, sources, clock, lockFolder(options));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be opened (%s): run this as its owner, or name another folder with data in the configuration"
              .formatted(options.data(), e),
          e);
    }
  }

  private static Crawler open(
      CrawlOptions options, List<Source> sources, InstantSource clock, FileChannel lock)
      throws IOException {
    try {
      SqliteDatabase sqliteDatabase = SqliteDatabase.open(stateFile(options));
      CrawlContext.StateTables stateTables =
          CrawlContext.StateTables.of(sqliteDatabase, new RevisitPolicy(options.revisits()));
      Map<String, Long> numbers = configure(stateTables, sources);
      WarcArchive archive =
          FolderArchive.open(FolderArchive.folderOf(options.data()), MAX_WARC_FILE_SIZE);
      SourceRegistry sourceRegistry = new SourceRegistry(sources, numbers);
      PoliteClient politeClient = CrawlContext.web(options, sqliteDatabase, clock);
      CrawlContext crawlContext =
          new CrawlContext(
              options,
              sourceRegistry,
              politeClient,
              archive,
              sqliteDatabase,
              stateTables,
              frontier(options, stateTables, sourceRegistry),
              clock,
              ConcurrentHashMap.newKeySet(),
              new ConcurrentHashMap<>());
      sources.forEach(
          source ->
              crawlContext.addFolder(Objects.requireNonNull(numbers.get(source.id())), source));
      ArchiveRecovery.recover(crawlContext);
      stateTables.extractions().open(Instant.now());
      return new Crawler(lock, crawlContext);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Frontier frontier(
      CrawlOptions options, CrawlContext.StateTables tables, SourceRegistry sources) {
    return new SqliteFrontier(
        new SqliteFrontier.Tables(tables.listings(), tables.pages(), tables.hosts()),
        new RevisitPolicy(options.revisits()),
        source -> CrawlContext.policy(options, sources.get(source)));
  }

  /** Brings the state into agreement with the sources; returns the number of each by its id. */
  private static Map<String, Long> configure(
      CrawlContext.StateTables stateTables, List<Source> sources) {
    Map<String, Long> numbers = new HashMap<>();
    for (Source source : sources) {
      long number = stateTables.sources().findOrInsert(source.id());
      numbers.put(source.id(), number);
      stateTables.listings().configure(number, seeds(source), source.maxPollInterval());
    }
    stateTables.sources().retainOnly(numbers.keySet());
    return numbers;
  }

  private static FileChannel lockFolder(CrawlOptions options) throws IOException {
    FileChannel lock =
        FileChannel.open(
            options.data().resolve("crawler.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    if (!isLocked(lock)) {
      lock.close();
      throw new FolderInUseException(options.data());
    }
    return lock;
  }

  private static boolean isLocked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static List<ListingSeed> seeds(Source source) {
    List<ListingSeed> seeds = new ArrayList<>();
    for (SourceListing listing : source.listings()) {
      seeds.add(
          new ListingSeed(
              listing.address(),
              Urls.host(listing.address()),
              listing.kind(),
              listing.linkPattern(),
              false));
    }
    return seeds;
  }

  /**
   * Polls every due listing and fetches every due page; returns when nothing is due. The listener
   * is called on this thread.
   *
   * @throws InterruptedException after the requests in progress were recorded or abandoned
   */
  public void runRound(CrawlListener listener) throws InterruptedException {
    new CrawlRound(crawlContext, listener).run();
    ArchiveRetention.prune(crawlContext);
  }

  /**
   * Delivers the pages that are archived and not done, oldest first. Pages that a running round has
   * yet to deliver are excluded, so that a listener may call this method during a round.
   */
  public void deliverBacklog(CrawlListener listener) throws InterruptedException {
    new ArchiveBacklog(crawlContext).deliver(listener);
  }

  /** Marks pages as indexed, by the URLs of their {@link ArchiveLocation}. */
  public void markIndexed(Collection<URI> addresses) {
    markIndexed(addresses, sql -> 0);
  }

  /**
   * Marks pages as indexed, by the URLs of their {@link ArchiveLocation}.
   *
   * @param also what is written in the same transaction
   */
  public void markIndexed(Collection<URI> addresses, TransactionBody<?> also) {
    crawlContext.tables().pages().markDone(addresses, also, crawlContext.clock().instant());
  }

  /** Returns how many articles were ever marked as indexed, each revision counted. */
  public long indexedPages() {
    return crawlContext.tables().pages().countIndexed();
  }

  /** Returns the state file, in which others may keep tables of their own. */
  public SqliteDatabase database() {
    return crawlContext.database();
  }

  /**
   * Marks pages that are not articles or were rejected as done, by the URLs of their {@link
   * ArchiveLocation}. They are fetched again only when a listing reports a revision.
   */
  public void markSkipped(Collection<URI> addresses, String reason) {
    crawlContext.tables().pages().markDone(addresses, reason, crawlContext.clock().instant());
  }

  /** Returns when the next listing, page or folder is due; a time in the past if one is due now. */
  public Instant nextDue() {
    Instant due = crawlContext.tables().hosts().nextDue().orElse(Instant.MAX);
    for (FolderDelivery folder : crawlContext.folders().values()) {
      Instant scan = crawlContext.clock().instant().plus(folder.source().maxPollInterval());
      due = scan.isBefore(due) ? scan : due;
    }
    return due;
  }

  /** Returns the sources, including those added since the start. */
  public List<Source> sources() {
    return crawlContext.sources().all();
  }

  /**
   * Adds a source; it is crawled from the next check for due hosts on.
   *
   * @throws IllegalArgumentException if a source with this id exists
   */
  public synchronized void addSource(Source source) {
    if (sources().stream().anyMatch(known -> known.id().equals(source.id()))) {
      throw new IllegalArgumentException("source " + source.id() + " is crawled already");
    }
    long number = crawlContext.tables().sources().findOrInsert(source.id());
    crawlContext.sources().add(source, number);
    crawlContext.addFolder(number, source);
    crawlContext.tables().listings().configure(number, seeds(source), source.maxPollInterval());
  }

  /**
   * Stops requests for a source, also after a restart, until {@link #resumeSource}. The few pages
   * that a host's thread has already started are finished. Scheduled listings and pages are kept.
   */
  public void pauseSource(String source) {
    crawlContext.tables().sources().find(source).ifPresent(crawlContext.tables().pauses()::pause);
  }

  /** Resumes requests for a paused source. */
  public void resumeSource(String source) {
    crawlContext.tables().sources().find(source).ifPresent(crawlContext.tables().pauses()::resume);
  }

  /** Returns the ids of the paused sources. */
  public Set<String> pausedSources() {
    return crawlContext.tables().pauses().pausedNames();
  }

  /** Returns the status of each source, in the order of the configuration. */
  public List<SourceStatus> statuses() {
    return SourceStatuses.read(crawlContext.tables().sources(), crawlContext.sources().all());
  }

  /**
   * Returns the status of each source from the state file, whether or not a crawler has it open.
   */
  public static List<SourceStatus> statuses(CrawlOptions options, List<Source> sources) {
    return SourceStatuses.read(stateFile(options), sources);
  }

  /**
   * Returns the quarantined pages from the state of a data folder, newest first, whether or not a
   * crawler has it open.
   */
  public static List<QuarantinedPage> quarantinedPages(Path data, int most) {
    Path state = stateFile(data);
    if (!Files.exists(state)) {
      return List.of();
    }
    try (SqliteDatabase sqliteDatabase = SqliteDatabase.open(state)) {
      return new ExtractionTable(sqliteDatabase).findQuarantined(most);
    }
  }

  private static Path stateFile(CrawlOptions options) {
    return stateFile(options.data());
  }

  /** Returns the state file of a data folder. */
  public static Path stateFile(Path data) {
    return data.resolve("state.db");
  }

  /** Returns the record of pages that could not be structured. */
  public ExtractionTable extractions() {
    return crawlContext.tables().extractions();
  }

  @Override
  public void close() {
    crawlContext.client().close();
    crawlContext.tables().extractions().close();
    crawlContext.database().close();
    try {
      crawlContext.archive().close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be closed: " + e.getMessage(), e);
    }
  }
}
