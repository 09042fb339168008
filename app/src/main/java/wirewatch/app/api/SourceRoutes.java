package wirewatch.app.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Facet;

/** Endpoints of sources and their state. */
final class SourceRoutes {
  private static final int SOURCES = 10_000;

  private final ArticleIndex index;
  private final Supplier<List<SourceStatus>> sources;

  SourceRoutes(ArticleIndex index, Supplier<List<SourceStatus>> sources) {
    this.index = index;
    this.sources = sources;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/sources", this::all), Route.get("/api/v1/sources/{id}", this::one));
  }

  private void all(Context context) throws IOException {
    Arguments.of(context);
    Json.answer(context, Json.object("sources", forms()));
  }

  private void one(Context context) throws IOException {
    Arguments.of(context);
    String id = context.pathParam("id");
    Json.answer(
        context,
        forms().stream()
            .filter(form -> id.equals(form.get("id")))
            .findFirst()
            .orElseThrow(() -> ApiProblem.missing("source " + id, "/api/v1/sources")));
  }

  private List<Map<String, Object>> forms() throws IOException {
    Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
    Map<String, Long> today =
        index.count(Facet.FEED, midnight, SOURCES).stream()
            .collect(Collectors.toMap(Facet.Count::value, Facet.Count::articles));
    return sources.get().stream()
        .map(source -> SourceForm.of(source, today.getOrDefault(source.id(), 0L)))
        .toList();
  }
}
