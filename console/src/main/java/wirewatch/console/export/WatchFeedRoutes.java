package wirewatch.console.export;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.payload.AlertFeeds;
import wirewatch.console.api.QueryParameters;
import wirewatch.console.api.RestApi;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.ProblemDetails;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.alert.AlertStore;
import wirewatch.pipeline.alert.StoredAlert;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchStore;

/** {@code /feeds/WATCH.atom} and {@code /feeds/WATCH.json}: the latest alerts of a watch. */
public final class WatchFeedRoutes {
  private static final String ATOM = ".atom";
  private static final String JSON = ".json";

  private final WatchStore watches;
  private final AlertStore alerts;

  public WatchFeedRoutes(ArticleIndex index) {
    this.watches = WatchStore.of(index, Clock.systemUTC());
    this.alerts = new AlertStore(index);
  }

  public void register(RoutesConfig routes) {
    routes.get("/feeds/{name}", context -> RestApi.handle(context, this::respond));
  }

  private void respond(Context context) throws IOException {
    QueryParameters.of(context);
    String name = context.pathParam("name");
    boolean atom = name.endsWith(ATOM);
    String id = name.replaceFirst("\\.(atom|json)$", "");
    Optional<StoredWatch> watch = atom || name.endsWith(JSON) ? watches.find(id) : Optional.empty();
    if (watch.isEmpty()) {
      new ProblemDetails(
              404,
              "not-found",
              "Not found",
              "there is no feed " + name,
              "It is /feeds/WATCH.atom or /feeds/WATCH.json; the watches are at /api/v1/watches.")
          .respond(context);
      return;
    }
    List<Alert> latest =
        alerts.list(AlertIndex.AlertQuery.forWatch(id, AlertFeeds.MAX_ENTRIES)).stream()
            .map(StoredAlert::alert)
            .toList();
    AlertFeeds.FeedInfo feedInfo = describe(context, watch.get(), latest);
    context.contentType(
        atom ? "application/atom+xml; charset=utf-8" : "application/feed+json; charset=utf-8");
    context.result(
        atom ? AlertFeeds.toAtom(feedInfo, latest) : AlertFeeds.toJson(feedInfo, latest));
  }

  private static AlertFeeds.FeedInfo describe(
      Context context, StoredWatch watch, List<Alert> latest) {
    URI home = AccessControl.baseUri(context);
    Instant updated = latest.isEmpty() ? watch.updated() : latest.getFirst().time();
    return new AlertFeeds.FeedInfo(
        watch.watch().id(),
        watch.watch().name(),
        home.resolve(context.path()),
        home.resolve("/watches"),
        updated);
  }
}
