package wirewatch.app.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import wirewatch.app.console.reading.ArticleReading;
import wirewatch.app.console.reading.Crawl;
import wirewatch.app.console.reading.Period;
import wirewatch.app.console.reading.SearchReading;
import wirewatch.app.console.reading.SearchState;
import wirewatch.app.console.reading.StoriesReading;
import wirewatch.app.console.reading.StoryReading;
import wirewatch.app.console.reading.TodayReading;
import wirewatch.app.console.view.SearchView;
import wirewatch.crawler.ArchivedPage;
import wirewatch.index.ArticleIndex;
import wirewatch.index.IndexUnavailable;

/** The pages that show articles: today, search, article, stories. */
final class PageRoutes implements Routes {
  private final Screen screen;
  private final ArticleIndex index;
  private final Crawl crawl;
  private final Clock clock = Clock.systemUTC();

  PageRoutes(Screen screen, ArticleIndex index, Crawl crawl) {
    this.screen = screen;
    this.index = index;
    this.crawl = crawl;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/", this::today);
    routes.get("/search", this::search);
    routes.get("/article/{id}", this::article);
    routes.get("/archive/{id}", this::archive);
    routes.get("/stories", this::stories);
    routes.get("/story/{id}", this::story);
    routes.exception(IndexUnavailable.class, (e, context) -> unavailable(context));
    routes.error(HttpStatus.NOT_FOUND, "text/html", this::missing);
  }

  private void today(Context context) throws IOException {
    screen.show(context, "today", "today", new TodayReading(index, clock).read());
  }

  private void search(Context context) throws IOException {
    SearchState state =
        new SearchState(
            Objects.requireNonNullElse(context.queryParam("q"), ""),
            context.queryParams("f"),
            Period.of(context.queryParam("period"), Period.ALL),
            SearchState.Order.of(context.queryParam("order")),
            page(context));
    SearchView found = new SearchReading(index, clock).read(state);
    screen.show(context, "search", "found", found);
  }

  private static int page(Context context) {
    String page = context.queryParam("page");
    return page != null && page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
  }

  private void article(Context context) throws IOException {
    screen.showIfAny(
        context,
        "article",
        "view",
        new ArticleReading(index).read(context.pathParam("id"), context.queryParams("q")));
  }

  /** Serves the fetched page as plain text, so that a browser never runs any part of it. */
  private void archive(Context context) throws IOException {
    Optional<ArchivedPage> page =
        new ArticleReading(index).archived(context.pathParam("id")).flatMap(crawl::archived);
    if (page.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    context.contentType("text/plain; charset=utf-8").result(ArchivedText.of(page.get()));
  }

  private void stories(Context context) throws IOException {
    screen.show(
        context,
        "stories",
        "view",
        new StoriesReading(index, clock)
            .read(
                Period.of(context.queryParam("period"), Period.WEEK),
                "latest".equals(context.queryParam("order"))));
  }

  private void story(Context context) throws IOException {
    screen.showIfAny(
        context, "story", "line", new StoryReading(index).read(context.pathParam("id")));
  }

  private void missing(Context context) {
    screen.show(context, "missing", "what", "There is nothing at this address.");
  }

  private void unavailable(Context context) {
    context.status(HttpStatus.SERVICE_UNAVAILABLE);
    screen.show(
        context,
        "unavailable",
        "what",
        "Elasticsearch does not answer; the crawl goes on, try again in a moment.");
  }
}
