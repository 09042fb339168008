package wirewatch.console.export;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** {@code /feeds/WATCH.atom}, {@code .rss} and {@code .json}: the latest alerts of a watch. */
public final class WatchFeedRoutes {
  private enum Format {
    ATOM("application/atom+xml; charset=utf-8"),
    RSS("application/rss+xml; charset=utf-8"),
    JSON("application/feed+json; charset=utf-8");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    static Optional<Format> of(String name) {
      for (Format format : values()) {
        if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }

    byte[] write(AlertFeeds.FeedInfo feedInfo, List<Alert> alerts) {
      return switch (this) {
        case ATOM -> AlertFeeds.toAtom(feedInfo, alerts);
        case RSS -> AlertFeeds.toRss(feedInfo, alerts);
        case JSON -> AlertFeeds.toJson(feedInfo, alerts);
      };
    }
  }

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
    Optional<Format> format = Format.of(name);
    String id = name.replaceFirst("\\.(atom|rss|json)$", "");
    Optional<StoredWatch> watch = format.isPresent() ? watches.find(id) : Optional.empty();
    if (format.isEmpty() || watch.isEmpty()) {
      new ProblemDetails(
              404,
              "not-found",
              "Not found",
              "there is no feed " + name,
              "It is /feeds/WATCH.atom, .rss or .json; the watches are at /api/v1/watches.")
          .respond(context);
      return;
    }
    List<Alert> latest =
        alerts.list(AlertIndex.AlertQuery.forWatch(id, AlertFeeds.MAX_ENTRIES)).stream()
            .map(StoredAlert::alert)
            .toList();
    AlertFeeds.FeedInfo feedInfo = describe(context, watch.get(), latest);
    context.contentType(format.get().mediaType);
    context.result(format.get().write(feedInfo, latest));
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
