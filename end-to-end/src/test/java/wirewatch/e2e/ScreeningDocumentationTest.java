package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.app.command.Main;

/** The example of docs/screening.md is what the program prints. */
class ScreeningDocumentationTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(?:csv|json)\n(.*?)```");

  @TempDir private Path folder;

  @Test
  void exampleOfDesignationsIsWhatScreenPrints() throws IOException {
    List<String> blocks = blocks();
    Path articles = Files.writeString(folder.resolve("designations.ndjson"), blocks.get(3));
    String store = folder.resolve("none").toString();
    assertThat(screen("--designations", "--store", store, articles.toString()))
        .isEqualTo(blocks.get(4));
  }

  @Test
  void exampleIsWhatScreenPrints() throws IOException {
    List<String> blocks = blocks();
    Path list = Files.writeString(folder.resolve("clients.csv"), blocks.get(0));
    Path articles = Files.writeString(folder.resolve("articles.ndjson"), blocks.get(1));
    assertThat(screen("--lists", list.toString(), articles.toString())).isEqualTo(blocks.get(2));
  }

  @Test
  void queriesOfThePageAreUnderstood() throws IOException {
    String page = Files.readString(Path.of("../docs/screening.md"));
    String[] blocks = page.split("```lucene\n", -1);
    assertThat(blocks).hasSize(3);
    assertThat(blocks[2].split("```", 2)[0].lines().toList())
        .hasSize(2)
        .allSatisfy(
            query -> {
              assertThat(WatchQuery.of(query).warnings()).isEmpty();
              assertThat(WatchQuery.of(query).asksForDesignations()).isTrue();
            });
    String queries = blocks[1].split("```", 2)[0];
    assertThat(queries.lines().toList())
        .hasSize(3)
        .allSatisfy(
            query -> {
              assertThat(WatchQuery.of(query).warnings()).isEmpty();
              assertThat(WatchQuery.of(query).asksForListedNames()).isTrue();
            });
  }

  private static List<String> blocks() throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("../docs/screening.md")))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  private static String screen(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .execute(
                Stream.concat(Stream.of("screen"), Stream.of(arguments)).toArray(String[]::new));
    assertThat(code).isZero();
    return out.toString().replace("\r", "");
  }
}
