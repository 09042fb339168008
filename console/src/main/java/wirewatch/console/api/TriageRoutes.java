package wirewatch.console.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.view.DocumentTimes;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.triage.AlertSubjects;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageDecision;
import wirewatch.pipeline.triage.TriageDocument;
import wirewatch.pipeline.triage.TriageState;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/** Endpoints of what readers decide about alerts: list, get, decide, undo. */
final class TriageRoutes {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 1_000;

  private final TriageStore triage;
  private final AlertSubjects subjects;

  TriageRoutes(ArticleIndex index) {
    this.triage = new TriageStore(index, Clock.systemUTC());
    this.subjects = new AlertSubjects(index);
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/triage", this::list),
        ApiRoute.post("/api/v1/triage/undo", this::undo),
        ApiRoute.get("/api/v1/alerts/{id}/triage", this::get),
        ApiRoute.post("/api/v1/alerts/{id}/triage", this::decide));
  }

  private void list(Context context) throws IOException {
    QueryParameters parameters = QueryParameters.of(context, "state", "watch", "source", "limit");
    TriageStore.TriageQuery query =
        new TriageStore.TriageQuery(
            TriageSubject.Kind.ALERT,
            parameters.text("state").map(TriageRoutes::parseState).orElse(null),
            parameters.text("watch").orElse(null),
            parameters.text("source").orElse(null),
            null,
            parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT));
    List<Map<String, Object>> cases = triage.list(query).stream().map(TriageDocument::of).toList();
    ApiJson.respond(context, ApiJson.object("cases", cases));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    ApiJson.respond(context, TriageDocument.of(findCase(findSubject(context))));
  }

  private void decide(Context context) throws IOException {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, List.of("state", "reason", "note", "assignee", "by"));
    TriageDecision decision;
    try {
      decision =
          new TriageDecision(
              Optional.ofNullable(RequestFields.text(body, "state"))
                  .map(TriageRoutes::parseState)
                  .orElse(null),
              RequestFields.text(body, "reason"),
              RequestFields.text(body, "note"),
              RequestFields.text(body, "assignee"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalidParameter(String.valueOf(e.getMessage()), "Write less.");
    }
    TriageSubject subject = findSubject(context);
    TriageStore.Changes changes =
        triage.decide(List.of(subject), decision, RequestFields.by(context, body));
    AuditNotes.addCases(context, "alert.decide", changes.cases());
    ApiJson.respond(context, TriageDocument.of(findCase(subject)));
  }

  private void undo(Context context) throws IOException {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, List.of("time", "by"));
    String text = Objects.requireNonNullElse(RequestFields.text(body, "time"), "");
    Instant time = DocumentTimes.parseInstant(text);
    if (time == null) {
      throw ProblemException.invalidParameter(
          "time is not a time: " + text, "Give the time of the change that is taken back.");
    }
    List<TriageCase> undone = triage.undo(time, RequestFields.by(context, body));
    AuditNotes.addCases(context, "alert.undo", undone);
    ApiJson.respond(context, ApiJson.object("undone", undone.size()));
  }

  private TriageSubject findSubject(Context context) throws IOException {
    String id = context.pathParam("id");
    return subjects.find(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("alert " + id, "/api/v1/alerts"));
  }

  private TriageCase findCase(TriageSubject subject) throws IOException {
    TriageCase kept = triage.find(subject.kind(), List.of(subject.id())).get(subject.id());
    return kept == null ? TriageCase.ofNew(subject) : kept;
  }

  private static TriageState parseState(String text) {
    return TriageState.parse(text)
        .orElseThrow(
            () ->
                ProblemException.invalidParameter(
                    "not a state: " + text,
                    "Allowed are: new, seen, relevant, not_relevant, done."));
  }
}
