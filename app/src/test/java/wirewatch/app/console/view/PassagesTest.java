package wirewatch.app.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {

  @Test
  void splitsAtTags() {
    String text = "on " + Passages.OPEN + "ferry" + Passages.CLOSE + " fire";

    assertThat(Passages.of(text))
        .containsExactly(
            new Passage("on ", false), new Passage("ferry", true), new Passage(" fire", false));
  }

  @Test
  void treatsMarkupInTheTextAsText() {
    assertThat(Passages.of("<em>x</em>")).containsExactly(new Passage("<em>x</em>", false));
  }

  @Test
  void keepsATextWithAnUnclosedTag() {
    String text = "a " + Passages.OPEN + "b";

    assertThat(Passages.of(text)).containsExactly(new Passage(text, false));
  }
}
