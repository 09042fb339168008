package wirewatch.console.api;

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
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.revision.VersionChange;
import wirewatch.index.search.ArticlePage;
import wirewatch.index.search.ArticlePage.FoundArticle;
import wirewatch.index.search.ArticlePage.Passage;
import wirewatch.index.search.ArticleSelection;
import wirewatch.index.search.Facet;
import wirewatch.index.search.PageRequest;

/** Endpoints of articles: search, get one by id, list its versions. */
final class ArticleRoutes {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{1,64}");
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 500;

  private final ArticleIndex index;

  ArticleRoutes(ArticleIndex index) {
    this.index = index;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/articles", this::search),
        ApiRoute.get("/api/v1/articles/{id}", this::get),
        ApiRoute.get("/api/v1/articles/{id}/versions", this::versions));
  }

  private void search(Context context) throws IOException {
    QueryParameters queryParameters =
        QueryParameters.of(context, "q", "since", "until", "sort", "limit", "cursor", "facets");
    PageRequest request =
        new PageRequest(
            SelectionParameters.read(queryParameters),
            queryParameters.choice("sort", PageRequest.Order.NEWEST),
            queryParameters.number("limit", DEFAULT_LIMIT, 0, MAX_LIMIT),
            queryParameters.text("cursor").orElse(null),
            queryParameters.choices("facets", Facet.class));
    ArticlePage page = index.findPage(request);
    ApiJson.respond(
        context,
        ApiJson.object(
            "total",
            page.total(),
            "articles",
            page.articles().stream().map(ArticleRoutes::toDocument).toList(),
            "cursor",
            page.cursor(),
            "facets",
            toFacetCounts(page.facets())));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    ApiJson.respond(context, toDocument(find(context)));
  }

  private void versions(Context context) throws IOException {
    QueryParameters.of(context);
    Object url = find(context).document().get("url");
    String address = url instanceof Map<?, ?> parts ? String.valueOf(parts.get("full")) : "";
    List<ArticleVersion> versions =
        index.findVersions(URI.create(address)).stream().map(ArticleVersion::of).toList();
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      changes.add(VersionChange.of(versions.get(i - 1), versions.get(i)).toDocument());
    }
    ApiJson.respond(
        context,
        ApiJson.object(
            "versions",
            versions.stream().map(ArticleRoutes::toDocument).toList(),
            "changes",
            changes));
  }

  private FoundArticle find(Context context) throws IOException {
    String id = context.pathParam("id");
    Optional<FoundArticle> found =
        ID.matcher(id).matches()
            ? index
                .findPage(PageRequest.of(ArticleSelection.ofIds(List.of(id)), 1))
                .articles()
                .stream()
                .findFirst()
            : Optional.empty();
    return found.orElseThrow(() -> ProblemException.notFound("article " + id, "/api/v1/articles"));
  }

  private static Map<String, Object> toDocument(ArticleVersion articleVersion) {
    return ApiJson.object(
        "version",
        articleVersion.number(),
        "time",
        articleVersion.time().toString(),
        "publisher",
        articleVersion.publisher(),
        "update",
        articleVersion.updateType(),
        "headline",
        articleVersion.text().headline(),
        "body",
        articleVersion.text().body());
  }

  static Map<String, Object> toDocument(String id, Map<String, Object> stored) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", id);
    document.putAll(stored);
    return document;
  }

  private static Map<String, Object> toDocument(FoundArticle foundArticle) {
    Map<String, Object> document = toDocument(foundArticle.id(), foundArticle.document());
    if (!foundArticle.passages().isEmpty()) {
      Map<String, Object> passages = new LinkedHashMap<>();
      foundArticle
          .passages()
          .forEach(
              (field, texts) ->
                  passages.put(
                      field,
                      texts.stream()
                          .map(text -> text.stream().map(ArticleRoutes::toDocument).toList())
                          .toList()));
      document.put("passages", passages);
    }
    return document;
  }

  private static Map<String, Object> toDocument(Passage passage) {
    return ApiJson.object("text", passage.text(), "marked", passage.marked());
  }

  static Map<String, Object> toFacetCounts(Map<Facet, List<Facet.Count>> counts) {
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      if (counts.containsKey(facet)) {
        facets.put(
            QueryParameters.lowerCaseName(facet),
            counts.get(facet).stream()
                .map(count -> ApiJson.object("value", count.value(), "articles", count.articles()))
                .toList());
      }
    }
    return facets;
  }
}
