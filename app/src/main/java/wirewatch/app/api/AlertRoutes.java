package wirewatch.app.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;

/** Endpoints of alerts: list the latest, get one by id, send one again. */
final class AlertRoutes {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final AlertIndex alerts;
  private final ToIntFunction<String> resend;

  AlertRoutes(ArticleIndex index, ToIntFunction<String> resend) {
    this.alerts = index.alerts();
    this.resend = resend;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/alerts", this::latest),
        Route.get("/api/v1/alerts/{id}", this::one),
        Route.post("/api/v1/alerts/{id}/resend", this::again));
  }

  private void latest(Context context) throws IOException {
    Arguments arguments = Arguments.of(context, "watch", "since", "until", "status", "limit");
    AlertIndex.Request request =
        new AlertIndex.Request(
            arguments.text("watch").orElse(null),
            arguments.time("since").orElse(null),
            arguments.time("until").orElse(null),
            arguments.text("status").orElse(null),
            arguments.number("limit", USUAL, 1, MOST));
    Json.answer(
        context,
        Json.object("alerts", alerts.list(request).stream().map(AlertRoutes::document).toList()));
  }

  private void one(Context context) throws IOException {
    Arguments.of(context);
    String id = context.pathParam("id");
    Json.answer(context, document(alerts.find(id).orElseThrow(() -> missing(id))));
  }

  private void again(Context context) {
    Arguments.of(context);
    String id = context.pathParam("id");
    int queued = resend.applyAsInt(id);
    if (queued == 0) {
      throw missing(id);
    }
    context.status(HttpStatus.ACCEPTED);
    Json.answer(context, Json.object("id", id, "queued", queued));
  }

  private static ApiProblem missing(String id) {
    return ApiProblem.missing("alert " + id + " that was sent", "/api/v1/alerts");
  }

  /** Returns the stored document without the internal copy of the message. */
  private static Map<String, Object> document(Map<String, Object> stored) {
    Map<String, Object> document = new LinkedHashMap<>();
    if (stored.get("alert") instanceof Map<?, ?> alert) {
      document.put("id", String.valueOf(alert.get("id")));
      document.putAll(stored);
      Map<String, Object> shown = new LinkedHashMap<>();
      alert.forEach((key, value) -> shown.put(String.valueOf(key), value));
      shown.remove("message");
      document.put("alert", shown);
    }
    return document;
  }
}
