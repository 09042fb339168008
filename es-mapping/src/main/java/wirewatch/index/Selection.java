package wirewatch.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are wanted.
 *
 * @param query in Elasticsearch's query DSL
 * @param since only articles from this time on; null for all
 * @param until only articles before this time; null for all
 */
public record Selection(
    Map<String, Object> query, @Nullable Instant since, @Nullable Instant until) {

  public Selection {
    query = Map.copyOf(query);
  }

  /** What a query in Elasticsearch's query DSL selects, at any time. */
  public static Selection of(Map<String, Object> query) {
    return new Selection(query, null, null);
  }

  /** The articles of these ids, as far as they exist. */
  public static Selection ofIds(Collection<String> ids) {
    return new Selection(Map.of("ids", Map.of("values", List.copyOf(ids))), null, null);
  }

  /** The same within a time. */
  public Selection within(@Nullable Instant from, @Nullable Instant to) {
    return new Selection(query, from, to);
  }

  /** As one query. */
  Map<String, Object> filtered() {
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
