package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.ingest.line.Table;

class RuleFilesTest {
  @ParameterizedTest
  @CsvSource({
    "tails.tsv, end|reporters|rights",
    "captions.tsv, opening|sign",
    "reporter-words.tsv, opening|ending|place",
  })
  void kindsAreKnown(String file, String kinds) {
    Table table = Table.of(WireReader.class, file, List.of("kind", "text"));

    assertThat(table.rows()).isNotEmpty();
    assertThat(table.column("kind")).isSubsetOf(kinds.split("\\|", -1));
    assertThat(table.rows()).doesNotHaveDuplicates();
    assertThat(table.column("text")).doesNotContain("");
  }

  @Test
  void markersHaveStandardValues() {
    Table table =
        Table.of(
            WireReader.class,
            "marks.tsv",
            List.of("words", "form", "urgency", "pub_status", "update"));

    assertThat(table.column("form")).isSubsetOf("glued", "spaced", "capitals", "bracketed");
    assertThat(table.column("urgency")).isSubsetOf("", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(table.column("pub_status")).isSubsetOf("usable", "withheld", "canceled");
    assertThat(table.column("update"))
        .isSubsetOf("", "update", "correction", "retraction", "repeat", "wrapup");
    assertThat(table.rows().stream().flatMap(row -> row.values("words").stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void editorNotesHaveStandardValues() {
    Table table =
        Table.of(
            WireReader.class,
            "editor-notes.tsv",
            List.of("opening", "urgency", "pub_status", "update"));

    assertThat(table.column("opening")).doesNotContain("").doesNotHaveDuplicates();
    assertThat(table.column("pub_status")).isSubsetOf("usable", "withheld", "canceled");
  }

  @Test
  void reportsTheBrokenFile() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Table.of(WireReader.class, "tails.tsv", List.of("kind", "words")))
        .withMessageContaining("tails.tsv")
        .withMessageContaining("words");
    assertThatIllegalStateException()
        .isThrownBy(() -> Table.of(WireReader.class, "none.tsv", List.of("kind")))
        .withMessageContaining("none.tsv");
  }
}
