package wirewatch.console.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.story.TimePeriod;
import wirewatch.console.story.TimeRange;

/**
 * The parameters of a search, as in the URL of its page.
 *
 * @param facetFilters the selected facet values, each {@code field:value}
 * @param time the period, or the range of days
 * @param page from 1
 */
public record SearchParameters(
    String query, List<String> facetFilters, Time time, Arrangement arrangement, int page) {
  private static final int MAX_FACET_FILTERS = 20;
  private static final int MAX_PAGE = 200;

  public SearchParameters {
    facetFilters =
        facetFilters.stream()
            .filter(SearchParameters::isFacetFilter)
            .limit(MAX_FACET_FILTERS)
            .toList();
    page = Math.clamp(page, 1, MAX_PAGE);
  }

  /** Reads the parameters of a URL; those that are missing or unknown have their default. */
  public static SearchParameters of(Map<String, List<String>> parameters) {
    return new SearchParameters(
        Objects.requireNonNullElse(first(parameters, "q"), ""),
        parameters.getOrDefault("f", List.of()),
        new Time(
            TimePeriod.of(first(parameters, "period"), TimePeriod.ALL),
            TimeRange.of(first(parameters, "from"), first(parameters, "to"))),
        new Arrangement(
            Order.of(first(parameters, "order")), !"article".equals(first(parameters, "by"))),
        page(first(parameters, "page")));
  }

  private static @Nullable String first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  private static int page(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 1;
  }

  /**
   * The time of the articles.
   *
   * @param range of days; if it has a bound, the period does not count
   */
  public record Time(TimePeriod period, TimeRange range) {
    public static final Time ALL = new Time(TimePeriod.ALL, TimeRange.ALL);

    @Nullable Instant since(Instant now) {
      if (range.isBounded()) {
        return range.since();
      }
      return period == TimePeriod.ALL ? null : period.since(now);
    }

    @Nullable Instant until() {
      return range.until();
    }
  }

  /** The order of hits, and whether they are folded by story. */
  public record Arrangement(Order order, boolean byStory) {
    public static final Arrangement DEFAULT = new Arrangement(Order.RELEVANCE, true);
  }

  /** The order of hits. */
  public enum Order {
    RELEVANCE("relevance", "Best first"),
    NEWEST("newest", "Newest first"),
    OLDEST("oldest", "Oldest first");

    final String parameter;
    final String label;

    Order(String word, String label) {
      this.parameter = word;
      this.label = label;
    }

    public static Order of(@Nullable String word) {
      for (Order order : values()) {
        if (order.parameter.equals(word)) {
          return order;
        }
      }
      return RELEVANCE;
    }
  }

  private static boolean isFacetFilter(String value) {
    int colon = value.indexOf(':');
    return colon > 0
        && colon < value.length() - 1
        && FacetField.ofQueryField(value.substring(0, colon)).isPresent();
  }

  boolean isEmpty() {
    return query.isBlank() && facetFilters.isEmpty();
  }

  /**
   * Returns the query with the facet filters, in the query language: that of a watch or an export.
   */
  public String fullQuery() {
    return withFilters(QueryWords.joinAll(query));
  }

  /** Returns the query for any of the words, with the facet filters. */
  String anyWordQuery() {
    return withFilters(QueryWords.joinAny(query));
  }

  private String withFilters(String words) {
    if (facetFilters.isEmpty()) {
      return words;
    }
    List<String> parts = new ArrayList<>();
    if (!words.isEmpty() && !words.equals("*")) {
      parts.add(isSingleTerm(words) ? words : "(" + words + ")");
    }
    for (String value : facetFilters) {
      int colon = value.indexOf(':');
      parts.add(ConsoleLinks.clause(value.substring(0, colon), value.substring(colon + 1)));
    }
    return String.join(" AND ", parts);
  }

  private static boolean isSingleTerm(String words) {
    return words.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '*');
  }

  SearchParameters withQuery(String other) {
    return new SearchParameters(other, facetFilters, time, arrangement, 1);
  }

  SearchParameters withFacetFilter(String value) {
    List<String> more = new ArrayList<>(facetFilters);
    more.add(value);
    return new SearchParameters(query, more, time, arrangement, 1);
  }

  SearchParameters withoutFacetFilter(String value) {
    List<String> less = new ArrayList<>(facetFilters);
    less.remove(value);
    return new SearchParameters(query, less, time, arrangement, 1);
  }

  SearchParameters withPeriod(TimePeriod other) {
    return new SearchParameters(
        query, facetFilters, new Time(other, TimeRange.ALL), arrangement, 1);
  }

  SearchParameters withOrder(Order other) {
    return new SearchParameters(
        query, facetFilters, time, new Arrangement(other, arrangement.byStory()), 1);
  }

  SearchParameters byStory(boolean other) {
    return new SearchParameters(
        query, facetFilters, time, new Arrangement(arrangement.order(), other), 1);
  }

  SearchParameters withPage(int other) {
    return new SearchParameters(query, facetFilters, time, arrangement, other);
  }

  String toLink() {
    StringBuilder link = new StringBuilder(ConsoleLinks.search(query));
    facetFilters.forEach(value -> link.append("&f=").append(ConsoleLinks.encode(value)));
    append(link, "from", time.range().fromText());
    append(link, "to", time.range().toText());
    boolean period = time.period() != TimePeriod.ALL && !time.range().isBounded();
    append(link, "period", period ? time.period().parameter() : "");
    boolean ordered = arrangement.order() != Order.RELEVANCE;
    append(link, "order", ordered ? arrangement.order().parameter : "");
    append(link, "by", arrangement.byStory() ? "" : "article");
    append(link, "page", page > 1 ? String.valueOf(page) : "");
    return link.toString();
  }

  private static void append(StringBuilder link, String name, String value) {
    if (!value.isEmpty()) {
      link.append('&').append(name).append('=').append(value);
    }
  }
}
