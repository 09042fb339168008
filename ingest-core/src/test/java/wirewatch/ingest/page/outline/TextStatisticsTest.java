package wirewatch.ingest.page.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextStatisticsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"It rained.", "“It rained.”", "雨が降った。", "هل أمطرت؟", "बारिश हुई।", "(It rained!)"})
  void detectsSentenceEndInAnyScript(String text) {
    assertThat(TextStatistics.of(text).sentenceEnd()).isTrue();
  }

  @Test
  void countsCharactersOfUnspacedScriptsTwice() {
    assertThat(TextStatistics.of("青波市 9").letters()).isEqualTo(7);
    assertThat(TextStatistics.of("rain, 9").letters()).isEqualTo(5);
  }

  @Test
  void detectsLineWithoutSentenceEnd() {
    assertThat(TextStatistics.of("Most read").sentenceEnd()).isFalse();
    assertThat(TextStatistics.of("").sentenceEnd()).isFalse();
  }

  @Test
  void comparisonKeyIgnoresCaseAndPunctuation() {
    assertThat(TextStatistics.toComparisonKey("Rain – at last!"))
        .isEqualTo(TextStatistics.toComparisonKey("RAIN: At last"));
  }
}
