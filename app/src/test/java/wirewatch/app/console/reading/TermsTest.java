package wirewatch.app.console.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.app.console.view.Passage;

class TermsTest {

  @Test
  void marksWordsWhateverTheirCase() {
    assertThat(Terms.mark("New Sanctions, sanctions", List.of("sanctions")))
        .containsExactly(
            new Passage("New ", false),
            new Passage("Sanctions", true),
            new Passage(", ", false),
            new Passage("sanctions", true));
  }

  @Test
  void leavesTheMiddleOfWords() {
    assertThat(Terms.mark("Roman", List.of("oman", "")))
        .containsExactly(new Passage("Roman", false));
  }
}
