package wirewatch.pipeline.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingValueParserTest {

  @ParameterizedTest
  @CsvSource({"500ms,PT0.5S", "30s,PT30S", "5m,PT5M", "2h,PT2H", "7 d,PT168H"})
  void readsDurations(String text, Duration duration) {
    assertThat(SettingValueParser.parseDuration(text)).contains(duration);
  }

  @ParameterizedTest
  @CsvSource({"10b,10", "512kB,512000", "10MB,10000000", "20 gb,20000000000"})
  void readsSizes(String text, long bytes) {
    assertThat(SettingValueParser.parseSize(text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "m", "-5m", "5 minutes", "999999999999d", "1e3s"})
  void refusesOtherTexts(String text) {
    assertThat(SettingValueParser.parseDuration(text)).isEmpty();
    assertThat(SettingValueParser.parseSize(text)).isEmpty();
  }
}
