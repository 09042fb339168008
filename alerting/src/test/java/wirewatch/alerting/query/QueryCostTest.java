package wirewatch.alerting.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queries that Elasticsearch would need too much memory for are refused before. */
class QueryCostTest {

  @Test
  void refusesHundredsOfFuzzyWordsWithTheReason() {
    assertThat(WatchQuery.parse(words(300, "~2")))
        .isInstanceOfSatisfying(
            InvalidQuery.class,
            refused -> {
              assertThat(refused.problem()).contains("cost 3,000, more than 500");
              assertThat(refused.remedy()).contains("fewer");
            });
    assertThat(WatchQuery.parse("(" + words(60, "~2") + ")^2 AND ferry"))
        .isInstanceOf(InvalidQuery.class);
    assertThat(WatchQuery.parse(words(300, "*"))).isInstanceOf(InvalidQuery.class);
  }

  @Test
  void acceptsWordsAndAFewFuzzyOnes() {
    assertThat(WatchQuery.parse(words(300, ""))).isInstanceOf(WatchQuery.class);
    assertThat(WatchQuery.parse(words(50, "~2"))).isInstanceOf(WatchQuery.class);
    assertThat(WatchQuery.parse(words(200, "*"))).isInstanceOf(WatchQuery.class);
  }

  private static String words(int count, String suffix) {
    return IntStream.range(0, count)
        .mapToObj(i -> "ferry" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + suffix)
        .collect(Collectors.joining(" OR "));
  }
}
