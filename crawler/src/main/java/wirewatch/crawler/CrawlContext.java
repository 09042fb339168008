package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.fetch.PoliteClient;
import wirewatch.crawler.frontier.Frontier;
import wirewatch.crawler.frontier.RevisitPolicy;
import wirewatch.crawler.frontier.SourcePolicy;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.crawler.state.ExtractionTable;
import wirewatch.crawler.state.HostTable;
import wirewatch.crawler.state.ListingTable;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.state.PausedSourceTable;
import wirewatch.crawler.state.RobotsTable;
import wirewatch.crawler.state.ScheduleClock;
import wirewatch.crawler.state.SourceTable;
import wirewatch.crawler.storage.FetchPause;
import wirewatch.crawler.warc.WarcArchive;

/**
 * The options, state and clients shared by all parts of a crawl.
 *
 * @param inProgress the URLs of the pages that a round has started and not yet delivered to its
 *     listener
 * @param folders the deliveries of the sources that are folders, by the number of the source
 */
record CrawlContext(
    CrawlOptions options,
    SourceRegistry sources,
    PoliteClient client,
    WarcArchive archive,
    SqliteDatabase database,
    StateTables tables,
    Frontier frontier,
    InstantSource clock,
    FetchPause pause,
    Set<URI> inProgress,
    Map<Long, FolderDelivery> folders) {

  /** The tables of the state. */
  record StateTables(
      SourceTable sources,
      ListingTable listings,
      PageTable pages,
      HostTable hosts,
      PausedSourceTable pauses,
      ExtractionTable extractions,
      ScheduleClock scheduleClock) {
    static StateTables of(SqliteDatabase sqliteDatabase, RevisitPolicy revisits) {
      return new StateTables(
          new SourceTable(sqliteDatabase),
          new ListingTable(sqliteDatabase),
          new PageTable(sqliteDatabase, revisits),
          new HostTable(sqliteDatabase),
          new PausedSourceTable(sqliteDatabase),
          new ExtractionTable(sqliteDatabase),
          new ScheduleClock(sqliteDatabase));
    }
  }

  /** Adds the folder of a source, if it has one. */
  void addFolder(long number, Source source) {
    WatchedFolder folder = source.folder();
    if (folder != null) {
      folders.put(number, new FolderDelivery(this, number, source, folder));
    }
  }

  static PoliteClient web(
      CrawlOptions options, SqliteDatabase sqliteDatabase, InstantSource clock) {
    return new PoliteClient(options, new RobotsTable(sqliteDatabase), clock);
  }

  /** Returns the intervals of a source, by its number. */
  SourcePolicy policy(long source) {
    return policy(options, sources.get(source));
  }

  /** Returns the intervals of a source; its delay is not shorter than that of the crawl. */
  static SourcePolicy policy(CrawlOptions options, Source source) {
    Duration own = source.requestDelay();
    Duration least = options.requestDelay();
    return new SourcePolicy(
        own == null || own.compareTo(least) < 0 ? least : own, source.maxPollInterval());
  }
}
