package wirewatch.crawler;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.listing.feed.Opml;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.state.ListingTable;

/**
 * Lists the feeds of sources for a feed reader: those that a crawl has read, whether the
 * configuration or the site names them, and those that the configuration calls feeds. Before the
 * first crawl a listing of unknown kind counts as a feed, unless it is a home page.
 */
public final class KnownFeeds {
  private KnownFeeds() {}

  /**
   * Returns a subscription for each feed; none for a source without one.
   *
   * @param data the data folder, whether or not a crawler has it open
   */
  public static List<Opml.Outline> read(Path data, List<Source> sources) {
    Path state = Crawler.stateFile(data);
    if (!Files.exists(state)) {
      return outlines(sources, null);
    }
    try (SqliteDatabase sqliteDatabase = SqliteDatabase.open(state)) {
      return outlines(sources, new ListingTable(sqliteDatabase));
    }
  }

  private static List<Opml.Outline> outlines(List<Source> sources, @Nullable ListingTable table) {
    List<Opml.Outline> outlines = new ArrayList<>();
    for (Source source : sources) {
      URI site = homePage(source);
      for (URI feed : feeds(source, table)) {
        outlines.add(new Opml.Outline(source.name(), feed, site));
      }
    }
    return outlines;
  }

  private static Set<URI> feeds(Source source, @Nullable ListingTable table) {
    List<URI> read = table == null ? List.of() : table.findFeeds(source.id());
    Set<URI> feeds = new LinkedHashSet<>(read);
    for (SourceListing listing : source.listings()) {
      boolean unknown = listing.kind() == null && read.isEmpty() && !isHomePage(listing.address());
      if (listing.kind() == ListingKind.FEED || unknown) {
        feeds.add(listing.address());
      }
    }
    return feeds;
  }

  private static @Nullable URI homePage(Source source) {
    return source.listings().stream()
        .map(SourceListing::address)
        .filter(KnownFeeds::isHomePage)
        .findFirst()
        .orElse(null);
  }

  private static boolean isHomePage(URI address) {
    String path = address.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
  }
}
