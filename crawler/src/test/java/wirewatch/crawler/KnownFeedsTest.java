package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.listing.feed.Opml;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;

class KnownFeedsTest {
  @TempDir private Path data;

  @Test
  void namesTheFeedsThatAHomePageNamesInItsPlace() throws Exception {
    try (TestSite site = new TestSite()) {
      site.html("/", "<link rel=alternate type='application/rss+xml' href='/feed.xml'>");
      site.feed("/feed.xml", "/story").html("/story", "story");
      try (Crawler crawler = site.crawler(data, "/")) {
        crawler.runRound(new RecordingListener());
      }

      assertThat(KnownFeeds.read(data, List.of(site.source("/"))))
          .containsExactly(
              new Opml.Outline("Norvale", site.addressOf("/feed.xml"), site.addressOf("/")));
    }
  }

  @Test
  void takesListingsOfUnknownKindForFeedsBeforeTheFirstCrawl() {
    Source source =
        new Source(
            "a",
            "A",
            List.of(
                SourceListing.of(URI.create("https://a.example/")),
                SourceListing.of(URI.create("https://a.example/rss")),
                new SourceListing(
                    URI.create("https://a.example/world"), ListingKind.SECTION, null)),
            Duration.ofMinutes(5),
            null,
            null,
            null,
            null);

    assertThat(KnownFeeds.read(data, List.of(source)))
        .extracting(Opml.Outline::feed)
        .containsExactly(URI.create("https://a.example/rss"));
  }
}
