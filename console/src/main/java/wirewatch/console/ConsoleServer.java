package wirewatch.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wirewatch.console.account.AccountPages;
import wirewatch.console.account.AuditPages;
import wirewatch.console.account.UserPages;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.explore.ExplorePages;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.AccessOptions;
import wirewatch.console.http.HandoverFilter;
import wirewatch.console.http.HttpServerLimits;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.inbox.HitPages;
import wirewatch.console.inbox.InboxPages;
import wirewatch.console.oidc.OidcRoutes;
import wirewatch.console.page.ArticlePages;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.page.SourcePages;
import wirewatch.console.page.StartupRoutes;
import wirewatch.console.page.StaticAssets;
import wirewatch.console.page.TemplateRenderer;
import wirewatch.console.page.ThemeRoutes;
import wirewatch.console.page.WatchPages;
import wirewatch.console.profile.ProfilePages;
import wirewatch.console.query.CrawlControl;
import wirewatch.console.review.ReviewPages;
import wirewatch.console.review.Reviews;
import wirewatch.console.saved.SavedSearchPages;
import wirewatch.console.saved.SavedStore;
import wirewatch.console.user.UserAccounts;
import wirewatch.console.view.StartupStep;
import wirewatch.index.ArticleIndex;

/**
 * The console: an HTTP server that listens before the system is started, says meanwhile what it
 * waits for, and then serves the groups of routes. A login made meanwhile stays valid.
 */
public final class ConsoleServer implements AutoCloseable {
  private final List<RouteGroup> routeGroups = new ArrayList<>();
  private final TemplateRenderer templateRenderer = new TemplateRenderer();
  private final StaticAssets staticAssets = new StaticAssets();
  private final HandoverFilter handover = new HandoverFilter();
  private final Javalin server;
  private final String host;
  private final AccessOptions accessOptions;
  private final AccessControl accessControl;
  private volatile List<String> routes = List.of();
  private boolean closed;

  private ConsoleServer(ConsoleOptions address, Supplier<List<StartupStep>> startupSteps) {
    this.host = address.bind();
    this.accessOptions = address.access();
    this.accessControl =
        AccessControl.of(
            accessOptions,
            Clock.systemUTC(),
            view -> templateRenderer.toHtml("login", Map.of("view", view)));
    List<RouteGroup> groups =
        List.of(new StartupRoutes(templateRenderer, startupSteps), staticAssets);
    this.server =
        Javalin.create(
                config -> {
                  configure(config, groups);
                  HttpServerLimits.apply(config, accessOptions);
                  config.jetty.modifyServletContextHandler(handover::install);
                })
            .start(address.bind(), address.port());
  }

  /**
   * Listens at once, and responds until {@link #serve} that the system starts; port 0 selects a
   * free port.
   *
   * @param startupSteps what was waited for so far, and last what is waited for now
   */
  public static ConsoleServer listen(
      ConsoleOptions address, Supplier<List<StartupStep>> startupSteps) {
    return new ConsoleServer(address, startupSteps);
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
    ConsoleServer started = listen(address, List::of);
    started.serve(index, crawlControl, more);
    return started;
  }

  /** Serves the pages and further routes from now on; to be called once. */
  public void serve(ArticleIndex index, CrawlControl crawlControl, List<RouteGroup> more) {
    PageRenderer pageRenderer = new PageRenderer(templateRenderer);
    routeGroups.add(new ArticlePages(pageRenderer, index, crawlControl));
    routeGroups.add(new ExplorePages(pageRenderer, index));
    routeGroups.add(new ProfilePages(pageRenderer, index));
    routeGroups.add(new SourcePages(pageRenderer, index, crawlControl));
    routeGroups.add(new WatchPages(pageRenderer, index, crawlControl));
    routeGroups.add(new InboxPages(pageRenderer, index));
    routeGroups.add(new HitPages(pageRenderer, index));
    SavedStore savedItems = new SavedStore(index, Clock.systemUTC());
    Reviews reviews = new Reviews(index, savedItems, crawlControl.channels(), Clock.systemUTC());
    routeGroups.add(new SavedSearchPages(pageRenderer, savedItems));
    routeGroups.add(new ReviewPages(pageRenderer, reviews, Clock.systemUTC()));
    UserAccounts accounts = new UserAccounts(index, Clock.systemUTC());
    AuditLog auditLog = new AuditLog(index, Clock.systemUTC());
    routeGroups.add(new AccountPages(pageRenderer, accounts));
    routeGroups.add(new UserPages(pageRenderer, accounts));
    routeGroups.add(new AuditPages(pageRenderer, auditLog));
    if (accessOptions.oidc() != null) {
      routeGroups.add(
          new OidcRoutes(
              accessOptions.oidc(),
              accounts,
              accessControl,
              to -> templateRenderer.toHtml("logged-in", Map.of("to", to))));
    }
    routeGroups.add(new ThemeRoutes());
    routeGroups.add(staticAssets);
    routeGroups.addAll(more);
    accessControl.use(accounts, auditLog);
    Javalin served = Javalin.create(config -> configure(config, routeGroups));
    routes =
        served.unsafe.internalRouter.allHttpHandlers().stream()
            .map(parsed -> parsed.endpoint)
            .filter(endpoint -> endpoint.method.isHttpMethod())
            .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
            .toList();
    handover.handOverTo(served.javalinServlet());
  }

  /** Returns the method and path of every route that is served; empty before {@link #serve}. */
  public List<String> routes() {
    return routes;
  }

  /** Returns the base URI of the server. */
  public URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/");
  }

  private void configure(JavalinConfig config, List<RouteGroup> groups) {
    config.startup.showJavalinBanner = false;
    HttpServerLimits.applyToBodies(config);
    accessControl.register(config.routes);
    groups.forEach(group -> group.register(config.routes));
  }

  /** Stops; a second call does nothing. An interrupt of the thread does not cut it short. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean interrupted = Thread.interrupted();
    try {
      routeGroups.forEach(RouteGroup::close);
      server.stop();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
