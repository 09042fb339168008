package wirewatch.app.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import wirewatch.app.config.Configuration.ConsoleAddress;
import wirewatch.app.console.Views.ArticleView;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.IndexUnavailable;

/** The running console: an HTTP server with the pages today, search, article and sources. */
public final class Console implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "wirewatch.app.console.template");
  private final Pages pages;
  private final Javalin server;
  private final String host;

  private Console(Pages pages, ConsoleAddress address) {
    this.pages = pages;
    this.host = address.bind();
    this.server = Javalin.create(this::configure).start(address.bind(), address.port());
  }

  /** Starts; port 0 takes a free one. */
  public static Console start(
      ConsoleAddress address, ArticleIndex index, Supplier<List<SourceStatus>> sources) {
    return new Console(new Pages(index, sources), address);
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
    config.routes.get("/", context -> render(context, "today", "today", pages.today()));
    config.routes.get(
        "/search",
        context -> render(context, "search", "found", pages.search(context.queryParam("q"))));
    config.routes.get("/article/{id}", this::article);
    config.routes.get("/sources", context -> render(context, "sources", "rows", pages.sources()));
    config.routes.get("/console.css", Console::style);
    config.routes.get("/health", context -> context.json(Map.of("status", "ok")));
    config.routes.exception(IndexUnavailable.class, (e, context) -> unavailable(context));
    config.routes.error(HttpStatus.NOT_FOUND, this::missing);
  }

  private static void protect(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
  }

  private void article(Context context) throws IOException {
    Optional<ArticleView> view = pages.article(context.pathParam("id"));
    if (view.isPresent()) {
      render(context, "article", "view", view.get());
    } else {
      context.status(HttpStatus.NOT_FOUND);
    }
  }

  private void missing(Context context) {
    render(context, "missing", "what", "There is nothing at this address.");
  }

  private void unavailable(Context context) {
    context.status(HttpStatus.SERVICE_UNAVAILABLE);
    render(
        context,
        "missing",
        "what",
        "Elasticsearch does not answer; the crawl goes on, try again in a moment.");
  }

  private void render(Context context, String template, String name, Object value) {
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", Map.of(name, value), html);
    context.html(html.toString());
  }

  private static void style(Context context) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Console.class.getResourceAsStream("console.css"))) {
      context
          .contentType("text/css; charset=utf-8")
          .result(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
