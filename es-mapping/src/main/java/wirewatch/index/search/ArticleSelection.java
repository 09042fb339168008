package wirewatch.index.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A selection of articles.
 *
 * @param query in Elasticsearch's query DSL
 * @param since only articles from this time on; null for all
 * @param until only articles before this time; null for all
 */
public record ArticleSelection(
    Map<String, Object> query, @Nullable Instant since, @Nullable Instant until) {

  public ArticleSelection {
    query = Map.copyOf(query);
  }

  /** Selects the articles that match a query, without time bounds. */
  public static ArticleSelection of(Map<String, Object> query) {
    return new ArticleSelection(query, null, null);
  }

  /** Selects the articles with these ids, as far as they exist. */
  public static ArticleSelection ofIds(Collection<String> ids) {
    return new ArticleSelection(Map.of("ids", Map.of("values", List.copyOf(ids))), null, null);
  }

  /** Returns this selection with other time bounds. */
  public ArticleSelection within(@Nullable Instant from, @Nullable Instant to) {
    return new ArticleSelection(query, from, to);
  }

  /** Returns the articles of this selection that do not have a field. */
  public ArticleSelection without(String field) {
    Map<String, Object> absent = Map.of("exists", Map.of("field", field));
    return new ArticleSelection(
        Map.of("bool", Map.of("must", List.of(query), "must_not", List.of(absent))), since, until);
  }

  /** Combines query and time bounds into one query. */
  Map<String, Object> toQuery() {
    List<Object> filters = new ArrayList<>();
    if (since != null) {
      filters.add(Map.of("range", Map.of("@timestamp", Map.of("gte", since.toString()))));
    }
    if (until != null) {
      filters.add(Map.of("range", Map.of("@timestamp", Map.of("lt", until.toString()))));
    }
    return Map.of("bool", Map.of("must", List.of(query), "filter", filters));
  }
}
