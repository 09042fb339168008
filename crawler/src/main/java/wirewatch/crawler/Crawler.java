package wirewatch.crawler;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Crawls sources into the archive and the state; open one per data folder. */
public final class Crawler implements AutoCloseable {

  /** Opens the state and the archive; takes up where the last process stopped, however it did. */
  public static Crawler open(CrawlOptions options, List<Source> sources) {
    return new Crawler();
  }

  /** Polls every due listing and fetches every due page; returns when nothing is due. */
  public void round(CrawlListener listener) throws InterruptedException {}

  /** Hands over the pages that are archived and neither indexed nor settled, oldest first. */
  public void backlog(CrawlListener listener) throws InterruptedException {}

  /** The pages of these addresses are in the index. */
  public void indexed(Collection<URI> addresses) {}

  /** The pages of these addresses are no articles or were rejected: done until they are revised. */
  public void settled(Collection<URI> addresses, String reason) {}

  /** When the next listing or page is due. */
  public Instant nextVisit() {
    return Instant.EPOCH;
  }

  public List<SourceStatus> status() {
    return List.of();
  }

  @Override
  public void close() {}
}
