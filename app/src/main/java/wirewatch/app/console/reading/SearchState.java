package wirewatch.app.console.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search, as in the URL of its page.
 *
 * @param narrowed the selected facet values, each {@code field:value}
 * @param page from 1
 */
public record SearchState(
    String query, List<String> narrowed, Period period, Order order, int page) {
  private static final int MOST_NARROWED = 20;
  private static final int LAST_PAGE = 200;

  public SearchState {
    narrowed = narrowed.stream().filter(SearchState::isKnown).limit(MOST_NARROWED).toList();
    page = Math.clamp(page, 1, LAST_PAGE);
  }

  /** The order of hits. */
  public enum Order {
    RELEVANCE("relevance", "Best first"),
    NEWEST("newest", "Newest first"),
    OLDEST("oldest", "Oldest first");

    final String word;
    final String label;

    Order(String word, String label) {
      this.word = word;
      this.label = label;
    }

    public static Order of(@Nullable String word) {
      for (Order order : values()) {
        if (order.word.equals(word)) {
          return order;
        }
      }
      return RELEVANCE;
    }
  }

  private static boolean isKnown(String value) {
    int colon = value.indexOf(':');
    return colon > 0
        && colon < value.length() - 1
        && Dimension.ofWord(value.substring(0, colon)).isPresent();
  }

  boolean isEmpty() {
    return query.isBlank() && narrowed.isEmpty();
  }

  /** Returns the query with the facet filters: that of a watch or an export. */
  public String whole() {
    if (narrowed.isEmpty()) {
      return query.strip();
    }
    List<String> parts = new ArrayList<>();
    if (!query.isBlank() && !query.strip().equals("*")) {
      parts.add(narrowed.isEmpty() || isOneTerm() ? query.strip() : "(" + query.strip() + ")");
    }
    for (String value : narrowed) {
      int colon = value.indexOf(':');
      parts.add(Links.clause(value.substring(0, colon), value.substring(colon + 1)));
    }
    return String.join(" AND ", parts);
  }

  private boolean isOneTerm() {
    return query.strip().chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '*');
  }

  SearchState with(String value) {
    List<String> more = new ArrayList<>(narrowed);
    more.add(value);
    return new SearchState(query, more, period, order, 1);
  }

  SearchState without(String value) {
    List<String> less = new ArrayList<>(narrowed);
    less.remove(value);
    return new SearchState(query, less, period, order, 1);
  }

  SearchState in(Period other) {
    return new SearchState(query, narrowed, other, order, 1);
  }

  SearchState by(Order other) {
    return new SearchState(query, narrowed, period, other, 1);
  }

  SearchState at(int other) {
    return new SearchState(query, narrowed, period, order, other);
  }

  Instant since(Instant now) {
    return period.since(now);
  }

  String link() {
    StringBuilder link = new StringBuilder(Links.search(query));
    narrowed.forEach(value -> link.append("&f=").append(Links.encoded(value)));
    if (period != Period.ALL) {
      link.append("&period=").append(period.word);
    }
    if (order != Order.RELEVANCE) {
      link.append("&order=").append(order.word);
    }
    return link.append(page > 1 ? "&page=" + page : "").toString();
  }
}
