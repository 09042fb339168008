package wirewatch.console.api;

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
import wirewatch.alerting.channel.Channels;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.http.ProblemDetails;
import wirewatch.console.live.LiveEventFeed;
import wirewatch.console.review.Reviews;
import wirewatch.console.saved.SavedStore;
import wirewatch.console.user.UserAccounts;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.watch.WatchStore;

/** The JSON API at {@code /api/v1}, described by OpenAPI 3.1 at {@code /api/openapi.json}. */
public final class RestApi {
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE);

  private final List<ApiRoute> routes;

  private RestApi(List<ApiRoute> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * What the API serves.
   *
   * @param sources supplies the state of each source
   * @param resend sends an alert again; returns the number of channels
   * @param channels that a watch can name
   */
  public record Dependencies(
      ArticleIndex index,
      Supplier<List<SourceStatus>> sources,
      LiveEventFeed news,
      ToIntFunction<String> resend,
      Channels channels) {}

  public static RestApi of(Dependencies dependencies) {
    List<ApiRoute> routes = new ArrayList<>();
    routes.add(ApiRoute.get("/api", RestApi::describeEntryPoint));
    routes.add(ApiRoute.get("/api/openapi.json", RestApi::description));
    routes.addAll(new ArticleRoutes(dependencies.index()).routes());
    routes.addAll(new StoryRoutes(dependencies.index()).routes());
    routes.addAll(new SourceRoutes(dependencies.index(), dependencies.sources()).routes());
    WatchStore watches = WatchStore.of(dependencies.index(), Clock.systemUTC());
    routes.addAll(new WatchRoutes(watches, dependencies.channels()).routes());
    routes.addAll(new WatchActionRoutes(watches, dependencies.index()).routes());
    routes.addAll(new AlertRoutes(dependencies.index(), dependencies.resend()).routes());
    routes.addAll(new TriageRoutes(dependencies.index()).routes());
    routes.addAll(new HitRoutes(dependencies.index()).routes());
    SavedStore savedItems = new SavedStore(dependencies.index(), Clock.systemUTC());
    routes.addAll(new SavedSearchRoutes(savedItems).routes());
    routes.addAll(
        new ReviewRoutes(
                new Reviews(
                    dependencies.index(), savedItems, dependencies.channels(), Clock.systemUTC()))
            .routes());
    UserAccounts accounts = new UserAccounts(dependencies.index(), Clock.systemUTC());
    routes.addAll(new AccountRoutes(accounts).routes());
    routes.addAll(
        new UserRoutes(accounts, new AuditLog(dependencies.index(), Clock.systemUTC())).routes());
    routes.addAll(new EventStreamRoutes(dependencies.news()).routes());
    return new RestApi(routes);
  }

  /** Returns the routes, for the test that compares them with the OpenAPI description. */
  List<ApiRoute> routes() {
    return routes;
  }

  /** Registers every route below {@code /api}. */
  public void register(RoutesConfig config) {
    for (ApiRoute apiRoute : routes) {
      config.addHttpHandler(apiRoute.method(), apiRoute.path(), apiRoute);
    }
    for (HandlerType method : METHODS) {
      config.addHttpHandler(method, "/api/<rest>", this::respondNoRoute);
    }
  }

  /** Runs a handler and answers a failure as a {@link ProblemDetails}. */
  public static void handle(Context context, Handler handler) {
    ApiRoute.respond(context, handler);
  }

  private void respondNoRoute(Context context) {
    List<String> methods =
        routes.stream()
            .filter(apiRoute -> apiRoute.isForPath(context.path()))
            .map(apiRoute -> apiRoute.method().name())
            .toList();
    if (methods.isEmpty()) {
      ProblemException.notFound("address " + context.path(), "/api/openapi.json")
          .problem()
          .respond(context);
      return;
    }
    context.header("Allow", String.join(", ", methods));
    new ProblemDetails(
            405,
            "method-not-allowed",
            "Method not allowed",
            context.path() + " does not take " + context.method().name(),
            "It takes " + String.join(", ", methods) + ".")
        .respond(context);
  }

  private static void describeEntryPoint(Context context) {
    QueryParameters.of(context);
    ApiJson.respond(
        context,
        ApiJson.object("name", "Wirewatch", "version", "v1", "openapi", "/api/openapi.json"));
  }

  private static void description(Context context) throws IOException {
    context.contentType("application/json").result(description());
  }

  static String description() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            RestApi.class.getResourceAsStream("openapi.json"), "openapi.json is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
