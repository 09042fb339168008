package wirewatch.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.app.newsroom.Newsroom;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.CrawlOptions;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.Fetch;
import wirewatch.crawler.Poll;
import wirewatch.crawler.Source;
import wirewatch.crawler.Visit;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.Location;
import wirewatch.ingest.WireDocument;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Origin;
import wirewatch.ingest.model.Page;
import wirewatch.ingest.net.AddressRange;

/** The pages of the demo's newsroom, as the crawler brings them after some hours of news. */
final class DemoPages {
  private DemoPages() {}

  /** A page, and the source and listing that named it. */
  record Found(Source source, @Nullable URI listing, Page page) {

    /** With all hints marked as those of a feed, as the ingest plugin treats shipped fields. */
    Page asOfAFeed() {
      Hints said = page.hints();
      return new Page(
          page.address(),
          page.requested(),
          page.fetched(),
          page.status(),
          page.headers(),
          page.body(),
          new Hints(
              Origin.FEED,
              said.title(),
              said.published(),
              said.authors(),
              said.language(),
              said.agency(),
              said.publisher(),
              said.country()));
    }

    /** As the pipeline stores it. */
    StoredArticle stored(Article article) {
      return StoredArticle.of(
          article,
          Location.of(article, page.address(), page.requested()),
          new StoredArticle.Feed(source.id(), source.name(), source.country(), listing),
          new StoredArticle.Visit(
              page.fetched(), WireDocument.lag(article, page.fetched()).orElse(null), null));
    }

    /** The document of a shipper that has the same metadata as the crawler. */
    Map<String, Object> shipped() {
      Hints said = page.hints();
      Map<String, Object> article = new HashMap<>();
      article.put("headline", said.title());
      article.put("published", said.published() == null ? null : said.published().toString());
      article.put("authors", said.authors());
      article.put("language", said.language());
      article.put("agency", said.agency());
      return Map.of(
          "html", new String(page.body(), StandardCharsets.UTF_8),
          "url", Map.of("full", page.address().toString(), "original", page.requested().toString()),
          "event", Map.of("created", page.fetched().toString()),
          "article", article,
          "feed",
              Map.of(
                  "id", source.id(),
                  "name", source.name(),
                  "country_iso_code", String.valueOf(source.country()),
                  "listing", String.valueOf(listing)));
    }
  }

  /** All that is out once the newsroom has published {@code later} articles, one a minute. */
  static List<Found> crawl(Path data, int later) throws Exception {
    Minutes clock = new Minutes(Instant.now().minus(Duration.ofMinutes(later)));
    List<Found> pages = new ArrayList<>();
    try (Newsroom newsroom = Newsroom.start(clock, Duration.ofDays(1))) {
      for (int i = 0; i < later; i++) {
        newsroom.publishNext();
      }
      CrawlOptions options =
          new CrawlOptions(
              data,
              CrawlOptions.USER_AGENT,
              Duration.ofMillis(1),
              CrawlOptions.TIMEOUT,
              CrawlOptions.MAX_BODY,
              List.of(AddressRange.parse("127.0.0.0/8")),
              CrawlOptions.ARCHIVE_MAX_SIZE,
              newsroom.hosts(),
              CrawlOptions.REACH);
      try (Crawler crawler = Crawler.open(options, newsroom.sources(Duration.ofHours(1)))) {
        crawler.round(new Collector(pages));
      }
    }
    return pages;
  }

  private record Collector(List<Found> pages) implements CrawlListener {
    @Override
    public void page(Visit visit) {
      if (visit.fetch() instanceof Fetch.Fetched fetched) {
        pages.add(new Found(visit.source(), visit.listing(), fetched.page()));
      }
    }

    @Override
    public void listing(Poll poll) {}
  }

  /** A minute passes whenever it is read. */
  private static final class Minutes extends Clock {
    private Instant now;

    Minutes(Instant start) {
      this.now = start;
    }

    @Override
    public Instant instant() {
      Instant read = now;
      now = now.plus(Duration.ofMinutes(1));
      return read;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
