package wirewatch.console.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.console.query.SearchParameters.Arrangement;
import wirewatch.console.query.SearchParameters.Order;
import wirewatch.console.query.SearchParameters.Time;
import wirewatch.console.story.TimePeriod;
import wirewatch.console.story.TimeRange;

class SearchParametersTest {
  private static final Time WEEK = new Time(TimePeriod.WEEK, TimeRange.ALL);
  private static final Arrangement NEWEST = new Arrangement(Order.NEWEST, true);

  @Test
  void looksForAllOfTheWords() {
    assertThat(state("ferry fire").fullQuery()).isEqualTo("ferry AND fire");
    assertThat(state("ferry \"food prices\" (a b) country:(NO SE)").fullQuery())
        .isEqualTo("ferry AND \"food prices\" AND (a b) AND country:(NO SE)");
    assertThat(state("ferry NOT fire sank").fullQuery()).isEqualTo("ferry AND NOT fire AND sank");
    assertThat(state("ferry -fire").fullQuery()).isEqualTo("ferry AND -fire");
    assertThat(state("published:[2026-01-01 TO 2026-02-01] ferry").fullQuery())
        .isEqualTo("published:[2026-01-01 TO 2026-02-01] AND ferry");
  }

  @Test
  void keepsAQueryThatJoinsItsWordsItself() {
    for (String query :
        List.of(
            "ferry OR fire sank", "+ferry fire", "country: NO", "\"ferry fire", "(ferry fire")) {
      assertThat(state(query).fullQuery()).isEqualTo(query);
    }
  }

  @Test
  void offersAnyOfTheWords() {
    assertThat(QueryWords.joinAny("ferry fire country:NO"))
        .isEqualTo("ferry OR fire OR country:NO");
    assertThat(QueryWords.joinAny("ferry AND fire")).isEqualTo("ferry AND fire");
    assertThat(QueryWords.joinAny("ferry -fire")).isEqualTo("ferry -fire");
  }

  @Test
  void aRangeOfDaysTakesThePlaceOfThePeriod() {
    Time days = new Time(TimePeriod.WEEK, TimeRange.of("2026-03-01", "2026-03-05"));
    SearchParameters state = new SearchParameters("a", List.of(), days, Arrangement.DEFAULT, 1);

    assertThat(state.toLink()).isEqualTo("/search?q=a&from=2026-03-01&to=2026-03-05");
    assertThat(days.since(Instant.EPOCH)).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(days.until()).isEqualTo("2026-03-06T00:00:00Z");
    assertThat(TimeRange.of("soon", "").isBounded()).isFalse();
  }

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
    SearchParameters state = new SearchParameters("a b", List.of("country:NO"), WEEK, NEWEST, 3);

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
    return new SearchParameters(query, List.of(narrowed), Time.ALL, Arrangement.DEFAULT, 1);
  }
}
