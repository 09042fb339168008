package wirewatch.app.export;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.alerting.delivery.Feeds;
import wirewatch.alerting.model.Alert;
import wirewatch.app.alert.AlertStore;
import wirewatch.app.alert.StoredAlert;
import wirewatch.app.api.Api;
import wirewatch.app.api.Arguments;
import wirewatch.app.watch.StoredWatch;
import wirewatch.app.watch.WatchStore;
import wirewatch.app.web.Access;
import wirewatch.app.web.Problem;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;

/** {@code /feeds/WATCH.atom} and {@code /feeds/WATCH.json}: the latest alerts of a watch. */
public final class WatchFeeds {
  private static final String ATOM = ".atom";
  private static final String JSON = ".json";

  private final WatchStore watches;
  private final AlertStore alerts;

  public WatchFeeds(ArticleIndex index) {
    this.watches = WatchStore.of(index, Clock.systemUTC());
    this.alerts = new AlertStore(index);
  }

  public void add(RoutesConfig routes) {
    routes.get("/feeds/{name}", context -> Api.answer(context, this::feed));
  }

  private void feed(Context context) throws IOException {
    Arguments.of(context);
    String name = context.pathParam("name");
    boolean atom = name.endsWith(ATOM);
    String id = name.replaceFirst("\\.(atom|json)$", "");
    Optional<StoredWatch> watch = atom || name.endsWith(JSON) ? watches.find(id) : Optional.empty();
    if (watch.isEmpty()) {
      new Problem(
              404,
              "not-found",
              "Not found",
              "there is no feed " + name,
              "It is /feeds/WATCH.atom or /feeds/WATCH.json; the watches are at /api/v1/watches.")
          .answer(context);
      return;
    }
    List<Alert> latest =
        alerts.list(AlertIndex.Request.of(id, Feeds.ENTRIES)).stream()
            .map(StoredAlert::alert)
            .toList();
    Feeds.About about = about(context, watch.get(), latest);
    context.contentType(
        atom ? "application/atom+xml; charset=utf-8" : "application/feed+json; charset=utf-8");
    context.result(atom ? Feeds.atom(about, latest) : Feeds.json(about, latest));
  }

  private static Feeds.About about(Context context, StoredWatch watch, List<Alert> latest) {
    URI home = Access.home(context);
    Instant updated = latest.isEmpty() ? watch.updated() : latest.getFirst().time();
    return new Feeds.About(
        watch.watch().id(),
        watch.watch().name(),
        home.resolve(context.path()),
        home.resolve("/watches"),
        updated);
  }
}
