package wirewatch.mcp;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.console.view.DocumentFields;
import wirewatch.index.AlertIndex.AlertQuery;
import wirewatch.index.ArticleIndex;
import wirewatch.index.revision.StoryTimeline;
import wirewatch.index.search.SearchHits;
import wirewatch.index.search.SearchRequest;
import wirewatch.pipeline.alert.AlertStore;
import wirewatch.pipeline.alert.StoredAlert;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** What the tools read from the index. Every result is a JSON value: a map of texts and lists. */
final class ArticleTools {
  private static final int MAX_BODY = 20_000;

  private final ArticleIndex index;

  ArticleTools(ArticleIndex index) {
    this.index = index;
  }

  /** Articles that match a query, the newest first. */
  Map<String, Object> search(ToolArguments arguments) throws IOException {
    SearchHits hits = find(arguments.text("query"), arguments);
    return Map.of(
        "total",
        hits.total(),
        "articles",
        hits.hits().stream().map(ArticleTools::outline).toList());
  }

  private SearchHits find(String query, ToolArguments arguments) throws IOException {
    return index.search(
        new SearchRequest(
            QueryLanguageSearch.parseQuery(query),
            arguments.limit(),
            SearchRequest.Sort.NEWEST,
            arguments.since(Instant.now())));
  }

  private static Map<String, Object> outline(SearchHits.Hit hit) {
    DocumentFields fields = new DocumentFields(hit.document());
    Map<String, Object> outline = new LinkedHashMap<>();
    outline.put("id", hit.id());
    outline.put("story", fields.text("story.id"));
    outline.put("headline", fields.text("article.headline"));
    outline.put("lead", fields.text("article.lead"));
    outline.put("published", fields.firstText("article.published", "@timestamp"));
    outline.put("agency", fields.text("article.agency"));
    outline.put("publisher", fields.firstText("article.publisher", "feed.name"));
    outline.put("url", fields.text("url.full"));
    outline.values().removeIf(""::equals);
    return outline;
  }

  /** One article with its text, people, organisations and quotes. */
  Map<String, Object> article(ToolArguments arguments) throws IOException {
    String id = arguments.text("id");
    List<SearchHits.Hit> hits = index.search(SearchRequest.forId(id)).hits();
    if (hits.isEmpty()) {
      throw new IllegalArgumentException("there is no article " + id + ": search for one first");
    }
    DocumentFields fields = new DocumentFields(hits.getFirst().document());
    Map<String, Object> article = outline(hits.getFirst());
    String body = fields.text("article.body");
    article.put("body", body.length() > MAX_BODY ? body.substring(0, MAX_BODY) + " …" : body);
    article.put("dateline", fields.text("article.dateline.text"));
    article.put("authors", fields.texts("article.authors"));
    article.put("people", fields.texts("article.people"));
    article.put("organisations", fields.texts("article.organisations"));
    article.put("countries", fields.texts("article.country_iso_codes"));
    article.put("quotes", quotes(fields, ""));
    article.put("usage_terms", fields.text("article.usage_terms"));
    article.put("opt_out", fields.texts("article.opt_out"));
    article.values().removeIf(value -> value.equals("") || value.equals(List.of()));
    return article;
  }

  private static List<Map<String, String>> quotes(DocumentFields fields, String speaker) {
    String wanted = speaker.toLowerCase(Locale.ROOT);
    List<Map<String, String>> quotes = new ArrayList<>();
    for (DocumentFields quote : fields.objects("article.quotes")) {
      String name = quote.text("speaker");
      if (name.toLowerCase(Locale.ROOT).contains(wanted)) {
        quotes.add(Map.of("speaker", name, "text", quote.text("text")));
      }
    }
    return quotes;
  }

  /** What somebody said, the newest first, each with its article. */
  Map<String, Object> quotesOf(ToolArguments arguments) throws IOException {
    String speaker = arguments.text("speaker");
    String about = arguments.optionalText("about");
    String query = "speaker:\"" + speaker.replaceAll("[\"\\\\]", " ") + "\"";
    List<Map<String, Object>> found = new ArrayList<>();
    SearchHits hits = find(about.isBlank() ? query : query + " AND (" + about + ")", arguments);
    for (SearchHits.Hit hit : hits.hits()) {
      List<Map<String, String>> quotes = quotes(new DocumentFields(hit.document()), speaker);
      if (!quotes.isEmpty()) {
        Map<String, Object> article = outline(hit);
        article.put("quotes", quotes);
        found.add(article);
      }
    }
    return Map.of("articles", found);
  }

  /** The copies and versions of a story in the order of their times, and what each changed. */
  Map<String, Object> story(ToolArguments arguments) throws IOException {
    String id = arguments.text("id");
    List<StoryTimeline.Entry> entries = StoryTimeline.of(index.findStoryVersions(id)).entries();
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no story " + id + ": take `story` of an article that was found");
    }
    return Map.of(
        "id", id, "versions", entries.stream().map(StoryTimeline.Entry::toDocument).toList());
  }

  /** Alerts, the newest first. */
  Map<String, Object> alerts(ToolArguments arguments) throws IOException {
    String watch = arguments.optionalText("watch");
    AlertQuery query =
        watch.isBlank()
            ? AlertQuery.newest(arguments.limit())
            : AlertQuery.forWatch(watch, arguments.limit());
    List<StoredAlert> alerts = new AlertStore(index).list(query);
    return Map.of("alerts", alerts.stream().map(AlertLine::of).toList());
  }
}
