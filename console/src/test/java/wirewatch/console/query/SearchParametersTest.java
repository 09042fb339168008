package wirewatch.console.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.console.query.SearchParameters.Order;

class SearchParametersTest {

  @Test
  void facetFiltersAreAddedToTheQuery() {
    assertThat(state("ferry OR ship", "country:NO", "agency:Nord \"Wire\"").fullQuery())
        .isEqualTo("(ferry OR ship) AND country:\"NO\" AND agency:\"Nord \\\"Wire\\\"\"");
    assertThat(state("ferry", "country:NO").fullQuery()).isEqualTo("ferry AND country:\"NO\"");
    assertThat(state("", "country:NO").fullQuery()).isEqualTo("country:\"NO\"");
    assertThat(state("ferry").fullQuery()).isEqualTo("ferry");
  }

  @Test
  void ignoresUnknownFacets() {
    assertThat(state("ferry", "body:x", "country:", "country").fullQuery()).isEqualTo("ferry");
  }

  @Test
  void theLinkContainsAllParameters() {
    SearchParameters state =
        new SearchParameters("a b", List.of("country:NO"), TimePeriod.WEEK, Order.NEWEST, 3);

    assertThat(state.toLink())
        .isEqualTo("/search?q=a+b&f=country%3ANO&period=7d&order=newest&page=3");
    assertThat(state.withoutFacetFilter("country:NO").toLink())
        .isEqualTo("/search?q=a+b&period=7d&order=newest");
  }

  @Test
  void limitsPagesToTheResultWindow() {
    assertThat(state("a").withPage(9_999).toLink()).endsWith("&page=200");
    assertThat(state("a").withPage(-1).toLink()).isEqualTo("/search?q=a");
  }

  private static SearchParameters state(String query, String... narrowed) {
    return new SearchParameters(query, List.of(narrowed), TimePeriod.ALL, Order.RELEVANCE, 1);
  }
}
