package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;

/** Runs the examples of docs/stories.md on the file beside this test. */
class StoriesDocumentationTest {
  private static final Path PAGE = Path.of("../docs/stories.md");
  private static final String COMMAND = "$ wirewatch ";

  @TempDir private Path folder;

  @Test
  void printsWhatThePageShows() throws IOException, URISyntaxException {
    String file =
        Path.of(
                Objects.requireNonNull(
                        StoriesDocumentationTest.class.getResource("stories/articles.ndjson"))
                    .toURI())
            .toString();
    List<List<String>> examples = examples();
    assertThat(examples).hasSize(2);
    for (List<String> example : examples) {
      String command = example.get(0).substring(COMMAND.length());

      CommandRunner.Outcome outcome =
          CommandRunner.run(command.replace("articles.ndjson", file).split(" ", -1));

      assertThat(outcome.code()).as(outcome.err()).isZero();
      assertThat(outcome.out().lines())
          .containsExactlyElementsOf(example.subList(1, example.size()));
    }
  }

  @Test
  void namesLinesThatCannotBeRead() throws IOException {
    Path file = folder.resolve("lines.ndjson");
    Files.writeString(
        file,
        """
        {"id": "a", "body": "The harbour is full of ships from the south."}
        not json
        {"id": "b"}
        {"id": "c", "body": "x", "published": "yesterday"}
        """);

    CommandRunner.Outcome outcome = CommandRunner.run("cluster", file.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.out().lines()).containsExactly("{\"id\":\"a\",\"story\":\"a\"}");
    assertThat(outcome.err()).contains("line 2").contains("line 3").contains("line 4");
  }

  private static List<List<String>> examples() throws IOException {
    List<List<String>> examples = new ArrayList<>();
    String[] parts = Files.readString(PAGE).split("```console\n", -1);
    for (int i = 1; i < parts.length; i++) {
      examples.add(parts[i].substring(0, parts[i].indexOf("```")).lines().toList());
    }
    return examples;
  }
}
