package wirewatch.console.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import wirewatch.index.ArticleIndex;
import wirewatch.index.revision.StoryTimeline;
import wirewatch.index.search.StorySummary;

/** Endpoints of stories: list the biggest, get one with all its copies and versions. */
final class StoryRoutes {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 200;
  private static final int MAX_ID_LENGTH = 128;

  private final ArticleIndex index;

  StoryRoutes(ArticleIndex index) {
    this.index = index;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/stories", this::list),
        ApiRoute.get("/api/v1/stories/{id}", this::get));
  }

  private void list(Context context) throws IOException {
    QueryParameters queryParameters = QueryParameters.of(context, "q", "since", "until", "limit");
    List<StorySummary> stories =
        index.findStories(
            SelectionParameters.read(queryParameters),
            queryParameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT));
    ApiJson.respond(
        context, ApiJson.object("stories", stories.stream().map(StoryRoutes::toDocument).toList()));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    StoryTimeline line =
        id.length() > MAX_ID_LENGTH
            ? new StoryTimeline(List.of())
            : StoryTimeline.of(index.findStoryVersions(id));
    if (line.entries().isEmpty()) {
      throw ProblemException.notFound("story " + id, "/api/v1/stories");
    }
    ApiJson.respond(
        context,
        ApiJson.object(
            "id",
            id,
            "versions",
            line.entries().stream().map(StoryTimeline.Entry::toDocument).toList()));
  }

  private static Map<String, Object> toDocument(StorySummary story) {
    return ApiJson.object(
        "id", story.id(),
        "articles", story.articles(),
        "sources", story.publishers(),
        "latest", story.latest().toString(),
        "first", story.first());
  }
}
