package wirewatch.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlightParserTest {

  @Test
  void splitsAtTags() {
    String text = "on " + HighlightParser.PRE_TAG + "ferry" + HighlightParser.POST_TAG + " fire";

    assertThat(HighlightParser.parse(text))
        .containsExactly(
            new Passage("on ", false), new Passage("ferry", true), new Passage(" fire", false));
  }

  @Test
  void treatsMarkupInTheTextAsText() {
    assertThat(HighlightParser.parse("<em>x</em>"))
        .containsExactly(new Passage("<em>x</em>", false));
  }

  @Test
  void keepsATextWithAnUnclosedTag() {
    String text = "a " + HighlightParser.PRE_TAG + "b";

    assertThat(HighlightParser.parse(text)).containsExactly(new Passage(text, false));
  }
}
