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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.app.CommandRunner;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;

/** Runs the examples of docs/sources.md on the files beside this test. */
class SourcesDocumentationTest {
  private static final Path PAGE = Path.of("../docs/sources.md");

  /** A command and the lines that it prints; those on standard error are marked by {@code !}. */
  record Example(List<String> arguments, List<String> out, List<String> err) {}

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String block : blocks("console")) {
      for (String line : block.lines().toList()) {
        if (line.startsWith("$ wirewatch ")) {
          List<String> arguments = List.of(line.substring("$ wirewatch ".length()).split(" ", -1));
          examples.add(new Example(arguments, new ArrayList<>(), new ArrayList<>()));
        } else if (line.startsWith("! ")) {
          examples.getLast().err().add(line.substring(2));
        } else {
          examples.getLast().out().add(line);
        }
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatThePageShows(Example example) throws URISyntaxException {
    List<String> arguments = new ArrayList<>();
    for (String word : example.arguments()) {
      String argument = word.replace("'", "");
      arguments.add(isFile(argument) ? file(argument).toString() : argument);
    }

    CommandRunner.Outcome outcome = CommandRunner.run(arguments.toArray(String[]::new));

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines()).containsExactlyElementsOf(example.out());
    String folder = file("feed.xml").getParent() + "/";
    if (!example.err().isEmpty()) {
      assertThat(outcome.err().replace(folder, "").lines())
          .containsExactlyElementsOf(example.err());
    }
  }

  @Test
  void readsTheSourcesThatThePageShows() throws IOException {
    List<String> blocks = blocks("yaml");

    assertThat(blocks).isNotEmpty();
    for (String block : blocks) {
      Configuration configuration =
          new ConfigurationReader(name -> "of-" + name).read(block, "sources.md", Path.of(""));
      assertThat(configuration.sources()).isNotEmpty();
    }
  }

  private static boolean isFile(String argument) {
    return argument.matches("[a-z]+\\.[a-z]+");
  }

  private static Path file(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(SourcesDocumentationTest.class.getResource("sources/" + name))
            .toURI());
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    for (String part : Files.readString(PAGE).split("```" + language + "\n", -1)) {
      blocks.add(part.substring(0, Math.max(part.indexOf("```"), 0)));
    }
    return blocks.subList(1, blocks.size());
  }
}
