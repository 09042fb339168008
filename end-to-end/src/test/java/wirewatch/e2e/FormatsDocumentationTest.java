package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;

/** Runs the examples of docs/formats.md on the files beside this test. */
class FormatsDocumentationTest {
  private static final String COMMAND = "$ wirewatch extract ";

  @Test
  void printsWhatThePageShows() throws IOException, URISyntaxException {
    List<JsonNode> shown = new ArrayList<>();
    List<JsonNode> printed = new ArrayList<>();
    for (String line : exampleLines()) {
      if (line.startsWith(COMMAND)) {
        printed.addAll(extract(line.substring(COMMAND.length())));
      } else {
        shown.add(JsonLine.MAPPER.readTree(line));
      }
    }

    assertThat(shown).hasSizeGreaterThan(2);
    assertThat(printed).containsExactlyElementsOf(shown);
  }

  private static List<String> exampleLines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String part : Files.readString(Path.of("../docs/formats.md")).split("```console\n", -1)) {
      if (part.startsWith("$ ")) {
        lines.addAll(part.substring(0, part.indexOf("```")).lines().toList());
      }
    }
    return lines;
  }

  /** The lines of a file, with those of their fields that the page shows. */
  private static List<JsonNode> extract(String name) throws IOException, URISyntaxException {
    Path file =
        Path.of(
            Objects.requireNonNull(FormatsDocumentationTest.class.getResource("formats/" + name))
                .toURI());
    CommandRunner.Outcome outcome = CommandRunner.run("extract", file.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : outcome.out().lines().toList()) {
      lines.add(abridge(JsonLine.MAPPER.readTree(line)));
    }
    return lines;
  }

  private static JsonNode abridge(JsonNode line) {
    ObjectNode brief = JsonLine.MAPPER.createObjectNode();
    brief.set("id", line.get("id"));
    brief.set("outcome", line.get("outcome"));
    JsonNode article = line.path("article");
    if (article.isMissingNode()) {
      brief.set("reason", line.get("reason"));
    } else {
      brief.set("headline", article.get("headline"));
      brief.set("dateline", article.path("dateline").get("place"));
      brief.set("language", article.get("language"));
      brief.set("urgency", article.get("urgency"));
    }
    return brief;
  }
}
