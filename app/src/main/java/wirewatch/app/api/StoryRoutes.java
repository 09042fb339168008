package wirewatch.app.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import wirewatch.index.ArticleIndex;
import wirewatch.index.StoryLine;
import wirewatch.index.revision.TimeLine;

/** Endpoints of stories: list the biggest, get one with all its copies and versions. */
final class StoryRoutes {
  private static final int USUAL = 20;
  private static final int MOST = 200;
  private static final int LONGEST_ID = 128;

  private final ArticleIndex index;

  StoryRoutes(ArticleIndex index) {
    this.index = index;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/stories", this::all), Route.get("/api/v1/stories/{id}", this::one));
  }

  private void all(Context context) throws IOException {
    Arguments arguments = Arguments.of(context, "q", "since", "until", "limit");
    List<StoryLine> stories =
        index.stories(Queries.selection(arguments), arguments.number("limit", USUAL, 1, MOST));
    Json.answer(
        context, Json.object("stories", stories.stream().map(StoryRoutes::document).toList()));
  }

  private void one(Context context) throws IOException {
    Arguments.of(context);
    String id = context.pathParam("id");
    TimeLine line =
        id.length() > LONGEST_ID ? new TimeLine(List.of()) : TimeLine.of(index.storyVersions(id));
    if (line.entries().isEmpty()) {
      throw ApiProblem.missing("story " + id, "/api/v1/stories");
    }
    Json.answer(
        context,
        Json.object(
            "id", id, "versions", line.entries().stream().map(TimeLine.Entry::document).toList()));
  }

  private static Map<String, Object> document(StoryLine story) {
    return Json.object(
        "id", story.id(),
        "articles", story.articles(),
        "sources", story.publishers(),
        "latest", story.latest().toString(),
        "first", story.first());
  }
}
