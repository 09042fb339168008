package wirewatch.crawler;

import java.net.URI;
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
 * The options, state and clients shared by all parts of a crawl.
 *
 * @param underWay the URLs of the pages that a round has started and not yet delivered to its
 *     listener
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

  /** Returns the minimum delay between two requests to a host of a source. */
  Duration delay(Source source) {
    Duration own = source.delay();
    return own == null || own.compareTo(options.delay()) < 0 ? options.delay() : own;
  }
}
