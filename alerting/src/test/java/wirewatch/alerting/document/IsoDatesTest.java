package wirewatch.alerting.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTest {

  @ParameterizedTest
  @CsvSource({
    "1970, 0, 31535999999",
    "1970-01, 0, 2678399999",
    "1970-01-01, 0, 86399999",
    "1970-01-01T00:01Z, 60000, 119999",
    "1970-01-01T01:00+01:00, 0, 59999",
    "1970-01-01T00:00:01, 1000, 1999",
    "1970-01-01T00:00:01.250Z, 1250, 1250"
  })
  void parsesDatesAndTimesToRanges(String text, long first, long last) {
    assertThat(IsoDates.parseRange(text)).contains(new IsoDates.MillisRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now-7d", "2026-13-01", "soon", "20260305", "2026-3-5", "T"})
  void rejectsOtherTexts(String text) {
    assertThat(IsoDates.parseRange(text)).isEmpty();
  }

  @Test
  void parsesToTheStartOfTheRange() {
    assertThat(IsoDates.parseMillis("1970-01-02").getAsLong()).isEqualTo(86_400_000);
  }
}
