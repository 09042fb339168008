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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wirewatch.crawler.state.Database;
import wirewatch.crawler.state.Outbox;
import wirewatch.crawler.state.Seed;
import wirewatch.crawler.warc.WarcStore;
import wirewatch.ingest.address.Addresses;

/**
 * Crawls sources into the archive and the state. There is one crawler per data folder. {@link
 * #round} and {@link #backlog} must be called from one thread; all other methods are thread-safe. A
 * round takes a page from discovered to fetched; {@link #indexed} or {@link #settled} marks it as
 * done. Until then {@link #backlog} delivers it again, also after the process was killed.
 */
public final class Crawler implements AutoCloseable {
  private static final long WARC_FILE_SIZE = 1L << 30;

  private final FileChannel lock;
  private final Desk desk;

  private Crawler(FileChannel lock, Desk desk) {
    this.lock = lock;
    this.desk = desk;
  }

  /**
   * Opens the state and the archive and resumes where the last process stopped, even if it was
   * killed.
   *
   * @throws IllegalStateException if another crawler has the data folder open
   */
  public static Crawler open(CrawlOptions options, List<Source> sources) {
    try {
      Files.createDirectories(options.data());
      FileChannel lock = lock(options);
      Database database = Database.open(stateFile(options));
      Desk.Tables tables = Desk.Tables.of(database);
      Map<String, Long> numbers = new HashMap<>();
      for (Source source : sources) {
        numbers.put(source.id(), tables.sources().id(source.id()));
        tables.listings().configure(numbers.get(source.id()), seeds(source), source.every());
      }
      tables.sources().keepOnly(numbers.keySet());
      WarcStore archive = new WarcStore(WarcStore.folderOf(options.data()), WARC_FILE_SIZE);
      Watched watched = new Watched(sources, numbers);
      Web web = Desk.web(options, database);
      Desk desk =
          new Desk(options, watched, web, archive, database, tables, ConcurrentHashMap.newKeySet());
      Recovery.adopt(desk);
      return new Crawler(lock, desk);
    } catch (IOException e) {
      throw new UncheckedIOException(options.data() + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private static FileChannel lock(CrawlOptions options) throws IOException {
    FileChannel lock =
        FileChannel.open(
            options.data().resolve("crawler.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    if (!isLocked(lock)) {
      lock.close();
      throw new IllegalStateException(options.data() + " is in use by another crawler");
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

  private static List<Seed> seeds(Source source) {
    List<Seed> seeds = new ArrayList<>();
    for (ListingAddress listing : source.listings()) {
      seeds.add(
          new Seed(
              listing.address(),
              Addresses.host(listing.address()),
              listing.kind(),
              listing.links(),
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
  public void round(CrawlListener listener) throws InterruptedException {
    new Round(desk, listener).run();
    Retention.prune(desk);
  }

  /**
   * Delivers the pages that are archived and not done, oldest first. Pages that a running round has
   * yet to deliver are excluded, so that a listener may call this method during a round.
   */
  public void backlog(CrawlListener listener) throws InterruptedException {
    new Backlog(desk).run(listener);
  }

  /** Marks pages as indexed, by the URLs of their {@link Archived}. */
  public void indexed(Collection<URI> addresses) {
    indexed(addresses, Outbox.Post.NONE);
  }

  /** Marks pages as indexed and adds the resulting alerts to the outbox, in one transaction. */
  public void indexed(Collection<URI> addresses, Outbox.Post post) {
    desk.tables().pages().done(addresses, post, Instant.now());
  }

  /** Returns the outbox of alerts. */
  public Outbox outbox() {
    return Outbox.of(desk.database());
  }

  /**
   * Marks pages that are not articles or were rejected as done, by the URLs of their {@link
   * Archived}. They are fetched again only when a listing reports a revision.
   */
  public void settled(Collection<URI> addresses, String reason) {
    desk.tables().pages().done(addresses, reason, Instant.now());
  }

  /** Returns when the next listing or page is due; a time in the past if one is due now. */
  public Instant nextVisit() {
    return desk.tables().hosts().nextDue().orElse(Instant.MAX);
  }

  /** Returns the sources, including those added since the start. */
  public List<Source> sources() {
    return desk.watched().all();
  }

  /**
   * Adds a source; it is crawled from the next check for due hosts on.
   *
   * @throws IllegalArgumentException if a source with this id exists
   */
  public synchronized void add(Source source) {
    if (sources().stream().anyMatch(known -> known.id().equals(source.id()))) {
      throw new IllegalArgumentException("source " + source.id() + " is watched already");
    }
    long number = desk.tables().sources().id(source.id());
    desk.watched().add(source, number);
    desk.tables().listings().configure(number, seeds(source), source.every());
  }

  /**
   * Stops requests for a source, also after a restart, until {@link #resume}. The few pages that a
   * host's thread has already started are finished. Scheduled listings and pages are kept.
   */
  public void pause(String source) {
    desk.tables().sources().find(source).ifPresent(desk.tables().pauses()::pause);
  }

  /** Resumes requests for a paused source. */
  public void resume(String source) {
    desk.tables().sources().find(source).ifPresent(desk.tables().pauses()::resume);
  }

  /** Returns the ids of the paused sources. */
  public Set<String> paused() {
    return desk.tables().pauses().names();
  }

  /** Returns the status of each source, in the order of the configuration. */
  public List<SourceStatus> status() {
    return Statuses.of(desk.tables().sources(), desk.watched().all());
  }

  /**
   * Returns the status of each source from the state file, whether or not a crawler has it open.
   */
  public static List<SourceStatus> status(CrawlOptions options, List<Source> sources) {
    return Statuses.of(stateFile(options), sources);
  }

  private static Path stateFile(CrawlOptions options) {
    return stateFile(options.data());
  }

  /** Returns the state file of a data folder. */
  public static Path stateFile(Path data) {
    return data.resolve("state.db");
  }

  @Override
  public void close() {
    desk.web().close();
    desk.database().close();
    try {
      desk.archive().close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be closed: " + e.getMessage(), e);
    }
  }
}
