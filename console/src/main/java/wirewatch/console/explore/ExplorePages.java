package wirewatch.console.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.story.TimePeriod;
import wirewatch.index.ArticleIndex;

/** The page {@code /explore}, and its figures as {@code /explore.csv}. */
public final class ExplorePages implements RouteGroup {
  private final PageRenderer pageRenderer;
  private final ExploreQueries queries;

  public ExplorePages(PageRenderer pageRenderer, ArticleIndex index) {
    this.pageRenderer = pageRenderer;
    this.queries = new ExploreQueries(index, Clock.systemUTC());
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/explore", this::explore);
    routes.get("/explore.csv", this::csv);
  }

  private void explore(Context context) throws IOException {
    ExploreView view = queries.read(parameters(context));
    context.status(view.problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    pageRenderer.render(context, "explore", "view", view);
  }

  private void csv(Context context) throws IOException {
    ExploreView view = queries.read(parameters(context));
    if (view.problem() != null) {
      context.status(HttpStatus.BAD_REQUEST).contentType("text/plain; charset=utf-8");
      context.result(view.problem());
      return;
    }
    context.header("Content-Disposition", "attachment; filename=\"wirewatch-explore.csv\"");
    context.contentType("text/csv; charset=utf-8").result(ExploreCsv.of(view));
  }

  private static ExploreParameters parameters(Context context) {
    return new ExploreParameters(
        context.queryParams("q"),
        TimePeriod.of(context.queryParam("period"), TimePeriod.MONTH),
        Split.of(context.queryParam("by")));
  }
}
