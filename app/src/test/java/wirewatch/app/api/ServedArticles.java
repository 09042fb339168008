package wirewatch.app.api;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import wirewatch.app.TestNode;
import wirewatch.app.config.Configuration.Entrance;
import wirewatch.app.export.Exports;
import wirewatch.app.export.WatchFeeds;
import wirewatch.app.metrics.Measures;
import wirewatch.app.metrics.Metrics;
import wirewatch.app.metrics.Pulse;
import wirewatch.app.news.Newsfeed;
import wirewatch.app.web.Access;
import wirewatch.app.web.LoginView;
import wirewatch.app.web.RawHttp;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.IndexOptions;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.Ingest;
import wirewatch.ingest.Location;
import wirewatch.ingest.model.Extraction;
import wirewatch.ingest.model.PlainText;
import wirewatch.node.LocalNode;

/** All routes of the console except its pages, over a real node with some articles. */
public final class ServedArticles implements AutoCloseable {
  /** When the first article was seen; each further one a minute later. */
  public static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  static final String STORY = "7f3a91c05be2d846";

  private final LocalNode node;
  private final ArticleIndex index;
  private final Newsfeed news = new Newsfeed();
  private final List<String> resent = new ArrayList<>();
  private final Metrics metrics = new Metrics();
  private final Pulse pulse = new Pulse(Clock.systemUTC());
  private final Javalin server;

  private ServedArticles(LocalNode node, Path data) throws IOException {
    this.node = node;
    this.index = ArticleIndex.connect(IndexOptions.of(node.address()));
    index.install();
    SourceStatus status =
        new SourceStatus("nordwire", NOON, NOON.plusSeconds(60), 0, null, 1, 2, 0, 0, 0);
    Api api = Api.of(new Api.Subjects(index, () -> List.of(status), news, id -> resend(id)));
    Measures measures =
        Measures.of(metrics, new Measures.Subjects(index, () -> List.of(status), pulse, data));
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  Access.of(Entrance.OPEN, Clock.systemUTC(), LoginView::csrf).add(config.routes);
                  api.add(config.routes);
                  new Exports(index).add(config.routes);
                  new WatchFeeds(index).add(config.routes);
                  measures.add(config.routes);
                })
            .start("127.0.0.1", 0);
  }

  public static ServedArticles start(Path folder) throws IOException {
    return new ServedArticles(TestNode.start(folder), folder);
  }

  private int resend(String id) {
    resent.add(id);
    return id.equals("known") ? 2 : 0;
  }

  /** Extracts an article of a site from a text, with a canonical URL. */
  public static StoredArticle article(String site, String path, String text, Instant seen) {
    URI address = URI.create("https://" + site + ".example/" + path);
    Extraction.Extracted extracted =
        (Extraction.Extracted) new Ingest().ingest(PlainText.of(text, null, seen));
    return StoredArticle.of(
            extracted.article(),
            new Location(address, address, site + ".example"),
            new StoredArticle.Feed(site, site, null, null),
            new StoredArticle.Visit(seen, null, null))
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

  Newsfeed news() {
    return news;
  }

  Pulse pulse() {
    return pulse;
  }

  Metrics metrics() {
    return metrics;
  }

  public int port() {
    return server.port();
  }

  public RawHttp http() {
    return RawHttp.to(server.port());
  }

  @Override
  public void close() {
    news.close();
    server.stop();
    index.close();
    node.close();
  }
}
