package wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLineTest {
  private static final String TEXT = "invoice\u202efdp.exe\u2028";

  @Test
  void keepsBidirectionalControlsAndLineSeparatorsAsEscapes() throws Exception {
    String line = JsonLine.of(Map.of("text", TEXT));

    assertThat(line).doesNotContain("\u202e", "\u2028").contains("\\u202e", "\\u2028");
    assertThat(JsonLine.MAPPER.readTree(line).path("text").asText()).isEqualTo(TEXT);
  }
}
