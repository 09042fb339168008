package wirewatch.ingest.page.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkerWordsTest {
  @Test
  void splitsNamesAtCapitalsAndMarks() {
    assertThat(MarkerWords.ofName("productCard add-to-cart"))
        .containsExactly("class:product", "class:card", "class:add", "class:cart");
  }

  @Test
  void keepsShortSegmentsOfPaths() {
    assertThat(MarkerWords.ofPath("/t/garden-tools/42"))
        .containsExactly("path:t", "path:garden", "path:tools");
  }

  @Test
  void leavesTheNameOfTheSiteOutOfItsHost() {
    assertThat(MarkerWords.ofHost("forum.vardby.example")).containsExactly("host:forum");
    assertThat(MarkerWords.ofHost("vardby.example")).isEmpty();
    assertThat(MarkerWords.ofHost("localhost")).isEmpty();
  }
}
