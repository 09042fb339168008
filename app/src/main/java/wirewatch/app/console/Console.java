package wirewatch.app.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wirewatch.app.config.Configuration.ConsoleAddress;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;

/** The running console: an HTTP server that answers the addresses of its groups of routes. */
public final class Console implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final List<Routes> groups;
  private final Javalin server;
  private final String host;

  private Console(ConsoleAddress address, List<Routes> groups) {
    this.groups = groups;
    this.host = address.bind();
    this.server = Javalin.create(this::configure).start(address.bind(), address.port());
  }

  /** Starts; port 0 takes a free one. */
  public static Console start(
      ConsoleAddress address, ArticleIndex index, Supplier<List<SourceStatus>> sources) {
    return new Console(address, List.of(new PageRoutes(new Pages(index, sources))));
  }

  /** Where it answers. */
  public URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/");
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = 1 << 20;
    config.routes.before(Console::protect);
    groups.forEach(group -> group.add(config.routes));
    config.routes.get("/health", context -> context.json(Map.of("status", "ok")));
  }

  private static void protect(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
  }

  @Override
  public void close() {
    server.stop();
  }
}
