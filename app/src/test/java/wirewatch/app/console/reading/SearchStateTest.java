package wirewatch.app.console.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.app.console.reading.SearchState.Order;

class SearchStateTest {

  @Test
  void facetFiltersAreAddedToTheQuery() {
    assertThat(state("ferry OR ship", "country:NO", "agency:Nord \"Wire\"").whole())
        .isEqualTo("(ferry OR ship) AND country:\"NO\" AND agency:\"Nord \\\"Wire\\\"\"");
    assertThat(state("ferry", "country:NO").whole()).isEqualTo("ferry AND country:\"NO\"");
    assertThat(state("", "country:NO").whole()).isEqualTo("country:\"NO\"");
    assertThat(state("ferry").whole()).isEqualTo("ferry");
  }

  @Test
  void ignoresUnknownFacets() {
    assertThat(state("ferry", "body:x", "country:", "country").whole()).isEqualTo("ferry");
  }

  @Test
  void theLinkContainsAllParameters() {
    SearchState state = new SearchState("a b", List.of("country:NO"), Period.WEEK, Order.NEWEST, 3);

    assertThat(state.link())
        .isEqualTo("/search?q=a+b&f=country%3ANO&period=7d&order=newest&page=3");
    assertThat(state.without("country:NO").link())
        .isEqualTo("/search?q=a+b&period=7d&order=newest");
  }

  @Test
  void limitsPagesToTheResultWindow() {
    assertThat(state("a").at(9_999).link()).endsWith("&page=200");
    assertThat(state("a").at(-1).link()).isEqualTo("/search?q=a");
  }

  private static SearchState state(String query, String... narrowed) {
    return new SearchState(query, List.of(narrowed), Period.ALL, Order.RELEVANCE, 1);
  }
}
