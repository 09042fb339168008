package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.access.SourceAccess;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.fetch.PoliteClient;
import wirewatch.crawler.fetch.SourceSession;
import wirewatch.crawler.frontier.Frontier;
import wirewatch.crawler.frontier.RevisitPolicy;
import wirewatch.crawler.frontier.SourcePolicy;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.HttpApi;
import wirewatch.crawler.model.InboundOptions;
import wirewatch.crawler.model.Mailbox;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.crawler.state.ExtractionTable;
import wirewatch.crawler.state.HostTable;
import wirewatch.crawler.state.InboundTable;
import wirewatch.crawler.state.ListingTable;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.state.PausedSourceTable;
import wirewatch.crawler.state.RobotsTable;
import wirewatch.crawler.state.ScheduleClock;
import wirewatch.crawler.state.SourceTable;
import wirewatch.crawler.state.SubscriptionTable;
import wirewatch.crawler.storage.FetchPause;
import wirewatch.crawler.warc.WarcArchive;

/**
 * The options, state and clients shared by all parts of a crawl.
 *
 * @param inProgress the URLs of the pages that a round has started and not yet delivered to its
 *     listener
 * @param inboundReaders those of the sources that have no listings, by the number of the source
 * @param sessions those of the sources with a login or headers, by the number of the source
 * @param callbacks the address of the console, if hubs are subscribed to
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
    Map<Long, InboundReader> inboundReaders,
    Map<Long, SourceSession> sessions,
    AtomicReference<@Nullable URI> callbacks) {

  /** The tables of the state. */
  record StateTables(
      SourceTable sources,
      ListingTable listings,
      PageTable pages,
      HostTable hosts,
      PausedSourceTable pauses,
      ExtractionTable extractions,
      ScheduleClock scheduleClock,
      InboundTable inbound,
      SubscriptionTable subscriptions) {
    static StateTables of(SqliteDatabase sqliteDatabase, RevisitPolicy revisits) {
      return new StateTables(
          new SourceTable(sqliteDatabase),
          new ListingTable(sqliteDatabase),
          new PageTable(sqliteDatabase, revisits),
          new HostTable(sqliteDatabase),
          new PausedSourceTable(sqliteDatabase),
          new ExtractionTable(sqliteDatabase),
          new ScheduleClock(sqliteDatabase),
          new InboundTable(sqliteDatabase),
          new SubscriptionTable(sqliteDatabase));
    }
  }

  /** Adds the session and the reader of a source, if it has them. */
  void add(long number, Source source) {
    SourceAccess access = source.access();
    if (access != null) {
      sessions.put(number, new SourceSession(client, access, addresses(source), clock));
    }
    InboundOptions delivery = source.delivery();
    if (delivery != null) {
      inboundReaders.put(
          number,
          switch (delivery) {
            case WatchedFolder folder -> new InboundFolder(this, number, source, folder);
            case HttpApi api -> new InboundApi(this, number, source, api);
            case Mailbox mailbox -> new InboundMailbox(this, number, source, mailbox);
          });
    }
  }

  private static List<URI> addresses(Source source) {
    return source.delivery() instanceof HttpApi api
        ? List.of(api.address())
        : source.listings().stream().map(SourceListing::address).toList();
  }

  /** Calls the interface of a source, with what the source's access adds. */
  FetchResponse call(long source, FetchRequest fetchRequest) throws InterruptedException {
    Duration delay = policy(source).requestDelay();
    SourceSession session = sessions.get(source);
    return session == null ? client.call(fetchRequest, delay) : session.call(fetchRequest, delay);
  }

  /** Sends a request for a source, with what the source's access adds. */
  FetchResponse get(long source, FetchRequest fetchRequest) throws InterruptedException {
    Duration delay = policy(source).requestDelay();
    SourceSession session = sessions.get(source);
    return session == null ? client.get(fetchRequest, delay) : session.get(fetchRequest, delay);
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
