package wirewatch.crawler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.database.UnusableDatabaseException;
import wirewatch.crawler.frontier.Frontier;
import wirewatch.crawler.frontier.ListingSeed;
import wirewatch.crawler.frontier.RevisitPolicy;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.state.SqliteFrontier;
import wirewatch.crawler.storage.FetchPause;
import wirewatch.crawler.warc.FolderArchive;
import wirewatch.ingest.url.Urls;

/** Opens state and archive of a data folder that is locked, and takes in what a kill has left. */
record CrawlOpening(CrawlOptions options, InstantSource clock, FetchPause pause) {
  private static final long MAX_WARC_FILE_SIZE = 1L << 30;

  /**
   * @throws UnusableDatabaseException if the state cannot be read or written
   */
  CrawlContext open(List<Source> sources) throws IOException {
    Path file = Crawler.stateFile(options.data());
    SqliteDatabase database = SqliteDatabase.open(file);
    try {
      return open(sources, database);
    } catch (DatabaseException e) {
      database.close();
      throw UnusableDatabaseException.of(file, e);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private CrawlContext open(List<Source> sources, SqliteDatabase database) throws IOException {
    CrawlContext.StateTables tables =
        CrawlContext.StateTables.of(database, new RevisitPolicy(options.revisits()));
    Map<String, Long> numbers = configure(tables, sources);
    SourceRegistry registry = new SourceRegistry(sources, numbers);
    CrawlContext context =
        new CrawlContext(
            options,
            registry,
            CrawlContext.web(options, database, clock),
            FolderArchive.open(FolderArchive.folderOf(options.data()), MAX_WARC_FILE_SIZE),
            database,
            tables,
            frontier(tables, registry),
            clock,
            pause,
            ConcurrentHashMap.newKeySet(),
            new ConcurrentHashMap<>(),
            new ConcurrentHashMap<>(),
            new AtomicReference<>());
    for (Source source : sources) {
      context.add(Objects.requireNonNull(numbers.get(source.id())), source);
    }
    ArchiveRecovery.recover(context);
    tables.extractions().open(Instant.now());
    return context;
  }

  private Frontier frontier(CrawlContext.StateTables tables, SourceRegistry sources) {
    return new SqliteFrontier(
        new SqliteFrontier.Tables(tables.listings(), tables.pages(), tables.hosts()),
        new RevisitPolicy(options.revisits()),
        source -> CrawlContext.policy(options, sources.get(source)));
  }

  /** Brings the state into agreement with the sources; returns the number of each by its id. */
  private static Map<String, Long> configure(
      CrawlContext.StateTables tables, List<Source> sources) {
    Map<String, Long> numbers = new HashMap<>();
    for (Source source : sources) {
      long number = tables.sources().findOrInsert(source.id());
      numbers.put(source.id(), number);
      tables.listings().configure(number, seeds(source), source.maxPollInterval());
    }
    tables.sources().retainOnly(numbers.keySet());
    return numbers;
  }

  /** Returns the listings that a source names. */
  static List<ListingSeed> seeds(Source source) {
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
}
