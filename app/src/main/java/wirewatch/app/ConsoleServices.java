package wirewatch.app;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import wirewatch.alerting.channel.Channels;
import wirewatch.configuration.Configuration;
import wirewatch.console.ConsoleOptions;
import wirewatch.console.api.RestApi;
import wirewatch.console.export.ExportRoutes;
import wirewatch.console.export.WatchFeedRoutes;
import wirewatch.console.http.AccessOptions;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.live.LiveEventFeed;
import wirewatch.console.metrics.CrawlMetrics;
import wirewatch.console.metrics.MonitoringRoutes;
import wirewatch.console.metrics.RoundTimes;
import wirewatch.console.user.OidcOptions;
import wirewatch.console.user.Role;
import wirewatch.console.websub.WebSubRoutes;
import wirewatch.index.ArticleIndex;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.flow.PipelineListener;

/** The API, exports and metrics beside the console's pages; collects the crawl events they show. */
public final class ConsoleServices implements PipelineListener {
  private final LiveEventFeed newsfeed = new LiveEventFeed();
  private final CrawlMetrics crawlMetrics = new CrawlMetrics();
  private final RoundTimes roundActivity = new RoundTimes(Clock.systemUTC());

  /** Returns the options of the console from the section of the configuration. */
  public static ConsoleOptions options(Configuration.Console section) {
    AccessOptions access =
        new AccessOptions(
            section.secret(),
            section.users(),
            section.oidc() == null ? null : options(section.oidc()),
            section.hosts(),
            section.proxies(),
            section.openMetrics());
    return new ConsoleOptions(section.bind(), section.port(), access);
  }

  private static OidcOptions options(Configuration.Oidc section) {
    Map<String, Role> roles = new LinkedHashMap<>();
    section
        .roles()
        .forEach((value, label) -> roles.put(value, Role.parse(label).orElse(Role.READER)));
    return new OidcOptions(
        section.issuer(),
        section.clientId(),
        section.clientSecret(),
        section.nameClaim(),
        section.rolesClaim(),
        roles);
  }

  @Override
  public void articleStored(StoredArticle article) {
    newsfeed.publishArticle(article);
    crawlMetrics.recordArticle(article);
  }

  @Override
  public void alertRaised(Map<String, Object> alert) {
    newsfeed.publishAlert(alert);
  }

  CrawlMetrics metrics() {
    return crawlMetrics;
  }

  RoundTimes roundActivity() {
    return roundActivity;
  }

  /** Creates the groups of routes; call once. */
  public List<RouteGroup> routes(RunningSystem system, Path data) {
    List<RouteGroup> groups =
        new ArrayList<>(
            routes(
                system::resend,
                system.channels(),
                new MonitoringRoutes.Dependencies(
                    system.index(),
                    system.crawler()::statuses,
                    roundActivity,
                    system::problem,
                    data)));
    groups.add(new WebSubRoutes(system.crawler().webSub()));
    return List.copyOf(groups);
  }

  /** Creates the groups of routes of a process without a crawler; call once. */
  public List<RouteGroup> routes(ServingSystem system, RemoteCrawlControl crawl, Path data) {
    return routes(
        system::resend,
        system.channels(),
        new MonitoringRoutes.Dependencies(
            system.index(), crawl::status, null, crawl::problem, data));
  }

  private List<RouteGroup> routes(
      ToIntFunction<String> resend, Channels channels, MonitoringRoutes.Dependencies measured) {
    ArticleIndex index = measured.index();
    RestApi restApi =
        RestApi.of(new RestApi.Dependencies(index, measured.sources(), newsfeed, resend, channels));
    return List.of(
        new ApiRoutes(restApi, newsfeed),
        new ExportRoutes(index)::register,
        new WatchFeedRoutes(index)::register,
        MonitoringRoutes.of(crawlMetrics, measured)::register);
  }

  /** The API; its event streams are closed before the server stops. */
  private record ApiRoutes(RestApi api, LiveEventFeed news) implements RouteGroup {
    @Override
    public void register(RoutesConfig routes) {
      api.register(routes);
    }

    @Override
    public void close() {
      news.close();
    }
  }
}
