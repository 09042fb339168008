package wirewatch.app;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wirewatch.app.api.Api;
import wirewatch.app.console.Routes;
import wirewatch.app.export.Exports;
import wirewatch.app.export.WatchFeeds;
import wirewatch.app.flow.Hearer;
import wirewatch.app.flow.Station;
import wirewatch.app.metrics.Measures;
import wirewatch.app.metrics.Metrics;
import wirewatch.app.metrics.Pulse;
import wirewatch.app.news.Newsfeed;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.StoredArticle;

/** The API, exports and metrics beside the console's pages; collects the crawl events they show. */
final class Services implements Hearer {
  private final Newsfeed news = new Newsfeed();
  private final Metrics metrics = new Metrics();
  private final Pulse pulse = new Pulse(Clock.systemUTC());

  @Override
  public void stored(StoredArticle article) {
    news.article(article);
    metrics.article(article);
  }

  @Override
  public void alerted(Map<String, Object> alert) {
    news.alert(alert);
  }

  Metrics metrics() {
    return metrics;
  }

  Pulse pulse() {
    return pulse;
  }

  /** Creates the groups of routes; call once. */
  List<Routes> routes(Station station, Path data) {
    Supplier<List<SourceStatus>> sources = station.crawler()::status;
    Api api = Api.of(new Api.Subjects(station.index(), sources, news, station::resend));
    Measures measures =
        Measures.of(metrics, new Measures.Subjects(station.index(), sources, pulse, data));
    return List.of(
        new Answers(api, news),
        new Exports(station.index())::add,
        new WatchFeeds(station.index())::add,
        measures::add);
  }

  /** The API; its event streams are closed before the server stops. */
  private record Answers(Api api, Newsfeed news) implements Routes {
    @Override
    public void add(RoutesConfig routes) {
      api.add(routes);
    }

    @Override
    public void close() {
      news.close();
    }
  }
}
