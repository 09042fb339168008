package wirewatch.console.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.watchfile.MinScore;
import wirewatch.console.audit.AuditNote;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.DailyCounts;
import wirewatch.pipeline.options.SettingValueParser;
import wirewatch.pipeline.watch.WatchStore;
import wirewatch.pipeline.watch.WatchTrial;

/** Endpoints that test a query on past articles and that mute and unmute watches. */
final class WatchActionRoutes {
  private static final Duration MAX_PAST = Duration.ofDays(3_660);
  private static final Set<String> TRIAL_KEYS =
      Set.of("query", "languages", "per_story", "min_score", "past");

  private final WatchStore watches;
  private final ArticleIndex index;

  WatchActionRoutes(WatchStore watches, ArticleIndex index) {
    this.watches = watches;
    this.index = index;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.post("/api/v1/watches/test", this::runTrial),
        ApiRoute.put("/api/v1/watches/{id}/mute", this::mute),
        ApiRoute.delete("/api/v1/watches/{id}/mute", this::unmute));
  }

  private void runTrial(Context context) throws IOException {
    QueryParameters.of(context);
    Map<String, Object> body = requireKnownKeys(ApiJson.readBody(context), TRIAL_KEYS);
    if (!(body.get("query") instanceof String query)) {
      throw ProblemException.invalidParameter(
          "query is missing", "Send {\"query\": \"sanction*\"}.");
    }
    WatchTrial.Plan plan =
        new WatchTrial.Plan(
            query,
            parseLanguages(body.getOrDefault("languages", List.of())),
            !Boolean.FALSE.equals(body.get("per_story")),
            parseMinScore(body.get("min_score")),
            parsePast(body),
            WatchTrial.Plan.DEFAULT_MAX_PER_DAY);
    ApiJson.respond(context, toDocument(WatchTrial.run(index, plan, Instant.now())));
  }

  private void mute(Context context) throws IOException {
    QueryParameters.of(context);
    Object until = requireKnownKeys(ApiJson.readBody(context), Set.of("until")).get("until");
    muteUntil(context, parseTime(until));
  }

  private void unmute(Context context) throws IOException {
    QueryParameters.of(context);
    muteUntil(context, null);
  }

  private void muteUntil(Context context, @Nullable Instant until) throws IOException {
    String id = context.pathParam("id");
    if (!watches.mute(id, until)) {
      throw WatchRoutes.notFound(id);
    }
    AuditNote.add(
        context, new AuditNote("watch.mute", id, "", until == null ? "" : until.toString()));
    respondWithWatch(context, id);
  }

  private void respondWithWatch(Context context, String id) throws IOException {
    ApiJson.respond(
        context,
        WatchRoutes.toDocument(watches.find(id).orElseThrow(() -> WatchRoutes.notFound(id))));
  }

  private static Map<String, Object> requireKnownKeys(
      Map<String, Object> body, Set<String> allowed) {
    for (String key : body.keySet()) {
      if (!allowed.contains(key)) {
        throw ProblemException.invalidParameter(
            "unknown key: " + key,
            "Allowed are: " + String.join(", ", allowed.stream().sorted().toList()) + ".");
      }
    }
    return body;
  }

  /** Parses a time, or a duration from now. */
  private static Instant parseTime(@Nullable Object until) {
    if (until instanceof String text) {
      try {
        return SettingValueParser.parseDuration(text)
            .map(length -> Instant.now().plus(length))
            .orElseGet(() -> OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeParseException | ArithmeticException e) {
        // reported below
      }
    }
    throw ProblemException.invalidParameter(
        "until is not a time: " + until, "Write for example 2026-03-09T12:00:00Z, or 8h.");
  }

  private static Set<String> parseLanguages(Object value) {
    Set<String> languages = new HashSet<>();
    if (value instanceof List<?> list) {
      list.forEach(language -> languages.add(String.valueOf(language)));
      return languages;
    }
    throw ProblemException.invalidParameter(
        "languages is not a list", "Send for example [\"en\", \"ru\"].");
  }

  private static float parseMinScore(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    return Optional.of(value)
        .filter(Number.class::isInstance)
        .flatMap(number -> MinScore.parse(number.toString()))
        .orElseThrow(
            () ->
                ProblemException.invalidParameter(
                    "min_score is not a number above 0: " + value, "Send for example 2.5."));
  }

  private static Duration parsePast(Map<String, Object> body) {
    Object text = body.get("past");
    if (text == null) {
      return WatchTrial.Plan.DEFAULT_PERIOD;
    }
    return SettingValueParser.parseDuration(text.toString())
        .filter(past -> past.compareTo(MAX_PAST) <= 0)
        .orElseThrow(
            () ->
                ProblemException.invalidParameter(
                    "past is not a duration of ten years at most: " + text,
                    "Write for example 30d."));
  }

  private static Map<String, Object> toDocument(WatchTrial trial) {
    return ApiJson.object(
        "query", trial.query(),
        "since", trial.since().toString(),
        "articles", trial.history().articles(),
        "stories", trial.history().stories(),
        "alerts", trial.alerts(),
        "busiest_day", trial.busiestDay(),
        "days", trial.history().days().stream().map(WatchActionRoutes::toDocument).toList(),
        "samples",
            trial.samples().stream()
                .map(hit -> ArticleRoutes.toDocument(hit.id(), hit.document()))
                .toList(),
        "warnings", trial.warnings());
  }

  private static Map<String, Object> toDocument(DailyCounts.Day day) {
    return ApiJson.object(
        "date", day.date().toString(), "articles", day.articles(), "stories", day.stories());
  }
}
