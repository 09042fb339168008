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
 * Crawls sources into the archive and the state. One per data folder; {@link #round} and {@link
 * #backlog} are for one thread, the rest for any. A page goes from discovered to fetched by a
 * round, and is done when {@link #indexed} or {@link #settled} says so; until then {@link #backlog}
 * offers it again, also after a kill.
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
   * Opens the state and the archive; takes up where the last process stopped, however it did.
   *
   * @throws IllegalStateException when another crawler has them open
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
      WarcStore archive = new WarcStore(Desk.archiveFolder(options.data()), WARC_FILE_SIZE);
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
   * @throws InterruptedException after the requests under way were kept or given up
   */
  public void round(CrawlListener listener) throws InterruptedException {
    new Round(desk, listener).run();
    Retention.prune(desk);
  }

  /**
   * Hands over the pages that are archived and neither indexed nor settled, oldest first; not those
   * that a round is yet to hand over, so that a listener may call this from within a round.
   */
  public void backlog(CrawlListener listener) throws InterruptedException {
    new Backlog(desk).run(listener);
  }

  /** The pages of these addresses, as {@link Archived} has them, are in the index. */
  public void indexed(Collection<URI> addresses) {
    indexed(addresses, Outbox.Post.NONE);
  }

  /** The pages are in the index, and what they give cause to tell is in the outbox, at once. */
  public void indexed(Collection<URI> addresses, Outbox.Post post) {
    desk.tables().pages().done(addresses, post, Instant.now());
  }

  /** What is to be told. */
  public Outbox outbox() {
    return Outbox.of(desk.database());
  }

  /**
   * The pages of these addresses, as {@link Archived} has them, are no articles or were rejected:
   * done until they are revised.
   */
  public void settled(Collection<URI> addresses, String reason) {
    desk.tables().pages().done(addresses, reason, Instant.now());
  }

  /** When the next listing or page is due; in the past when one is due now. */
  public Instant nextVisit() {
    return desk.tables().hosts().nextDue().orElse(Instant.MAX);
  }

  /** The sources that are watched, those added since the start too. */
  public List<Source> sources() {
    return desk.watched().all();
  }

  /**
   * Watches one more source, from the next look for something due on.
   *
   * @throws IllegalArgumentException if one with its id is watched
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
   * Asks nothing more of a source, now and after a restart, until {@link #resume}; the few pages
   * that a host's thread has taken up are finished. Nothing planned for it is lost.
   */
  public void pause(String source) {
    desk.tables().sources().find(source).ifPresent(desk.tables().pauses()::pause);
  }

  /** Asks a source again. */
  public void resume(String source) {
    desk.tables().sources().find(source).ifPresent(desk.tables().pauses()::resume);
  }

  /** The ids of the sources that pause. */
  public Set<String> paused() {
    return desk.tables().pauses().names();
  }

  /** How each source does, in the order of the configuration. */
  public List<SourceStatus> status() {
    return Statuses.of(desk.tables().sources(), desk.watched().all());
  }

  /** The same from the state alone, whether or not a crawler has it open. */
  public static List<SourceStatus> status(CrawlOptions options, List<Source> sources) {
    return Statuses.of(stateFile(options), sources);
  }

  private static Path stateFile(CrawlOptions options) {
    return stateFile(options.data());
  }

  /** The state of a data folder. */
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
