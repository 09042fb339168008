package wirewatch.app.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.app.config.Quantities;
import wirewatch.app.watch.WatchStore;
import wirewatch.app.watch.WatchTrial;
import wirewatch.index.ArticleIndex;
import wirewatch.index.History;

/** Endpoints that test a query on past articles and that mute and unmute watches. */
final class TrialRoutes {
  private static final Duration LONGEST_PAST = Duration.ofDays(3_660);
  private static final Set<String> TRIAL =
      Set.of("query", "languages", "per_story", "min_score", "past");

  private final WatchStore watches;
  private final ArticleIndex index;

  TrialRoutes(WatchStore watches, ArticleIndex index) {
    this.watches = watches;
    this.index = index;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/api/v1/watches/test", this::test),
        Route.put("/api/v1/watches/{id}/mute", this::mute),
        Route.delete("/api/v1/watches/{id}/mute", this::unmute));
  }

  private void test(Context context) throws IOException {
    Arguments.of(context);
    Map<String, Object> body = known(Json.body(context), TRIAL);
    if (!(body.get("query") instanceof String query)) {
      throw ApiProblem.parameter("query is missing", "Send {\"query\": \"sanction*\"}.");
    }
    WatchTrial.Plan plan =
        new WatchTrial.Plan(
            query,
            languages(body.getOrDefault("languages", List.of())),
            !Boolean.FALSE.equals(body.get("per_story")),
            body.get("min_score") instanceof Number score ? Math.max(0, score.floatValue()) : 0,
            past(body),
            WatchTrial.Plan.MOST_A_DAY);
    Json.answer(context, document(WatchTrial.of(index, plan, Instant.now())));
  }

  private void mute(Context context) throws IOException {
    Arguments.of(context);
    Object until = known(Json.body(context), Set.of("until")).get("until");
    set(context, time(until));
  }

  private void unmute(Context context) throws IOException {
    Arguments.of(context);
    String id = context.pathParam("id");
    if (!watches.mute(id, null)) {
      throw WatchRoutes.missing(id);
    }
    answer(context, id);
  }

  private void set(Context context, Instant until) throws IOException {
    String id = context.pathParam("id");
    if (!watches.mute(id, until)) {
      throw WatchRoutes.missing(id);
    }
    answer(context, id);
  }

  private void answer(Context context, String id) throws IOException {
    Json.answer(
        context, WatchRoutes.document(watches.find(id).orElseThrow(() -> WatchRoutes.missing(id))));
  }

  private static Map<String, Object> known(Map<String, Object> body, Set<String> allowed) {
    for (String key : body.keySet()) {
      if (!allowed.contains(key)) {
        throw ApiProblem.parameter(
            "unknown key: " + key,
            "Allowed are: " + String.join(", ", allowed.stream().sorted().toList()) + ".");
      }
    }
    return body;
  }

  /** Parses a time, or a duration from now. */
  private static Instant time(@Nullable Object until) {
    if (until instanceof String text) {
      try {
        return Quantities.duration(text)
            .map(length -> Instant.now().plus(length))
            .orElseGet(() -> OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeParseException | ArithmeticException e) {
        // reported below
      }
    }
    throw ApiProblem.parameter(
        "until is not a time: " + until, "Write for example 2026-03-09T12:00:00Z, or 8h.");
  }

  private static Set<String> languages(Object value) {
    Set<String> languages = new HashSet<>();
    if (value instanceof List<?> list) {
      list.forEach(language -> languages.add(String.valueOf(language)));
      return languages;
    }
    throw ApiProblem.parameter("languages is not a list", "Send for example [\"en\", \"ru\"].");
  }

  private static Duration past(Map<String, Object> body) {
    Object text = body.get("past");
    if (text == null) {
      return WatchTrial.Plan.PAST;
    }
    return Quantities.duration(text.toString())
        .filter(past -> past.compareTo(LONGEST_PAST) <= 0)
        .orElseThrow(
            () ->
                ApiProblem.parameter(
                    "past is not a duration of ten years at most: " + text,
                    "Write for example 30d."));
  }

  private static Map<String, Object> document(WatchTrial trial) {
    return Json.object(
        "query", trial.query(),
        "since", trial.since().toString(),
        "articles", trial.history().articles(),
        "stories", trial.history().stories(),
        "alerts", trial.alerts(),
        "busiest_day", trial.busiest(),
        "days", trial.history().days().stream().map(TrialRoutes::document).toList(),
        "samples",
            trial.samples().stream()
                .map(hit -> ArticleRoutes.document(hit.id(), hit.document()))
                .toList(),
        "warnings", trial.warnings());
  }

  private static Map<String, Object> document(History.Day day) {
    return Json.object(
        "date", day.date().toString(), "articles", day.articles(), "stories", day.stories());
  }
}
