package wirewatch.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;

class MatchCommandTest {
  private static final String WATCHES =
      """
      watches:
        - id: lind
          name: What Lind says of pandemics
          query: speaker:Lind AND quote:pandemic
        - id: sanctions
          name: Sanctions
          query: sanction* AND (Norvale OR "San Marino")
        - id: german
          name: Häfen
          query: Häfen
          languages: [de]
      """;
  private static final String ARTICLES =
      """
      {"id": "1", "headline": "Sanctions on ferries", "body": "NORVALE, March 5 (Example) - The council\
       met in Norvale on Tuesday and rejected the sanctions.\\n\\n\\"A pandemic would be worse than that,\
      \\" Tomas Lind said. Lind runs the port of the town.", "published": "2026-03-05T10:00:00Z"}
      {"id": "2", "headline": "Hafen", "body": "Der Hafen ist voll.", "language": "de"}
      {"id": "3"}
      """;

  @TempDir private Path folder;
  private Path watches;
  private Path articles;

  @BeforeEach
  void write() throws IOException {
    watches = Files.writeString(folder.resolve("watches.yaml"), WATCHES);
    articles = Files.writeString(folder.resolve("articles.ndjson"), ARTICLES);
  }

  @Test
  void printsEveryMatchWithItsSentencesAndNamesBadLines() throws JsonProcessingException {
    CommandRunner.Outcome outcome =
        CommandRunner.run("match", "--watches", watches.toString(), articles.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err()).contains("line 3: the line has no id or no body");
    List<String> found = new ArrayList<>();
    for (String line : outcome.out().lines().toList()) {
      JsonNode match = JsonLine.MAPPER.readTree(line);
      found.add(match.get("id").asText() + " " + match.get("watch").asText());
      assertThat(match.get("sentences").get(0).asText()).isNotBlank();
    }
    assertThat(found).containsExactly("1 lind", "1 sanctions", "2 german");
    assertThat(outcome.out()).contains("\"Sanctions on ferries\"");
  }

  @Test
  void refusesWatchesThatCannotBeRead() throws IOException {
    Files.writeString(watches, WATCHES.replace("AND (Norvale", "AND ((Norvale"));

    CommandRunner.Outcome outcome =
        CommandRunner.run("match", "--watches", watches.toString(), articles.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("watches.yaml:7").contains("parenthesis");
    assertThat(CommandRunner.run("match", "--watches", "gone.yaml", "-").code())
        .isEqualTo(ExitCode.USAGE);
  }
}
