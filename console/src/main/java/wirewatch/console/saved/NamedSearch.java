package wirewatch.console.saved;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.console.query.SearchParameters;
import wirewatch.console.search.ConsoleLinks;

/**
 * A search or a comparison of queries, as the address of its page has it.
 *
 * @param page that shows it
 * @param parameters of the page, by name
 */
public record NamedSearch(Page page, Map<String, List<String>> parameters) {
  private static final String QUERY = "q";
  private static final String PERIOD = "period";
  private static final String ADDRESS = "address";
  private static final int MAX_ADDRESS = 4_096;

  /** The pages whose address can be saved, with the parameters that are. */
  public enum Page {
    SEARCH("/search"),
    EXPLORE("/explore");

    private final String path;

    Page(String path) {
      this.path = path;
    }

    private List<String> parameters() {
      return switch (this) {
        case SEARCH -> List.of(QUERY, "f", PERIOD, "from", "to", "order", "by");
        case EXPLORE -> List.of(QUERY, PERIOD, "by");
      };
    }
  }

  /**
   * Parses the address of a page, for example {@code /search?q=ferry&period=7d}. Parameters that
   * say nothing about the search are left out.
   *
   * @throws SavedItemRejectedException if it is none of a search
   */
  public static NamedSearch parse(String address) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    for (Page page : Page.values()) {
      if (page.path.equals(path) && address.length() <= MAX_ADDRESS) {
        NamedSearch search = new NamedSearch(page, parameters(page, address.substring(mark + 1)));
        if (!search.query().isEmpty()) {
          return search;
        }
      }
    }
    throw new SavedItemRejectedException(
        "%s is not the address of a search: write for example /search?q=ferry or"
                .formatted(address.substring(0, Math.min(200, address.length())))
            + " /explore?q=ferry&q=train, of at most %d characters".formatted(MAX_ADDRESS));
  }

  private static Map<String, List<String>> parameters(Page page, String text) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equal = pair.indexOf('=');
      String name = equal < 0 ? pair : pair.substring(0, equal);
      String value = equal < 0 ? "" : decode(pair.substring(equal + 1)).strip();
      if (page.parameters().contains(name) && !value.isEmpty()) {
        parameters.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new SavedItemRejectedException(
          "the address has a broken escape: " + e.getMessage() + "; write % as %25");
    }
  }

  /** Returns the search of a saved item; empty if it holds none. */
  public static Optional<NamedSearch> of(SavedItem item) {
    try {
      return Optional.of(parse(String.valueOf(item.content().values().get(ADDRESS))));
    } catch (SavedItemRejectedException e) {
      return Optional.empty(); // written by something else
    }
  }

  /** Returns the values of a saved item. */
  public Map<String, Object> toValues() {
    return Map.of(ADDRESS, toLink());
  }

  /** The address of the page. */
  public String toLink() {
    StringBuilder link = new StringBuilder(page.path);
    char separator = '?';
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        link.append(separator).append(parameter.getKey()).append('=');
        link.append(ConsoleLinks.encode(value));
        separator = '&';
      }
    }
    return link.toString();
  }

  /** What matches, in the query language: any of the queries of a comparison. */
  public String query() {
    if (page == Page.SEARCH) {
      return SearchParameters.of(parameters).fullQuery();
    }
    List<String> queries = parameters.getOrDefault(QUERY, List.of());
    return queries.size() == 1
        ? queries.getFirst()
        : String.join(" OR ", queries.stream().map(query -> "(" + query + ")").toList());
  }

  /** The newest articles that match, by story. */
  public SearchParameters newest() {
    Map<String, List<String>> search = new LinkedHashMap<>(parameters);
    if (page == Page.EXPLORE) {
      search.put(QUERY, List.of("(" + query() + ")")); // words in it are left as they are
      search.putIfAbsent(PERIOD, List.of("30d"));
    }
    search.remove("by");
    search.put("order", List.of("newest"));
    return SearchParameters.of(search);
  }
}
