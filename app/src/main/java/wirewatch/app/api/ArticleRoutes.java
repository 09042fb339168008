package wirewatch.app.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wirewatch.index.ArticleIndex;
import wirewatch.index.ArticlePage;
import wirewatch.index.ArticlePage.Found;
import wirewatch.index.ArticlePage.Passage;
import wirewatch.index.Facet;
import wirewatch.index.PageRequest;
import wirewatch.index.Selection;
import wirewatch.index.revision.Change;
import wirewatch.index.revision.Version;

/** Endpoints of articles: search, get one by id, list its versions. */
final class ArticleRoutes {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{1,64}");
  private static final int USUAL = 20;
  private static final int MOST = 500;

  private final ArticleIndex index;

  ArticleRoutes(ArticleIndex index) {
    this.index = index;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/articles", this::search),
        Route.get("/api/v1/articles/{id}", this::article),
        Route.get("/api/v1/articles/{id}/versions", this::versions));
  }

  private void search(Context context) throws IOException {
    Arguments arguments =
        Arguments.of(context, "q", "since", "until", "sort", "limit", "cursor", "facets");
    PageRequest request =
        new PageRequest(
            Queries.selection(arguments),
            arguments.choice("sort", PageRequest.Order.NEWEST),
            arguments.number("limit", USUAL, 0, MOST),
            arguments.text("cursor").orElse(null),
            arguments.choices("facets", Facet.class));
    ArticlePage page = index.page(request);
    Json.answer(
        context,
        Json.object(
            "total",
            page.total(),
            "articles",
            page.articles().stream().map(ArticleRoutes::document).toList(),
            "cursor",
            page.cursor(),
            "facets",
            facets(page.facets())));
  }

  private void article(Context context) throws IOException {
    Arguments.of(context);
    Json.answer(context, document(find(context)));
  }

  private void versions(Context context) throws IOException {
    Arguments.of(context);
    Object url = find(context).document().get("url");
    String address = url instanceof Map<?, ?> parts ? String.valueOf(parts.get("full")) : "";
    List<Version> versions = index.versions(URI.create(address)).stream().map(Version::of).toList();
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      changes.add(Change.of(versions.get(i - 1), versions.get(i)).document());
    }
    Json.answer(
        context,
        Json.object(
            "versions",
            versions.stream().map(ArticleRoutes::document).toList(),
            "changes",
            changes));
  }

  private Found find(Context context) throws IOException {
    String id = context.pathParam("id");
    Optional<Found> found =
        ID.matcher(id).matches()
            ? index.page(PageRequest.of(Selection.ofIds(List.of(id)), 1)).articles().stream()
                .findFirst()
            : Optional.empty();
    return found.orElseThrow(() -> ApiProblem.missing("article " + id, "/api/v1/articles"));
  }

  private static Map<String, Object> document(Version version) {
    return Json.object(
        "version",
        version.number(),
        "time",
        version.time().toString(),
        "publisher",
        version.publisher(),
        "update",
        version.mark(),
        "headline",
        version.text().headline(),
        "body",
        version.text().body());
  }

  static Map<String, Object> document(String id, Map<String, Object> stored) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", id);
    document.putAll(stored);
    return document;
  }

  private static Map<String, Object> document(Found found) {
    Map<String, Object> document = document(found.id(), found.document());
    if (!found.passages().isEmpty()) {
      Map<String, Object> passages = new LinkedHashMap<>();
      found
          .passages()
          .forEach(
              (field, texts) ->
                  passages.put(
                      field,
                      texts.stream()
                          .map(text -> text.stream().map(ArticleRoutes::document).toList())
                          .toList()));
      document.put("passages", passages);
    }
    return document;
  }

  private static Map<String, Object> document(Passage passage) {
    return Json.object("text", passage.text(), "marked", passage.marked());
  }

  static Map<String, Object> facets(Map<Facet, List<Facet.Count>> counts) {
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      if (counts.containsKey(facet)) {
        facets.put(
            Arguments.word(facet),
            counts.get(facet).stream()
                .map(count -> Json.object("value", count.value(), "articles", count.articles()))
                .toList());
      }
    }
    return facets;
  }
}
