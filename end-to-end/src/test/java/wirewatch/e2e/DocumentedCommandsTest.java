package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.app.command.Main;

/**
 * Every command line that the README, a page of docs/ or a command's own help shows must be one.
 */
class DocumentedCommandsTest {
  private static final Pattern LINE = Pattern.compile("(?m)^\\s*(?:\\./)?wirewatch ([^#|<>\\n]+)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  static Stream<String> documented() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(lines(Files.readString(Path.of("../README.md"))));
    try (Stream<Path> pages = Files.list(Path.of("../docs"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        lines.addAll(lines(Files.readString(page)));
      }
    }
    Main.commandLine()
        .getSubcommands()
        .values()
        .forEach(
            command -> {
              lines.addAll(lines(command.getUsageMessage()));
              command
                  .getSubcommands()
                  .values()
                  .forEach(sub -> lines.addAll(lines(sub.getUsageMessage())));
            });
    assertThat(lines).hasSizeGreaterThan(25);
    return lines.stream().distinct();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void isACommandThatExists(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group(3));
    }
    assertThat(Main.commandLine().parseArgs(words.toArray(String[]::new)).subcommand()).isNotNull();
  }

  private static List<String> lines(String text) {
    return LINE.matcher(text).results().map(match -> match.group(1).strip()).toList();
  }
}
