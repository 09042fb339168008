package wirewatch.app.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.app.config.Configuration.ConsoleAddress;
import wirewatch.app.console.reading.Crawl;
import wirewatch.app.web.Access;
import wirewatch.index.ArticleIndex;

/** The running console: an HTTP server with its groups of routes. */
public final class Console implements AutoCloseable {
  private final List<Routes> groups;
  private final Javalin server;
  private final String host;
  private final Access access;

  private Console(ConsoleAddress address, List<Routes> groups) {
    this.groups = groups;
    this.host = address.bind();
    this.access =
        Access.of(
            address.entrance(),
            Clock.systemUTC(),
            view -> new Templates().html("login", Map.of("view", view)));
    this.server = Javalin.create(this::configure).start(address.bind(), address.port());
  }

  /** Starts with the pages only; port 0 selects a free port. */
  public static Console start(ConsoleAddress address, ArticleIndex index, Crawl crawl) {
    return start(address, index, crawl, List.of());
  }

  /** Starts with the pages and further routes; port 0 selects a free port. */
  public static Console start(
      ConsoleAddress address, ArticleIndex index, Crawl crawl, List<Routes> more) {
    Screen screen = new Screen(new Templates());
    List<Routes> groups = new ArrayList<>();
    groups.add(new PageRoutes(screen, index, crawl));
    groups.add(new SourceRoutes(screen, index, crawl));
    groups.add(new WatchRoutes(screen, index, crawl));
    groups.add(new Theme());
    groups.add(new Assets());
    groups.addAll(more);
    return new Console(address, groups);
  }

  /** Returns the base URI of the server. */
  public URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/");
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = 1 << 20;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    access.add(config.routes);
    groups.forEach(group -> group.add(config.routes));
  }

  @Override
  public void close() {
    groups.forEach(Routes::close);
    server.stop();
  }
}
