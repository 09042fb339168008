package wirewatch.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.AccessOptions;
import wirewatch.console.http.HttpServerLimits;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.inbox.InboxPages;
import wirewatch.console.page.ArticlePages;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.page.SourcePages;
import wirewatch.console.page.StaticAssets;
import wirewatch.console.page.TemplateRenderer;
import wirewatch.console.page.ThemeRoutes;
import wirewatch.console.page.WatchPages;
import wirewatch.console.query.CrawlControl;
import wirewatch.index.ArticleIndex;

/** The running console: an HTTP server with its groups of routes. */
public final class ConsoleServer implements AutoCloseable {
  private final List<RouteGroup> routeGroups;
  private final Javalin server;
  private final String host;
  private final AccessOptions accessOptions;
  private final AccessControl accessControl;

  private ConsoleServer(ConsoleOptions address, List<RouteGroup> groups) {
    this.routeGroups = groups;
    this.host = address.bind();
    this.accessOptions = address.access();
    this.accessControl =
        AccessControl.of(
            accessOptions,
            Clock.systemUTC(),
            view -> new TemplateRenderer().toHtml("login", Map.of("view", view)));
    this.server = Javalin.create(this::configure).start(address.bind(), address.port());
  }

  /** Starts with the pages only; port 0 selects a free port. */
  public static ConsoleServer start(
      ConsoleOptions address, ArticleIndex index, CrawlControl crawlControl) {
    return start(address, index, crawlControl, List.of());
  }

  /** Starts with the pages and further routes; port 0 selects a free port. */
  public static ConsoleServer start(
      ConsoleOptions address,
      ArticleIndex index,
      CrawlControl crawlControl,
      List<RouteGroup> more) {
    PageRenderer pageRenderer = new PageRenderer(new TemplateRenderer());
    List<RouteGroup> groups = new ArrayList<>();
    groups.add(new ArticlePages(pageRenderer, index, crawlControl));
    groups.add(new SourcePages(pageRenderer, index, crawlControl));
    groups.add(new WatchPages(pageRenderer, index, crawlControl));
    groups.add(new InboxPages(pageRenderer, index));
    groups.add(new ThemeRoutes());
    groups.add(new StaticAssets());
    groups.addAll(more);
    return new ConsoleServer(address, groups);
  }

  /** Returns the base URI of the server. */
  public URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/");
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    HttpServerLimits.apply(config, accessOptions);
    accessControl.register(config.routes);
    routeGroups.forEach(group -> group.register(config.routes));
  }

  @Override
  public void close() {
    routeGroups.forEach(RouteGroup::close);
    server.stop();
  }
}
