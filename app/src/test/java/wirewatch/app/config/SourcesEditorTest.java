package wirewatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesEditorTest {
  private static final String ENTRY = "  - id: new\n    listings: [https://new.example/]\n";

  @Test
  void fillsAnEmptyListAndKeepsTheComments() {
    assertThat(SourcesEditor.append("data: x # here\nsources: []\n# the end\n", ENTRY))
        .isEqualTo(
            "data: x # here\nsources:\n  - id: new\n    listings: [https://new.example/]\n# the end\n");
  }

  @Test
  void appendsBehindTheLastSource() {
    String yaml =
        """
        sources:
          - id: a
            listings: [https://a.example/] # first

          # the next one is slow
          - id: b
            listings:
              - https://b.example/
        # behind
        console: {port: 1}
        """;

    assertThat(SourcesEditor.append(yaml, ENTRY))
        .contains(
            "      - https://b.example/\n  - id: new\n    listings: [https://new.example/]\n# behind\nconsole")
        .contains("# first")
        .contains("# the next one is slow");
  }

  @Test
  void takesTheIndentOfTheListThatIsThere() {
    assertThat(SourcesEditor.append("sources:\n- id: a\n  listings: [https://a.example/]\n", ENTRY))
        .isEqualTo(
            "sources:\n- id: a\n  listings: [https://a.example/]\n- id: new\n  listings: [https://new.example/]\n");
  }

  @Test
  void addsTheKeyWhereItIsMissing() {
    assertThat(SourcesEditor.append("data: x", ENTRY)).isEqualTo("data: x\nsources:\n" + ENTRY);
  }
}
