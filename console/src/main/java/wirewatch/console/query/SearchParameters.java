package wirewatch.console.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search, as in the URL of its page.
 *
 * @param facetFilters the selected facet values, each {@code field:value}
 * @param page from 1
 */
public record SearchParameters(
    String query, List<String> facetFilters, TimePeriod period, Order order, int page) {
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

  /** Returns the query with the facet filters: that of a watch or an export. */
  public String fullQuery() {
    if (facetFilters.isEmpty()) {
      return query.strip();
    }
    List<String> parts = new ArrayList<>();
    if (!query.isBlank() && !query.strip().equals("*")) {
      parts.add(
          facetFilters.isEmpty() || isSingleTerm() ? query.strip() : "(" + query.strip() + ")");
    }
    for (String value : facetFilters) {
      int colon = value.indexOf(':');
      parts.add(ConsoleLinks.clause(value.substring(0, colon), value.substring(colon + 1)));
    }
    return String.join(" AND ", parts);
  }

  private boolean isSingleTerm() {
    return query.strip().chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '*');
  }

  SearchParameters withFacetFilter(String value) {
    List<String> more = new ArrayList<>(facetFilters);
    more.add(value);
    return new SearchParameters(query, more, period, order, 1);
  }

  SearchParameters withoutFacetFilter(String value) {
    List<String> less = new ArrayList<>(facetFilters);
    less.remove(value);
    return new SearchParameters(query, less, period, order, 1);
  }

  SearchParameters withPeriod(TimePeriod other) {
    return new SearchParameters(query, facetFilters, other, order, 1);
  }

  SearchParameters withOrder(Order other) {
    return new SearchParameters(query, facetFilters, period, other, 1);
  }

  SearchParameters withPage(int other) {
    return new SearchParameters(query, facetFilters, period, order, other);
  }

  Instant since(Instant now) {
    return period.since(now);
  }

  String toLink() {
    StringBuilder link = new StringBuilder(ConsoleLinks.search(query));
    facetFilters.forEach(value -> link.append("&f=").append(ConsoleLinks.encode(value)));
    if (period != TimePeriod.ALL) {
      link.append("&period=").append(period.parameter);
    }
    if (order != Order.RELEVANCE) {
      link.append("&order=").append(order.parameter);
    }
    return link.append(page > 1 ? "&page=" + page : "").toString();
  }
}
