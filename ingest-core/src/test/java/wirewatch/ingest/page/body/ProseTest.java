package wirewatch.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"It rained.", "“It rained.”", "雨が降った。", "هل أمطرت؟", "बारिश हुई।", "(It rained!)"})
  void detectsSentenceEndInAnyScript(String text) {
    assertThat(Prose.of(text).ended()).isTrue();
  }

  @Test
  void countsCharactersOfUnspacedScriptsTwice() {
    assertThat(Prose.of("青波市 9").letters()).isEqualTo(7);
    assertThat(Prose.of("rain, 9").letters()).isEqualTo(5);
  }

  @Test
  void detectsLineWithoutSentenceEnd() {
    assertThat(Prose.of("Most read").ended()).isFalse();
    assertThat(Prose.of("").ended()).isFalse();
  }

  @Test
  void comparisonKeyIgnoresCaseAndPunctuation() {
    assertThat(Prose.key("Rain – at last!")).isEqualTo(Prose.key("RAIN: At last"));
  }
}
