package wirewatch.console.api;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.alerting.channel.Channels;
import wirewatch.console.export.ExportRoutes;
import wirewatch.console.export.WatchFeedRoutes;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.AccessOptions;
import wirewatch.console.http.HttpServerLimits;
import wirewatch.console.http.LoginView;
import wirewatch.console.http.RawHttpClient;
import wirewatch.console.live.LiveEventFeed;
import wirewatch.console.metrics.CrawlMetrics;
import wirewatch.console.metrics.MonitoringRoutes;
import wirewatch.console.metrics.RoundTimes;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.PlainText;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** All routes of the console except its pages, over a real node with some articles. */
public final class ApiTestServer implements AutoCloseable {
  /** When the first article was seen; each further one a minute later. */
  public static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  public static final String STORY = "7f3a91c05be2d846";

  private final ArticleIndex index;
  private final LiveEventFeed news = new LiveEventFeed();
  private final List<String> resent = new ArrayList<>();
  private final CrawlMetrics crawlMetrics = new CrawlMetrics();
  private final RoundTimes roundTimes = new RoundTimes(Clock.systemUTC());
  private final Javalin server;

  private ApiTestServer(LocalNode node, Path data) throws IOException {
    this.index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    index.installTemplates();
    SourceStatus status =
        new SourceStatus("nordwire", NOON, NOON.plusSeconds(60), 0, null, 1, 2, 0, 0, 0, 0);
    RestApi restApi =
        RestApi.of(
            new RestApi.Dependencies(
                index, () -> List.of(status), news, id -> resend(id), Channels.NONE));
    MonitoringRoutes monitoringRoutes =
        MonitoringRoutes.of(
            crawlMetrics,
            new MonitoringRoutes.Dependencies(
                index, () -> List.of(status), roundTimes, Optional::empty, data));
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  HttpServerLimits.apply(config, AccessOptions.OPEN);
                  AccessControl.of(AccessOptions.OPEN, Clock.systemUTC(), LoginView::csrfToken)
                      .register(config.routes);
                  restApi.register(config.routes);
                  new ExportRoutes(index).register(config.routes);
                  new WatchFeedRoutes(index).register(config.routes);
                  monitoringRoutes.register(config.routes);
                })
            .start("127.0.0.1", 0);
  }

  public static ApiTestServer start(Path folder) throws IOException {
    return new ApiTestServer(SharedTestNode.startEmpty(), Files.createDirectories(folder));
  }

  private int resend(String id) {
    resent.add(id);
    return id.equals("known") ? 2 : 0;
  }

  /** Extracts an article of a site from a text, with a canonical URL. */
  public static StoredArticle article(String site, String path, String text, Instant seen) {
    URI address = URI.create("https://" + site + ".example/" + path);
    ExtractionResult.ExtractedArticle extractedArticle =
        (ExtractionResult.ExtractedArticle)
            new ArticleExtractor().extract(PlainText.of(text, null, seen));
    return StoredArticle.of(
            extractedArticle.article(),
            new ArticleUrl(address, address, site + ".example"),
            new StoredArticle.Feed(site, site, null, null),
            new StoredArticle.Fetch(seen, null, null))
        .withStory(new StoredArticle.Story(STORY, "nordwire", NOON, 2));
  }

  /** Stores articles and refreshes the index. */
  public void put(StoredArticle... articles) throws IOException {
    index.put(List.of(articles));
    index.refresh();
  }

  public ArticleIndex index() {
    return index;
  }

  LiveEventFeed news() {
    return news;
  }

  RoundTimes pulse() {
    return roundTimes;
  }

  CrawlMetrics metrics() {
    return crawlMetrics;
  }

  public int port() {
    return server.port();
  }

  public RawHttpClient http() {
    return RawHttpClient.to(server.port());
  }

  @Override
  public void close() {
    news.close();
    server.stop();
    index.close();
  }
}
