package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.ingest.line.RuleTable;

class WireRuleFilesTest {
  @ParameterizedTest
  @CsvSource({
    "tails.tsv, end|reporters|rights",
    "captions.tsv, opening|sign",
    "reporter-words.tsv, opening|ending|place",
  })
  void kindsAreKnown(String file, String kinds) {
    RuleTable ruleTable = RuleTable.of(WireReader.class, file, List.of("kind", "text"));

    assertThat(ruleTable.rows()).isNotEmpty();
    assertThat(ruleTable.column("kind")).isSubsetOf(kinds.split("\\|", -1));
    assertThat(ruleTable.rows()).doesNotHaveDuplicates();
    assertThat(ruleTable.column("text")).doesNotContain("");
  }

  @Test
  void markersHaveStandardValues() {
    RuleTable ruleTable =
        RuleTable.of(
            WireReader.class,
            "marks.tsv",
            List.of("words", "form", "urgency", "pub_status", "update"));

    assertThat(ruleTable.column("form")).isSubsetOf("glued", "spaced", "capitals", "bracketed");
    assertThat(ruleTable.column("urgency"))
        .isSubsetOf("", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(ruleTable.column("pub_status")).isSubsetOf("usable", "withheld", "canceled");
    assertThat(ruleTable.column("update"))
        .isSubsetOf("", "update", "correction", "retraction", "repeat", "wrapup");
    assertThat(ruleTable.rows().stream().flatMap(row -> row.values("words").stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void editorNotesHaveStandardValues() {
    RuleTable ruleTable =
        RuleTable.of(
            WireReader.class,
            "editor-notes.tsv",
            List.of("opening", "urgency", "pub_status", "update"));

    assertThat(ruleTable.column("opening")).doesNotContain("").doesNotHaveDuplicates();
    assertThat(ruleTable.column("pub_status")).isSubsetOf("usable", "withheld", "canceled");
  }

  @Test
  void reportsTheBrokenFile() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RuleTable.of(WireReader.class, "tails.tsv", List.of("kind", "words")))
        .withMessageContaining("tails.tsv")
        .withMessageContaining("words");
    assertThatIllegalStateException()
        .isThrownBy(() -> RuleTable.of(WireReader.class, "none.tsv", List.of("kind")))
        .withMessageContaining("none.tsv");
  }
}
