package wirewatch.crawler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import wirewatch.crawler.state.Database;
import wirewatch.crawler.state.Hosts;
import wirewatch.crawler.state.Listings;
import wirewatch.crawler.state.Pages;
import wirewatch.crawler.state.Pauses;
import wirewatch.crawler.state.RobotsFiles;
import wirewatch.crawler.state.Sources;
import wirewatch.crawler.warc.WarcStore;

/**
 * The things that every part of a crawl works with.
 *
 * @param underWay the pages that a round has taken up and not yet handed to its listener
 */
record Desk(
    CrawlOptions options,
    Watched watched,
    Web web,
    WarcStore archive,
    Database database,
    Tables tables,
    Set<URI> underWay) {

  /** The tables of the state. */
  record Tables(Sources sources, Listings listings, Pages pages, Hosts hosts, Pauses pauses) {
    static Tables of(Database database) {
      return new Tables(
          new Sources(database),
          new Listings(database),
          new Pages(database),
          new Hosts(database),
          new Pauses(database));
    }
  }

  static Web web(CrawlOptions options, Database database) {
    return new Web(options, new RobotsFiles(database));
  }

  /** The pause that a source's hosts are given at least. */
  Duration delay(Source source) {
    Duration own = source.delay();
    return own == null || own.compareTo(options.delay()) < 0 ? options.delay() : own;
  }

  static Path archiveFolder(Path data) {
    return data.resolve("warc");
  }
}
