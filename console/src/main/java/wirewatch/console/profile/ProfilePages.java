package wirewatch.console.profile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.index.ArticleIndex;

/**
 * The pages {@code /people/NAME}, {@code /organisations/…}, {@code /places/…}, {@code /agencies/…}.
 */
public final class ProfilePages implements RouteGroup {
  private final PageRenderer pageRenderer;
  private final ProfileQueries queries;

  public ProfilePages(PageRenderer pageRenderer, ArticleIndex index) {
    this.pageRenderer = pageRenderer;
    this.queries = new ProfileQueries(index, Clock.systemUTC());
  }

  @Override
  public void register(RoutesConfig routes) {
    for (ProfileKind kind : ProfileKind.values()) {
      routes.get("/" + kind.path() + "/<name>", context -> profile(context, kind));
    }
  }

  private void profile(Context context, ProfileKind kind) throws IOException {
    pageRenderer.renderOrNotFound(
        context, "profile", "view", queries.read(kind, context.pathParam("name")));
  }
}
