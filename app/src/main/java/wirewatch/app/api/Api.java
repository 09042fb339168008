package wirewatch.app.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import wirewatch.app.news.Newsfeed;
import wirewatch.app.watch.WatchStore;
import wirewatch.app.web.Problem;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;

/** The JSON API at {@code /api/v1}, described by OpenAPI 3.1 at {@code /api/openapi.json}. */
public final class Api {
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE);

  private final List<Route> routes;

  private Api(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * What the API serves.
   *
   * @param sources supplies the state of each source
   * @param resend sends an alert again; returns the number of channels
   */
  public record Subjects(
      ArticleIndex index,
      Supplier<List<SourceStatus>> sources,
      Newsfeed news,
      ToIntFunction<String> resend) {}

  public static Api of(Subjects subjects) {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get("/api", Api::index));
    routes.add(Route.get("/api/openapi.json", Api::description));
    routes.addAll(new ArticleRoutes(subjects.index()).routes());
    routes.addAll(new StoryRoutes(subjects.index()).routes());
    routes.addAll(new SourceRoutes(subjects.index(), subjects.sources()).routes());
    WatchStore watches = WatchStore.of(subjects.index(), Clock.systemUTC());
    routes.addAll(new WatchRoutes(watches).routes());
    routes.addAll(new TrialRoutes(watches, subjects.index()).routes());
    routes.addAll(new AlertRoutes(subjects.index(), subjects.resend()).routes());
    routes.addAll(new EventRoutes(subjects.news()).routes());
    return new Api(routes);
  }

  /** Returns the routes, for the test that compares them with the OpenAPI description. */
  List<Route> routes() {
    return routes;
  }

  /** Registers every route below {@code /api}. */
  public void add(RoutesConfig config) {
    for (Route route : routes) {
      config.addHttpHandler(route.method(), route.path(), route);
    }
    for (HandlerType method : METHODS) {
      config.addHttpHandler(method, "/api/<rest>", this::nothing);
    }
  }

  /** Runs a handler and answers a failure as a {@link Problem}. */
  public static void answer(Context context, Handler handler) {
    Route.answer(context, handler);
  }

  private void nothing(Context context) {
    List<String> methods =
        routes.stream()
            .filter(route -> route.isAt(context.path()))
            .map(route -> route.method().name())
            .toList();
    if (methods.isEmpty()) {
      ApiProblem.missing("address " + context.path(), "/api/openapi.json")
          .problem()
          .answer(context);
      return;
    }
    context.header("Allow", String.join(", ", methods));
    new Problem(
            405,
            "method-not-allowed",
            "Method not allowed",
            context.path() + " does not take " + context.method().name(),
            "It takes " + String.join(", ", methods) + ".")
        .answer(context);
  }

  private static void index(Context context) {
    Arguments.of(context);
    Json.answer(
        context, Json.object("name", "Wirewatch", "version", "v1", "openapi", "/api/openapi.json"));
  }

  private static void description(Context context) throws IOException {
    context.contentType("application/json").result(description());
  }

  static String description() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Api.class.getResourceAsStream("openapi.json"), "openapi.json is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
