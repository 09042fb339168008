package wirewatch.console.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.console.query.SearchParameters.Order;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.story.FoldedStories;
import wirewatch.console.story.TimePeriod;
import wirewatch.console.story.TimeRange;
import wirewatch.console.view.SearchView;
import wirewatch.console.view.SearchView.Choice;
import wirewatch.console.view.SearchView.FacetValues;
import wirewatch.console.view.SearchView.Paging;
import wirewatch.console.view.StoryRow;
import wirewatch.console.view.Texts;
import wirewatch.console.view.ValueCount;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;
import wirewatch.index.search.InvalidSearchException;
import wirewatch.pipeline.watch.InvalidQueryException;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** Runs the searches of the search page. */
public final class SearchQueries {
  private static final int PAGE_SIZE = 25;
  private static final int MAX_FACET_VALUES = 8;
  private static final int MAX_RESULT_WINDOW = 10_000;
  private static final String STORIES = "stories";
  private static final String STORYLESS = "storyless";
  private static final String STORYLESS_COUNT = "/aggregations/" + STORYLESS + "/doc_count";
  private static final Map<String, String> EXPORT_FORMATS = exports();

  private final ArticleIndex index;
  private final Clock clock;

  public SearchQueries(ArticleIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  private static Map<String, String> exports() {
    Map<String, String> formats = new LinkedHashMap<>();
    formats.put("xlsx", "spreadsheet");
    formats.put("csv&bom=true", "CSV");
    formats.put("jsonl", "JSON Lines");
    formats.put("ninjs", "ninjs");
    formats.put("newsml_g2", "NewsML-G2");
    formats.put("nitf", "NITF");
    return formats;
  }

  public SearchView read(SearchParameters state) throws IOException {
    if (state.isEmpty()) {
      return toView(state, null, new Outcome(null, null));
    }
    try {
      Map<String, Object> unused =
          QueryLanguageSearch.parseQuery(state.query()); // its problems name positions as written
      JsonNode response = index.searchRaw(IndexAlias.ARTICLES, searchBody(state));
      return toView(state, response, new Outcome(null, anyWordOffer(state, response)));
    } catch (InvalidQueryException | InvalidSearchException e) {
      return toView(state, null, new Outcome(e.getMessage(), null));
    }
  }

  /** Why there is nothing, or what to search for instead. */
  private record Outcome(@Nullable String problem, @Nullable Choice offer) {}

  /** Where no article has all of the words: the search for any of them, if that finds something. */
  private @Nullable Choice anyWordOffer(SearchParameters state, JsonNode response)
      throws IOException {
    String any = QueryWords.joinAny(state.query());
    if (articles(response) > 0 || any.equals(QueryWords.joinAll(state.query()))) {
      return null;
    }
    Map<String, Object> body =
        SearchBodies.aggregations(query(state, state.anyWordQuery()), Map.of());
    long found = articles(index.searchRaw(IndexAlias.ARTICLES, body));
    return found == 0
        ? null
        : new Choice(Texts.of("search.any", found), state.withQuery(any).toLink(), false);
  }

  private Map<String, Object> query(SearchParameters state, String words) {
    List<Map<String, Object>> filters =
        List.of(SearchBodies.timeRange(state.time().since(clock.instant()), state.time().until()));
    return Map.of(
        "bool", Map.of("must", List.of(QueryLanguageSearch.parseQuery(words)), "filter", filters));
  }

  private Map<String, Object> searchBody(SearchParameters state) {
    Map<String, Object> body = new HashMap<>();
    body.put("query", query(state, state.fullQuery()));
    body.put("from", (state.page() - 1) * PAGE_SIZE);
    body.put("size", PAGE_SIZE);
    body.put("track_total_hits", true);
    body.put("sort", sort(state.arrangement().order()));
    body.put("aggs", aggregations());
    if (state.arrangement().byStory()) {
      body.put("post_filter", FoldedStories.withStory());
      body.put("collapse", FoldedStories.collapse());
    }
    Map<String, Object> whole = Map.of("number_of_fragments", 0);
    Map<String, Object> parts = Map.of("number_of_fragments", 2, "fragment_size", 180);
    body.put(
        "highlight",
        SearchBodies.highlight(
            Map.of("article.headline", whole, "article.lead", parts, "article.body", parts)));
    return body;
  }

  private static List<Object> sort(Order order) {
    return switch (order) {
      case RELEVANCE -> List.of("_score", SearchBodies.sort(SearchBodies.TIMESTAMP, "desc"));
      case NEWEST -> List.of(SearchBodies.sort(SearchBodies.TIMESTAMP, "desc"));
      case OLDEST -> List.of(SearchBodies.sort(SearchBodies.TIMESTAMP, "asc"));
    };
  }

  private static Map<String, Object> aggregations() {
    Map<String, Object> aggregations = new HashMap<>();
    for (FacetField facetField : FacetField.values()) {
      aggregations.put(
          facetField.queryField, SearchBodies.terms(facetField.indexField, MAX_FACET_VALUES));
    }
    aggregations.put(
        STORIES,
        Map.of("cardinality", Map.of("field", FoldedStories.STORY, "precision_threshold", 10_000)));
    aggregations.put(STORYLESS, Map.of("missing", Map.of("field", FoldedStories.STORY)));
    return aggregations;
  }

  /** The articles that match, also those that are folded or of no story. */
  private static long articles(JsonNode response) {
    return response.at("/hits/total/value").asLong() + response.at(STORYLESS_COUNT).asLong();
  }

  private static SearchView toView(
      SearchParameters state, @Nullable JsonNode response, Outcome outcome) {
    boolean byStory = state.arrangement().byStory();
    List<StoryRow> rows =
        response == null
            ? List.of()
            : FoldedStories.of(response, "?q=" + ConsoleLinks.encode(state.fullQuery()));
    return new SearchView(
        state.query(),
        state.fullQuery(),
        response == null ? SearchView.Totals.NONE : totals(response, byStory),
        rows,
        outcome.problem(),
        outcome.offer(),
        toFilterChips(state),
        response == null ? List.of() : facets(state, response.path("aggregations")),
        choices(state),
        "/watches/new?query=" + ConsoleLinks.encode(state.fullQuery()),
        response == null
            ? new Paging(0, 0, "", "")
            : paging(state, totals(response, byStory).rows(), rows.size()));
  }

  private static SearchView.Totals totals(JsonNode response, boolean byStory) {
    long hits = response.at("/hits/total/value").asLong();
    long storyless = response.at(STORYLESS_COUNT).asLong();
    return byStory
        ? new SearchView.Totals(
            response.at("/aggregations/" + STORIES + "/value").asLong(), hits, storyless)
        : new SearchView.Totals(hits, hits, 0);
  }

  private static SearchView.Choices choices(SearchParameters state) {
    boolean bounded = state.time().range().isBounded();
    return new SearchView.Choices(
        Arrays.stream(TimePeriod.values())
            .map(
                each ->
                    choice(
                        each.label(),
                        state.withPeriod(each),
                        !bounded && each == state.time().period()))
            .toList(),
        state.time().range().fromText(),
        state.time().range().toText(),
        Arrays.stream(Order.values())
            .map(
                each ->
                    choice(each.label, state.withOrder(each), each == state.arrangement().order()))
            .toList(),
        List.of(
            choice("By story", state.byStory(true), state.arrangement().byStory()),
            choice("By article", state.byStory(false), !state.arrangement().byStory())),
        exports(state));
  }

  private static Choice choice(String label, SearchParameters state, boolean selected) {
    return new Choice(label, state.toLink(), selected);
  }

  private static List<ValueCount> toFilterChips(SearchParameters state) {
    List<ValueCount> chosen = new ArrayList<>();
    for (String value : state.facetFilters()) {
      int colon = value.indexOf(':');
      String name = value.substring(colon + 1);
      String label =
          FacetField.ofQueryField(value.substring(0, colon))
              .map(each -> each.label(name))
              .orElse(name);
      chosen.add(new ValueCount(value, label, 0, state.withoutFacetFilter(value).toLink()));
    }
    return chosen;
  }

  private static List<FacetValues> facets(SearchParameters state, JsonNode aggregations) {
    List<FacetValues> facets = new ArrayList<>();
    for (FacetField facetField : FacetField.values()) {
      List<ValueCount> values = new ArrayList<>();
      for (ValueCount valueCount : facetField.toCounts(aggregations.path(facetField.queryField))) {
        String value = facetField.queryField + ":" + valueCount.value();
        if (!state.facetFilters().contains(value)) {
          values.add(
              new ValueCount(
                  value,
                  valueCount.label(),
                  valueCount.articles(),
                  state.withFacetFilter(value).toLink()));
        }
      }
      if (!values.isEmpty()) {
        facets.add(new FacetValues(facetField.title, values));
      }
    }
    return facets;
  }

  private static List<Choice> exports(SearchParameters state) {
    List<Choice> links = new ArrayList<>();
    TimeRange range = state.time().range();
    String time = "";
    if (range.from() != null) {
      time += "&since=" + range.from();
    } else if (!range.isBounded() && state.time().period() != TimePeriod.ALL) {
      time += "&since=" + state.time().period().parameter();
    }
    time += range.to() == null ? "" : "&until=" + range.to().plusDays(1);
    for (Map.Entry<String, String> format : EXPORT_FORMATS.entrySet()) {
      String query = "/export?q=" + ConsoleLinks.encode(state.fullQuery());
      links.add(new Choice(format.getValue(), query + "&format=" + format.getKey() + time, false));
    }
    return links;
  }

  private static Paging paging(SearchParameters state, long total, int shown) {
    long first = (state.page() - 1L) * PAGE_SIZE + 1;
    long last = first + shown - 1;
    boolean more = last < total && last + PAGE_SIZE <= MAX_RESULT_WINDOW;
    return new Paging(
        first,
        last,
        state.page() > 1 ? state.withPage(state.page() - 1).toLink() : "",
        more ? state.withPage(state.page() + 1).toLink() : "");
  }
}
