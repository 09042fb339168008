package wirewatch.app.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchlist.Problem;
import wirewatch.alerting.watchlist.Reading;
import wirewatch.alerting.watchlist.WatchForm;
import wirewatch.app.watch.StoredWatch;
import wirewatch.app.watch.WatchStore;

/** Endpoints that list, get, create, replace and delete watches. */
final class WatchRoutes {
  private final WatchStore watches;

  WatchRoutes(WatchStore watches) {
    this.watches = watches;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/watches", this::all),
        Route.post("/api/v1/watches", this::make),
        Route.get("/api/v1/watches/{id}", this::one),
        Route.put("/api/v1/watches/{id}", this::put),
        Route.delete("/api/v1/watches/{id}", this::remove));
  }

  private void all(Context context) throws IOException {
    Arguments.of(context);
    Json.answer(
        context,
        Json.object("watches", watches.list().stream().map(WatchRoutes::document).toList()));
  }

  private void one(Context context) throws IOException {
    Arguments.of(context);
    Json.answer(context, document(find(context.pathParam("id"))));
  }

  private void make(Context context) throws IOException {
    Arguments.of(context);
    Watch watch = read(Json.body(context));
    if (watches.find(watch.id()).isPresent()) {
      throw ApiProblem.conflict("there is a watch " + watch.id() + " already");
    }
    watches.put(watch);
    context.status(HttpStatus.CREATED).header("Location", "/api/v1/watches/" + watch.id());
    Json.answer(context, document(find(watch.id())));
  }

  private void put(Context context) throws IOException {
    Arguments.of(context);
    String id = context.pathParam("id");
    Map<String, Object> form = Json.body(context);
    if (!id.equals(form.getOrDefault("id", id))) {
      throw ApiProblem.parameter(
          "the body's id is not the address's: " + form.get("id"), "Omit the id in the body.");
    }
    form.put("id", id);
    watches.put(read(form));
    Json.answer(context, document(find(id)));
  }

  private void remove(Context context) throws IOException {
    Arguments.of(context);
    String id = context.pathParam("id");
    if (!watches.remove(id)) {
      throw missing(id);
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private StoredWatch find(String id) throws IOException {
    return watches.find(id).orElseThrow(() -> missing(id));
  }

  static ApiProblem missing(String id) {
    return ApiProblem.missing("watch " + id, "/api/v1/watches");
  }

  /** Parses a watch; the fields that the store adds are ignored. */
  private static Watch read(Map<String, Object> form) {
    form.remove("origin");
    form.remove("updated");
    return switch (WatchForm.read(form)) {
      case Reading.Read read -> read.watches().getFirst();
      case Reading.Refused refused ->
          throw ApiProblem.parameter(
              refused.problems().stream().map(Problem::message).collect(Collectors.joining("; ")),
              "See the schema Watch in /api/openapi.json.");
    };
  }

  static Map<String, Object> document(StoredWatch stored) {
    Map<String, Object> document = WatchForm.of(stored.watch());
    document.put("origin", stored.origin().name().toLowerCase(Locale.ROOT));
    document.put("updated", stored.updated().toString());
    return document;
  }
}
