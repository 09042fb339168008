package wirewatch.console.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.console.audit.AuditNotes;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.review.HitDecision;
import wirewatch.pipeline.review.HitDocument;
import wirewatch.pipeline.review.HitReview;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageStore;

/** Endpoints of listed names in articles and what readers decide about them. */
final class HitRoutes {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 1_000;
  private static final int MAX_NOTE = 2_000;

  private final HitReview review;

  HitRoutes(ArticleIndex index) {
    this.review = new HitReview(index, Clock.systemUTC());
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/hits", this::list),
        ApiRoute.get("/api/v1/hits/{id}", this::get),
        ApiRoute.post("/api/v1/hits/{id}", this::decide));
  }

  private void list(Context context) throws IOException {
    QueryParameters parameters = QueryParameters.of(context, "decision", "list", "before", "limit");
    HitReview.HitQuery query =
        new HitReview.HitQuery(
            parameters.text("list").orElse(null),
            parameters.time("before").orElse(null),
            parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT));
    HitDecision decision = parameters.choice("decision", HitDecision.OPEN);
    List<TriageCase> found =
        decision == HitDecision.OPEN ? review.open(query) : review.decided(decision, query);
    ApiJson.respond(context, ApiJson.object("hits", found.stream().map(HitDocument::of).toList()));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    ApiJson.respond(context, HitDocument.of(find(context)));
  }

  private void decide(Context context) throws IOException {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, List.of("decision", "note", "by"));
    String note = RequestFields.text(body, "note");
    if (note != null && note.length() > MAX_NOTE) {
      throw ProblemException.invalidParameter(
          "note has more than " + MAX_NOTE + " characters", "Write less.");
    }
    HitDecision decision = parse(RequestFields.text(body, "decision"));
    TriageStore.Changes changes =
        review.decide(
            List.of(find(context).subject()), decision, note, RequestFields.by(context, body));
    AuditNotes.addCases(context, "hit.decide", changes.cases());
    ApiJson.respond(context, HitDocument.of(find(context)));
  }

  private static @Nullable HitDecision parse(@Nullable String text) {
    return text == null
        ? null
        : HitDecision.parse(text)
            .orElseThrow(
                () ->
                    ProblemException.invalidParameter(
                        "not a decision: " + text,
                        "Allowed are: open, true, false, unsure, closed."));
  }

  private TriageCase find(Context context) throws IOException {
    String id = context.pathParam("id");
    return review
        .find(id)
        .orElseThrow(() -> ProblemException.notFound("hit " + id, "/api/v1/hits"));
  }
}
