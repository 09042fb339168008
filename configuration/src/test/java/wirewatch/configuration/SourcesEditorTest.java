package wirewatch.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void appendsToAListInBrackets() {
    assertThat(
            SourcesEditor.append(
                "data: \"\uD83D\uDCF0\"\nsources: [{id: a, listings: ['https://a.example/']}, {id: b,\n  listings: [x]}] # two\nend: 1\n",
                ENTRY))
        .isEqualTo(
            "data: \"\uD83D\uDCF0\"\nsources:\n  - {id: a, listings: ['https://a.example/']}\n  - {id: b,\n  listings: [x]}\n"
                + ENTRY.stripTrailing()
                + " # two\nend: 1\n");
  }

  @Test
  void addsTheKeyWhereItIsMissing() {
    assertThat(SourcesEditor.append("data: x", ENTRY)).isEqualTo("data: x\nsources:\n" + ENTRY);
  }

  @Test
  void leavesTheFileItsReadersAndItsLink(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("real.yaml"), "sources: []\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("wirewatch.yaml"), file.getFileName());

    SourcesEditor.append(link, ENTRY, new ConfigurationReader(name -> null));

    assertThat(link).isSymbolicLink().hasContent("sources:\n" + ENTRY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }
}
