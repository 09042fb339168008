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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wirewatch.crawler.database.OwnerOnlyFiles;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.database.TransactionBody;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.crawler.state.ExtractionTable;
import wirewatch.crawler.state.RemovalTable;
import wirewatch.crawler.state.SourceTable;
import wirewatch.crawler.storage.FetchPause;
import wirewatch.crawler.storage.FreeSpace;

/**
 * Crawls sources into the archive and the state. There is one crawler per data folder. {@link
 * #runRound} and {@link #deliverBacklog} must be called from one thread; all other methods are
 * thread-safe. A round takes a page from discovered to fetched; {@link #markIndexed} or {@link
 * #markSkipped} marks it as done. Until then {@link #deliverBacklog} delivers it again, also after
 * the process was killed.
 */
public final class Crawler implements AutoCloseable {
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
    return open(options, sources, clock, FreeSpace.of(options.data()));
  }

  /** Opens the state and the archive with a clock and a measure of free space of its own. */
  static Crawler open(
      CrawlOptions options, List<Source> sources, InstantSource clock, FreeSpace freeSpace) {
    FetchPause pause = new FetchPause(options.data(), freeSpace, options.minFree(), clock);
    try {
      OwnerOnlyFiles.createFolder(options.data());
      return open(new CrawlOpening(options, clock, pause), sources, lockFolder(options));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be opened (%s): run this as its owner, or name another folder with data in the configuration"
              .formatted(options.data(), e),
          e);
    }
  }

  private static Crawler open(CrawlOpening opening, List<Source> sources, FileChannel lock)
      throws IOException {
    try {
      return new Crawler(lock, opening.open(sources));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
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

  /**
   * Polls every due listing and fetches every due page; returns when nothing is due, or fetching is
   * paused. The listener is called on this thread.
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

  /**
   * Returns why nothing is fetched now, in one sentence: there is little room, or the state or the
   * archive could not be written. Empty if fetching goes on.
   */
  public Optional<String> pauseReason() {
    return crawlContext.pause().reason();
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

  /**
   * Returns when the next listing, page or delivery is due; a time in the past if one is due now.
   */
  public Instant nextDue() {
    Instant due = crawlContext.tables().hosts().nextDue().orElse(Instant.MAX);
    Instant now = crawlContext.clock().instant();
    for (InboundReader reader : crawlContext.inboundReaders().values()) {
      Instant next = reader.nextDue(now);
      due = next.isBefore(due) ? next : due;
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
    crawlContext.add(number, source);
    crawlContext.sources().add(source, number);
    crawlContext
        .tables()
        .listings()
        .configure(number, CrawlOpening.seeds(source), source.maxPollInterval());
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

  /**
   * Returns how many pages of each source are done and not stored as articles, by the reason; read
   * from the state of a data folder, whether or not a crawler has it open.
   */
  public static Map<String, Map<String, Long>> pagesNotStored(Path data) {
    Path state = stateFile(data);
    if (!Files.exists(state)) {
      return Map.of();
    }
    try (SqliteDatabase sqliteDatabase = SqliteDatabase.open(state)) {
      return new SourceTable(sqliteDatabase).countNotStored();
    }
  }

  private static Path stateFile(CrawlOptions options) {
    return stateFile(options.data());
  }

  /** Returns the state file of a data folder. */
  public static Path stateFile(Path data) {
    return data.resolve("state.db");
  }

  /** Returns the subscriber of feeds that name a hub. */
  public WebSub webSub() {
    return new WebSub(crawlContext);
  }

  /** Returns the record of pages that could not be structured. */
  public ExtractionTable extractions() {
    return crawlContext.tables().extractions();
  }

  /** Returns the articles that were found to be removed and are not settled. */
  public RemovalTable removals() {
    return new RemovalTable(crawlContext.database());
  }

  @Override
  public void close() {
    crawlContext.inboundReaders().values().forEach(InboundReader::close);
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
