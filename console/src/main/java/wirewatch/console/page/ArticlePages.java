package wirewatch.console.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.query.ArticleQueries;
import wirewatch.console.query.CrawlControl;
import wirewatch.console.query.SearchParameters;
import wirewatch.console.query.SearchQueries;
import wirewatch.console.query.TodayQueries;
import wirewatch.console.story.StoryQueries;
import wirewatch.console.story.StoryTimelineQueries;
import wirewatch.console.story.TimePeriod;
import wirewatch.console.view.SearchView;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.search.InvalidSearchException;

/** The pages that show articles: today, search, article, stories. */
public final class ArticlePages implements RouteGroup {
  private final PageRenderer pageRenderer;
  private final ArticleIndex index;
  private final CrawlControl crawlControl;
  private final Clock clock = Clock.systemUTC();

  public ArticlePages(PageRenderer pageRenderer, ArticleIndex index, CrawlControl crawlControl) {
    this.pageRenderer = pageRenderer;
    this.index = index;
    this.crawlControl = crawlControl;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/", this::today);
    routes.get("/search", this::search);
    routes.get("/article/{id}", this::article);
    routes.get("/archive/{id}", this::archive);
    routes.get("/stories", this::stories);
    routes.get("/story/{id}", this::story);
    routes.get("/stories/{id}", ArticlePages::redirectToStory);
    routes.get("/help", context -> pageRenderer.render(context, "help", "title", "Help"));
    routes.exception(IndexUnavailableException.class, (e, context) -> unavailable(context));
    routes.exception(InvalidSearchException.class, this::refuse);
    routes.error(HttpStatus.NOT_FOUND, "text/html", this::notFound);
  }

  private void today(Context context) throws IOException {
    pageRenderer.render(context, "today", "today", new TodayQueries(index, clock).read());
  }

  private void search(Context context) throws IOException {
    SearchParameters state = SearchParameters.of(context.queryParamMap());
    SearchView found = new SearchQueries(index, clock).read(state);
    context.status(found.problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    pageRenderer.render(context, "search", "found", found);
  }

  /** A number from 0; -1 for none. */
  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
  }

  private void article(Context context) throws IOException {
    pageRenderer.renderOrNotFound(
        context,
        "article",
        "view",
        new ArticleQueries(index).read(context.pathParam("id"), context.queryParams("q")));
  }

  /** Serves the fetched page as plain text, so that a browser never runs any part of it. */
  private void archive(Context context) throws IOException {
    Optional<ArchivedPage> page =
        new ArticleQueries(index)
            .findArchiveLocation(context.pathParam("id"))
            .flatMap(crawlControl::findArchivedPage);
    if (page.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    context.contentType("text/plain; charset=utf-8").result(ArchivedPageText.of(page.get()));
  }

  private void stories(Context context) throws IOException {
    pageRenderer.render(
        context,
        "stories",
        "view",
        new StoryQueries(index, clock)
            .read(
                TimePeriod.of(context.queryParam("period"), TimePeriod.WEEK),
                "latest".equals(context.queryParam("order"))));
  }

  private void story(Context context) throws IOException {
    pageRenderer.renderOrNotFound(
        context,
        "story",
        "line",
        new StoryTimelineQueries(index)
            .read(
                context.pathParam("id"),
                number(context.queryParam("a")),
                number(context.queryParam("b"))));
  }

  private static void redirectToStory(Context context) {
    String id = URLEncoder.encode(context.pathParam("id"), StandardCharsets.UTF_8);
    context.redirect("/story/" + id, HttpStatus.MOVED_PERMANENTLY);
  }

  private void notFound(Context context) {
    pageRenderer.render(context, "missing", "what", "There is nothing at this address.");
  }

  /** What Elasticsearch refuses, with its reason. */
  private void refuse(InvalidSearchException cause, Context context) {
    context.status(HttpStatus.BAD_REQUEST);
    pageRenderer.render(context, "refused", "what", String.valueOf(cause.getMessage()));
  }

  private void unavailable(Context context) {
    context.status(HttpStatus.SERVICE_UNAVAILABLE);
    pageRenderer.render(
        context,
        "unavailable",
        "what",
        "Elasticsearch does not answer; the crawl goes on, try again in a moment.");
  }
}
