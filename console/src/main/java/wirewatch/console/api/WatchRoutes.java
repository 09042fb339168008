package wirewatch.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchEnd;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchProblem;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.console.audit.AuditNotes;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchStore;

/** Endpoints that list, get, create, replace and delete watches. */
final class WatchRoutes {
  private final WatchStore watches;
  private final Channels channels;

  WatchRoutes(WatchStore watches, Channels channels) {
    this.watches = watches;
    this.channels = channels;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/watches", this::list),
        ApiRoute.post("/api/v1/watches", this::create),
        ApiRoute.get("/api/v1/watches/{id}", this::get),
        ApiRoute.put("/api/v1/watches/{id}", this::replace),
        ApiRoute.delete("/api/v1/watches/{id}", this::delete));
  }

  private void list(Context context) throws IOException {
    QueryParameters.of(context);
    ApiJson.respond(
        context,
        ApiJson.object("watches", watches.list().stream().map(WatchRoutes::toDocument).toList()));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    ApiJson.respond(context, toDocument(find(context.pathParam("id"))));
  }

  private void create(Context context) throws IOException {
    QueryParameters.of(context);
    Watch watch = requireEnd(parse(ApiJson.readBody(context)), null);
    if (watches.find(watch.id()).isPresent()) {
      throw ProblemException.conflict("there is a watch " + watch.id() + " already");
    }
    watches.put(watch);
    AuditNotes.addWatch(context, "watch.save", watch.id(), null, watch);
    context.status(HttpStatus.CREATED).header("Location", "/api/v1/watches/" + watch.id());
    ApiJson.respond(context, toDocument(find(watch.id())));
  }

  private void replace(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    Map<String, Object> form = ApiJson.readBody(context);
    if (!id.equals(form.getOrDefault("id", id))) {
      throw ProblemException.invalidParameter(
          "the body's id is not the address's: " + form.get("id"), "Omit the id in the body.");
    }
    form.put("id", id);
    Watch before = watches.find(id).map(StoredWatch::watch).orElse(null);
    Watch after = requireEnd(parse(form), before);
    watches.put(after);
    AuditNotes.addWatch(context, "watch.save", id, before, after);
    ApiJson.respond(context, toDocument(find(id)));
  }

  private void delete(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    Watch before = watches.find(id).map(StoredWatch::watch).orElse(null);
    if (!watches.remove(id)) {
      throw notFound(id);
    }
    AuditNotes.addWatch(context, "watch.remove", id, before, null);
    context.status(HttpStatus.NO_CONTENT);
  }

  private StoredWatch find(String id) throws IOException {
    return watches.find(id).orElseThrow(() -> notFound(id));
  }

  static ProblemException notFound(String id) {
    return ProblemException.notFound("watch " + id, "/api/v1/watches");
  }

  /** Parses a watch; the fields that the store adds are ignored. */
  private Watch parse(Map<String, Object> form) {
    form.remove("origin");
    form.remove("updated");
    return switch (WatchMapper.fromMap(form)) {
      case WatchReadResult.Accepted accepted -> requireChannels(accepted.watches().getFirst());
      case WatchReadResult.Rejected rejected ->
          throw ProblemException.invalidParameter(
              rejected.problems().stream()
                  .map(WatchProblem::message)
                  .collect(Collectors.joining("; ")),
              "See the schema Watch in /api/openapi.json.");
    };
  }

  private Watch requireChannels(Watch watch) {
    Optional<String> problem = channels.findProblem(watch.channels());
    if (problem.isPresent()) {
      throw ProblemException.invalidParameter(
          problem.get(), "Without channels a watch uses the default ones.");
    }
    return watch;
  }

  private static Watch requireEnd(Watch watch, @Nullable Watch before) {
    Optional<String> problem = WatchEnd.findProblem(watch, before, Instant.now());
    if (problem.isPresent()) {
      throw ProblemException.invalidParameter(
          problem.get(), "Without expires a watch does not end.");
    }
    return watch;
  }

  static Map<String, Object> toDocument(StoredWatch stored) {
    Map<String, Object> document = WatchMapper.toMap(stored.watch());
    document.put("origin", stored.origin().name().toLowerCase(Locale.ROOT));
    document.put("updated", stored.updated().toString());
    return document;
  }
}
