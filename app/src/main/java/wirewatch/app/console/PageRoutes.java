package wirewatch.app.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.app.console.Views.ArticleView;
import wirewatch.index.IndexUnavailable;

/** The pages that people see: today, search, article, sources. */
final class PageRoutes implements Routes {
  private final Templates templates = new Templates();
  private final Pages pages;

  PageRoutes(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/", context -> show(context, "today", "today", pages.today()));
    routes.get(
        "/search",
        context -> show(context, "search", "found", pages.search(context.queryParam("q"))));
    routes.get("/article/{id}", this::article);
    routes.get("/sources", context -> show(context, "sources", "rows", pages.sources()));
    routes.get("/console.css", PageRoutes::style);
    routes.exception(IndexUnavailable.class, (e, context) -> unavailable(context));
    routes.error(HttpStatus.NOT_FOUND, "text/html", this::missing);
  }

  private void article(Context context) throws IOException {
    Optional<ArticleView> view = pages.article(context.pathParam("id"));
    if (view.isPresent()) {
      show(context, "article", "view", view.get());
    } else {
      context.status(HttpStatus.NOT_FOUND);
    }
  }

  private void missing(Context context) {
    show(context, "missing", "what", "There is nothing at this address.");
  }

  private void unavailable(Context context) {
    context.status(HttpStatus.SERVICE_UNAVAILABLE);
    show(
        context,
        "missing",
        "what",
        "Elasticsearch does not answer; the crawl goes on, try again in a moment.");
  }

  private void show(Context context, String template, String name, Object value) {
    templates.show(context, template, Map.of(name, value));
  }

  private static void style(Context context) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PageRoutes.class.getResourceAsStream("console.css"))) {
      context
          .contentType("text/css; charset=utf-8")
          .result(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
