package wirewatch.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import wirewatch.console.audit.AuditNotes;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;

/** Endpoints of alerts: list the latest, get one by id, send one again. */
final class AlertRoutes {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 500;

  private final AlertIndex alerts;
  private final ToIntFunction<String> resend;

  AlertRoutes(ArticleIndex index, ToIntFunction<String> resend) {
    this.alerts = index.alerts();
    this.resend = resend;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/alerts", this::list),
        ApiRoute.get("/api/v1/alerts/{id}", this::get),
        ApiRoute.post("/api/v1/alerts/{id}/resend", this::resend));
  }

  private void list(Context context) throws IOException {
    QueryParameters queryParameters =
        QueryParameters.of(context, "watch", "since", "until", "status", "limit");
    AlertIndex.AlertQuery alertQuery =
        new AlertIndex.AlertQuery(
            queryParameters.text("watch").orElse(null),
            queryParameters.time("since").orElse(null),
            queryParameters.time("until").orElse(null),
            queryParameters.text("status").orElse(null),
            queryParameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT));
    ApiJson.respond(
        context,
        ApiJson.object(
            "alerts", alerts.list(alertQuery).stream().map(AlertRoutes::toDocument).toList()));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    ApiJson.respond(context, toDocument(alerts.find(id).orElseThrow(() -> notFound(id))));
  }

  private void resend(Context context) {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    int queued = resend.applyAsInt(id);
    if (queued == 0) {
      throw notFound(id);
    }
    AuditNotes.add(context, "alert.resend", id);
    context.status(HttpStatus.ACCEPTED);
    ApiJson.respond(context, ApiJson.object("id", id, "queued", queued));
  }

  private static ProblemException notFound(String id) {
    return ProblemException.notFound("alert " + id + " that was sent", "/api/v1/alerts");
  }

  /** Returns the stored document without the internal copy of the message. */
  private static Map<String, Object> toDocument(Map<String, Object> stored) {
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
