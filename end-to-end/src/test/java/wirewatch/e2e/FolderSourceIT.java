package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** The files of a folder through to the index: items, versions, refusals, reprocessing. */
class FolderSourceIT {
  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  @BeforeAll
  static void startNode() {
    node = SharedTestNode.startEmpty();
  }

  @Test
  void storesEachItemAndRetractsWhatIsCanceled() throws IOException {
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Path yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"),
            """
            data: data
            elasticsearch: {url: '%s'}
            sources:
              - {id: wires, name: Wires, kind: folder, path: drop, agency: Nord Wire}
            """
                .formatted(TestNode.clientAddress(node)));
    deliver(drop, "timber.xml");
    deliver(drop, "unknown.xml");

    JsonNode first = run("run", "--once", "--json", "--config", yaml.toString());

    assertThat(first.get("stored").asInt()).as(first.toString()).isEqualTo(2);
    assertThat(first.get("not_articles").asInt()).isEqualTo(1);
    assertThat(count("source:wires")).isEqualTo(2);
    assertThat(drop.resolve("done")).isDirectoryContaining("glob:**timber.xml");

    deliver(drop, "canceled.xml");
    JsonNode second = run("run", "--once", "--json", "--config", yaml.toString());

    assertThat(second.get("stored").asInt()).as(second.toString()).isEqualTo(1);
    assertThat(count("source:wires")).isEqualTo(2);
    assertThat(count("source:wires AND status:canceled")).isEqualTo(1);

    JsonNode again = run("reprocess", "--json", "--config", yaml.toString());

    assertThat(again.get("unchanged_content").asInt()).as(again.toString()).isEqualTo(3);
    assertThat(count("source:wires AND status:canceled")).isEqualTo(1);
  }

  private static JsonNode run(String... arguments) throws IOException {
    CommandRunner.Outcome outcome = CommandRunner.run(arguments);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return JsonLine.MAPPER.readTree(outcome.out());
  }

  private static long count(String query) throws IOException {
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      index.refresh();
      return index.search(QueryLanguageSearch.bestMatches(query, 1)).total();
    }
  }

  private static void deliver(Path drop, String name) throws IOException {
    try (InputStream in = FolderSourceIT.class.getResourceAsStream("formats/" + name)) {
      Path file = Files.write(drop.resolve(name), Objects.requireNonNull(in).readAllBytes());
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
  }
}
