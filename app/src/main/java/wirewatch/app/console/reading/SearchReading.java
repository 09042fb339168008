package wirewatch.app.console.reading;

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
import wirewatch.app.console.reading.SearchState.Order;
import wirewatch.app.console.view.Count;
import wirewatch.app.console.view.Line;
import wirewatch.app.console.view.SearchView;
import wirewatch.app.console.view.SearchView.Choice;
import wirewatch.app.console.view.SearchView.Facets;
import wirewatch.app.console.view.SearchView.Paging;
import wirewatch.app.watch.RefusedQuery;
import wirewatch.app.watch.Searching;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Part;

/** Runs the searches of the search page. */
public final class SearchReading {
  private static final int SIZE = 25;
  private static final int VALUES = 8;
  private static final int DEEPEST = 10_000;
  private static final Map<String, String> EXPORTS = exports();

  private final ArticleIndex index;
  private final Clock clock;

  public SearchReading(ArticleIndex index, Clock clock) {
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

  public SearchView read(SearchState state) throws IOException {
    if (state.isEmpty()) {
      return view(state, null, null);
    }
    try {
      return view(state, index.ask(Part.ARTICLES, body(state)), null);
    } catch (RefusedQuery e) {
      return view(state, null, e.getMessage());
    }
  }

  private Map<String, Object> body(SearchState state) {
    Map<String, Object> body = new HashMap<>();
    body.put(
        "query",
        Map.of(
            "bool",
            Map.of(
                "must",
                List.of(Searching.query(state.whole())),
                "filter",
                List.of(Bodies.between(state.since(clock.instant()), null)))));
    body.put("from", (state.page() - 1) * SIZE);
    body.put("size", SIZE);
    body.put("track_total_hits", true);
    body.put("sort", sort(state.order()));
    body.put("aggs", aggregations());
    Map<String, Object> whole = Map.of("number_of_fragments", 0);
    Map<String, Object> parts = Map.of("number_of_fragments", 2, "fragment_size", 180);
    body.put(
        "highlight",
        Bodies.highlight(
            Map.of("article.headline", whole, "article.lead", parts, "article.body", parts)));
    return body;
  }

  private static List<Object> sort(Order order) {
    return switch (order) {
      case RELEVANCE -> List.of("_score", Bodies.sort(Bodies.TIME, "desc"));
      case NEWEST -> List.of(Bodies.sort(Bodies.TIME, "desc"));
      case OLDEST -> List.of(Bodies.sort(Bodies.TIME, "asc"));
    };
  }

  private static Map<String, Object> aggregations() {
    Map<String, Object> aggregations = new HashMap<>();
    for (Dimension dimension : Dimension.values()) {
      aggregations.put(dimension.word, Bodies.terms(dimension.field, VALUES));
    }
    return aggregations;
  }

  private static SearchView view(
      SearchState state, @Nullable JsonNode answer, @Nullable String problem) {
    long total = answer == null ? 0 : answer.at("/hits/total/value").asLong();
    List<Line> lines =
        answer == null ? List.of() : Lines.of(answer, "?q=" + Links.encoded(state.whole()));
    return new SearchView(
        state.query(),
        state.whole(),
        total,
        lines,
        problem,
        chosen(state),
        answer == null ? List.of() : facets(state, answer.path("aggregations")),
        Arrays.stream(Period.values())
            .map(each -> choice(each.label, state.in(each), each == state.period()))
            .toList(),
        Arrays.stream(Order.values())
            .map(each -> choice(each.label, state.by(each), each == state.order()))
            .toList(),
        exports(state),
        "/watches/new?query=" + Links.encoded(state.whole()),
        paging(state, total, lines.size()));
  }

  private static Choice choice(String label, SearchState state, boolean selected) {
    return new Choice(label, state.link(), selected);
  }

  private static List<Count> chosen(SearchState state) {
    List<Count> chosen = new ArrayList<>();
    for (String value : state.narrowed()) {
      int colon = value.indexOf(':');
      String name = value.substring(colon + 1);
      String label =
          Dimension.ofWord(value.substring(0, colon)).map(each -> each.label(name)).orElse(name);
      chosen.add(new Count(value, label, 0, state.without(value).link()));
    }
    return chosen;
  }

  private static List<Facets> facets(SearchState state, JsonNode aggregations) {
    List<Facets> facets = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      List<Count> values = new ArrayList<>();
      for (Count count : dimension.counts(aggregations.path(dimension.word))) {
        String value = dimension.word + ":" + count.value();
        if (!state.narrowed().contains(value)) {
          values.add(new Count(value, count.label(), count.articles(), state.with(value).link()));
        }
      }
      if (!values.isEmpty()) {
        facets.add(new Facets(dimension.title, values));
      }
    }
    return facets;
  }

  private static List<Choice> exports(SearchState state) {
    List<Choice> links = new ArrayList<>();
    EXPORTS.forEach(
        (format, label) ->
            links.add(
                new Choice(
                    label,
                    "/export?q=" + Links.encoded(state.whole()) + "&format=" + format,
                    false)));
    return links;
  }

  private static Paging paging(SearchState state, long total, int shown) {
    long first = (state.page() - 1L) * SIZE + 1;
    long last = first + shown - 1;
    boolean more = last < total && last + SIZE <= DEEPEST;
    return new Paging(
        first,
        last,
        state.page() > 1 ? state.at(state.page() - 1).link() : "",
        more ? state.at(state.page() + 1).link() : "");
  }
}
