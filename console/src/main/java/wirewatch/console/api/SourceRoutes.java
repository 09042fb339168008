package wirewatch.console.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.Facet;

/** Endpoints of sources and their state. */
final class SourceRoutes {
  private static final int MAX_SOURCES = 10_000;

  private final ArticleIndex index;
  private final Supplier<List<SourceStatus>> sources;

  SourceRoutes(ArticleIndex index, Supplier<List<SourceStatus>> sources) {
    this.index = index;
    this.sources = sources;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/sources", this::list),
        ApiRoute.get("/api/v1/sources/{id}", this::get));
  }

  private void list(Context context) throws IOException {
    QueryParameters.of(context);
    ApiJson.respond(context, ApiJson.object("sources", statusDocuments()));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    ApiJson.respond(
        context,
        statusDocuments().stream()
            .filter(form -> id.equals(form.get("id")))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("source " + id, "/api/v1/sources")));
  }

  private List<Map<String, Object>> statusDocuments() throws IOException {
    Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
    Map<String, Long> today =
        index.count(Facet.FEED, midnight, MAX_SOURCES).stream()
            .collect(Collectors.toMap(Facet.Count::value, Facet.Count::articles));
    return sources.get().stream()
        .map(source -> SourceStatusDocument.of(source, today.getOrDefault(source.id(), 0L)))
        .toList();
  }
}
