package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.console.api.ApiTestServer;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

class StoryCommandsIT {
  private static final Instant NOON = ApiTestServer.NOON;
  private static final String STORY = ApiTestServer.STORY;
  private static final String TEXT =
      "The ferry lies on rocks off Norrö with 212 people.\n\nTugs are on their way from Visby.";

  @TempDir(factory = ReadableTempDirFactory.class)
  private static Path folder;

  private static LocalNode node;
  private static Path yaml;

  @BeforeAll
  static void storeAStory() throws IOException {
    node = SharedTestNode.startEmpty();
    yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"),
            "elasticsearch: {url: '%s'}\nsources: []\n".formatted(TestNode.clientAddress(node)));
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      index.installTemplates();
      index.put(List.of(article("nordwire", TEXT, NOON)));
      index.put(List.of(article("coast", "A copy. " + TEXT, NOON.plusSeconds(1_800))));
      index.put(
          List.of(
              article(
                  "nordwire",
                  TEXT.replace("212", "221") + "\n\nNobody is hurt.",
                  NOON.plusSeconds(3_600))));
      index.refresh();
    }
  }

  @Test
  void diffShowsParagraphsAndWords() {
    CommandRunner.Outcome outcome = run("diff", "https://nordwire.example/ferry");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("version 2 of ")
        .contains("1 paragraph added, 1 paragraph changed")
        .contains("  ~ The ferry lies on rocks off Norrö with [-212-] {+221+} people.")
        .contains("  + Nobody is hurt.");
  }

  @Test
  void diffPrintsJson() throws IOException {
    JsonNode change =
        JsonLine.MAPPER.readTree(run("diff", "--json", "https://nordwire.example/ferry").out());

    assertThat(change.at("/from").asInt()).isEqualTo(1);
    assertThat(change.at("/paragraphs/0/words/1/change").asText()).isEqualTo("removed");
    assertThat(change.at("/paragraphs/0/words/1/text").asText()).isEqualTo("212");
    assertThat(change.at("/paragraphs/1/change").asText()).isEqualTo("added");
  }

  @Test
  void storyShowsWhoWasFirstAndHowLongEachCopyTook() throws IOException {
    List<String> lines = run("story", "--json", STORY).out().lines().toList();

    assertThat(lines).hasSize(3);
    JsonNode copy = JsonLine.MAPPER.readTree(lines.get(1));
    assertThat(JsonLine.MAPPER.readTree(lines.get(0)).at("/publisher").asText())
        .isEqualTo("nordwire");
    assertThat(copy.at("/publisher").asText()).isEqualTo("coast");
    assertThat(copy.at("/after_seconds").asInt()).isEqualTo(1_800);
    assertThat(copy.at("/change/paragraphs/0/change").asText()).isEqualTo("changed");
    assertThat(JsonLine.MAPPER.readTree(lines.get(2)).at("/version").asInt()).isEqualTo(2);
    assertThat(run("story", STORY).out()).contains("+30m0s").contains(": first");
  }

  @Test
  void reportMissingStoriesAndArticles() {
    assertThat(run("story", "0000000000000000").code()).isEqualTo(ExitCode.FAILED);
    assertThat(run("diff", "https://nordwire.example/none").code()).isEqualTo(ExitCode.FAILED);
    assertThat(run("diff", "no address").code()).isEqualTo(ExitCode.USAGE);
  }

  private static CommandRunner.Outcome run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--config";
    all[arguments.length + 1] = yaml.toString();
    return CommandRunner.run(all);
  }

  private static StoredArticle article(String site, String text, Instant seen) {
    return ApiTestServer.article(site, "ferry", text, seen);
  }
}
