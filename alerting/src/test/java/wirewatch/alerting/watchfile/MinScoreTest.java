package wirewatch.alerting.watchfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinScoreTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "2.5", "0.001", "999999"})
  void acceptsPositiveNumbers(String text) {
    assertThat(MinScore.parse(text)).hasValue(Float.valueOf(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "0.0", "", "two", "NaN", "Infinity", "1e9", "1000000", "1."})
  void refusesEverythingElse(String text) {
    assertThat(MinScore.parse(text)).isEmpty();
  }
}
