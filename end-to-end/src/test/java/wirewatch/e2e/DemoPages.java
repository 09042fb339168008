package wirewatch.e2e;

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
import wirewatch.bench.newsroom.DemoServer;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.IndexDocument;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.net.IpAddressRange;

/** The pages of the demo's newsroom, as the crawler brings them after some hours of news. */
final class DemoPages {
  private DemoPages() {}

  /** A page, and the source and listing that named it. */
  record CrawledPage(Source source, @Nullable URI listing, FetchedPage page) {

    /** With all hints marked as those of a feed, as the ingest plugin treats shipped fields. */
    FetchedPage withFeedHints() {
      PageHints said = page.hints();
      return new FetchedPage(
          page.url(),
          page.requestedUrl(),
          page.fetchedAt(),
          page.statusCode(),
          page.headers(),
          page.body(),
          new PageHints(
              FieldOrigin.FEED,
              said.title(),
              said.published(),
              said.authors(),
              said.language(),
              said.agency(),
              said.publisher(),
              said.country()));
    }

    /** As the pipeline stores it. */
    StoredArticle toStoredArticle(Article article) {
      return StoredArticle.of(
          article,
          ArticleUrl.of(article, page.url(), page.requestedUrl()),
          new StoredArticle.Feed(source.id(), source.name(), source.country(), listing),
          new StoredArticle.Fetch(
              page.fetchedAt(),
              IndexDocument.publicationLag(article, page.fetchedAt()).orElse(null),
              null));
    }

    /** The document of a shipper that has the same metadata as the crawler. */
    Map<String, Object> toShippedDocument() {
      PageHints said = page.hints();
      Map<String, Object> article = new HashMap<>();
      article.put("headline", said.title());
      article.put("published", said.published() == null ? null : said.published().toString());
      article.put("authors", said.authors());
      article.put("language", said.language());
      article.put("agency", said.agency());
      return Map.of(
          "html", new String(page.body(), StandardCharsets.UTF_8),
          "url", Map.of("full", page.url().toString(), "original", page.requestedUrl().toString()),
          "event", Map.of("created", page.fetchedAt().toString()),
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
  static List<CrawledPage> crawl(Path data, int later) throws Exception {
    Minutes clock = new Minutes(Instant.now().minus(Duration.ofMinutes(later)));
    List<CrawledPage> pages = new ArrayList<>();
    try (DemoServer demoServer = DemoServer.start(clock, Duration.ofDays(1))) {
      for (int i = 0; i < later; i++) {
        demoServer.publishNext();
      }
      CrawlOptions options =
          new CrawlOptions(
              data,
              CrawlOptions.USER_AGENT,
              Duration.ofMillis(1),
              CrawlOptions.TIMEOUT,
              CrawlOptions.MAX_BODY,
              List.of(IpAddressRange.parse("127.0.0.0/8")),
              CrawlOptions.ARCHIVE_MAX_SIZE,
              demoServer.hosts(),
              CrawlOptions.MAX_SITEMAP_AGE);
      try (Crawler crawler = Crawler.open(options, demoServer.sources(Duration.ofHours(1)))) {
        crawler.runRound(new Collector(pages));
      }
    }
    return pages;
  }

  private record Collector(List<CrawledPage> pages) implements CrawlListener {
    @Override
    public void onPage(PageResult pageResult) {
      if (pageResult.outcome() instanceof PageOutcome.Fetched fetched) {
        pages.add(new CrawledPage(pageResult.source(), pageResult.listing(), fetched.page()));
      }
    }

    @Override
    public void onListing(PollResult pollResult) {}
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
