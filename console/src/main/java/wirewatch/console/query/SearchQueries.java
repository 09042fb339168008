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
import wirewatch.console.view.ArticleListItem;
import wirewatch.console.view.SearchView;
import wirewatch.console.view.SearchView.Choice;
import wirewatch.console.view.SearchView.FacetValues;
import wirewatch.console.view.SearchView.Paging;
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
  private static final Map<String, String> EXPORT_FORMATS = exports();

  private final ArticleIndex index;
  private final Clock clock;

  public SearchQueries(ArticleIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  private static Map<String, String> exports() {
    Map<String, String> formats = new LinkedHashMap<>();
    formats.put("csv", "CSV");
    formats.put("jsonl", "JSON Lines");
    formats.put("ninjs", "ninjs");
    return formats;
  }

  public SearchView read(SearchParameters state) throws IOException {
    if (state.isEmpty()) {
      return toView(state, null, null);
    }
    try {
      return toView(state, index.searchRaw(IndexAlias.ARTICLES, searchBody(state)), null);
    } catch (InvalidQueryException | InvalidSearchException e) {
      return toView(state, null, e.getMessage());
    }
  }

  private Map<String, Object> searchBody(SearchParameters state) {
    Map<String, Object> body = new HashMap<>();
    body.put(
        "query",
        Map.of(
            "bool",
            Map.of(
                "must",
                List.of(QueryLanguageSearch.parseQuery(state.fullQuery())),
                "filter",
                List.of(SearchBodies.timeRange(state.since(clock.instant()), null)))));
    body.put("from", (state.page() - 1) * PAGE_SIZE);
    body.put("size", PAGE_SIZE);
    body.put("track_total_hits", true);
    body.put("sort", sort(state.order()));
    body.put("aggs", aggregations());
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
    return aggregations;
  }

  private static SearchView toView(
      SearchParameters state, @Nullable JsonNode response, @Nullable String problem) {
    long total = response == null ? 0 : response.at("/hits/total/value").asLong();
    List<ArticleListItem> lines =
        response == null
            ? List.of()
            : ArticleListItems.of(response, "?q=" + ConsoleLinks.encode(state.fullQuery()));
    return new SearchView(
        state.query(),
        state.fullQuery(),
        total,
        lines,
        problem,
        toFilterChips(state),
        response == null ? List.of() : facets(state, response.path("aggregations")),
        Arrays.stream(TimePeriod.values())
            .map(each -> choice(each.label, state.withPeriod(each), each == state.period()))
            .toList(),
        Arrays.stream(Order.values())
            .map(each -> choice(each.label, state.withOrder(each), each == state.order()))
            .toList(),
        exports(state),
        "/watches/new?query=" + ConsoleLinks.encode(state.fullQuery()),
        paging(state, total, lines.size()));
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
    EXPORT_FORMATS.forEach(
        (format, label) ->
            links.add(
                new Choice(
                    label,
                    "/export?q=" + ConsoleLinks.encode(state.fullQuery()) + "&format=" + format,
                    false)));
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
