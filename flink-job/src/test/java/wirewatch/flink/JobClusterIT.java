package wirewatch.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.CommandRunner.Outcome;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** {@code wirewatch job} against a cluster of Flink whose parts are processes of their own. */
class JobClusterIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final int PAGES_OF_A_FILE = 250;

  @TempDir static Path folder;

  private static LocalNode node;
  private static FlinkProcesses flink;

  @BeforeAll
  static void start() throws IOException {
    node = SharedTestNode.startEmpty();
    flink = FlinkProcesses.start(Files.createDirectories(folder.resolve("flink")));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    flink.close();
  }

  @Test
  void indexesEveryPageOnceThoughTaskManagersAreKilled() throws Exception {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    writeFile(archive, "first");
    writeFile(archive, "second");
    Path yaml = configure();
    Process killed = flink.startTaskManager();
    flink.startTaskManager();

    Outcome submitted = submit(yaml, archive, "--detach");
    assertThat(submitted.code()).as(submitted.err()).isZero();
    String id = submitted.out().strip();
    await(id, "pages", 1);
    killed.destroyForcibly().waitFor();
    flink.startTaskManager();
    JsonNode ended = await(id, "state", "FINISHED");

    assertThat(ended.path("files").asInt()).isEqualTo(2);
    assertThat(ended.path("pages").asInt()).isEqualTo(2 * PAGES_OF_A_FILE);
    SortedMap<String, JsonNode> stored = IndexContent.read(node);
    assertThat(stored).hasSize(2 * PAGES_OF_A_FILE);

    Outcome again = submit(yaml, archive, "--json");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(JSON.readTree(again.out()).path("unchanged").asInt()).isEqualTo(stored.size());
    assertThat(IndexContent.read(node)).isEqualTo(stored);
    assertThat(job("status").out())
        .contains("wirewatch backfill: finished [####################] 2 of 2 files, 500 pages")
        .contains(id);
  }

  @Test
  void endsAndReportsWhatFlinkRefuses() throws Exception {
    Path yaml = configure();
    Outcome nothing = submit(yaml, folder.resolve("nothing"), "--detach");
    assertThat(nothing.code()).as(nothing.err()).isEqualTo(1);
    assertThat(nothing.err()).contains("nothing does not exist: name WARC files");

    Outcome unknown = job("cancel", "00000000000000000000000000000000");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("404").contains("Could not find").doesNotContain("\tat ");

    Outcome silent = CommandRunner.run("job", "status", "--flink", "http://127.0.0.1:1");
    assertThat(silent.err()).contains("no answer from Flink at http://127.0.0.1:1/", "--flink");
  }

  private static void writeFile(Path archive, String name) throws IOException {
    TestWarc warc = new TestWarc();
    for (int i = 0; i < PAGES_OF_A_FILE; i++) {
      String text =
          "<p>Shipment %s %d left the harbour of Oslo on Monday, the port office said.</p>"
              .formatted(name, i);
      String page =
          "<html lang=en><head><meta property='og:type' content='article'></head><article><h1>Shipment %s %d leaves</h1>%s</article></html>"
              .formatted(name, i, text.repeat(6));
      warc.page("http://%s.example/%d".formatted(name, i), NOON.plusSeconds(i), page);
    }
    warc.write(archive.resolve(name + ".warc.gz"));
  }

  /** With a channel and a watch, which stay on this machine. */
  private static Path configure() throws IOException {
    Files.writeString(folder.resolve("watches.yaml"), "watches: []");
    return Files.writeString(
        folder.resolve("wirewatch.yaml"),
        """
        elasticsearch: {url: '%s'}
        watches: watches.yaml
        alerts: {channels: [{name: hook, kind: webhook, url: 'https://hooks.example/secret'}]}
        sources:
          - {id: first, name: The First Site, listings: ['http://first.example/feed?key=1']}
        """
            .formatted(TestNode.clientAddress(node)));
  }

  private static Outcome submit(Path yaml, Path input, String option) {
    return job(
        "submit",
        "--config",
        yaml.toString(),
        "--jar",
        System.getProperty("wirewatch.job.jar"),
        "--parallelism",
        "2",
        option,
        "--in",
        input.toString());
  }

  /** Runs a command; while the JobManager starts, again and again. */
  private static Outcome job(String command, String... arguments) {
    List<String> words = new ArrayList<>(List.of("job", command));
    words.addAll(List.of("--flink", flink.address().toString()));
    words.addAll(List.of(arguments));
    Outcome outcome = CommandRunner.run(words.toArray(String[]::new));
    while (flink.isJobManagerAlive()
        && outcome.err().matches("(?s).*(no answer|not ready|being).*")) {
      outcome = CommandRunner.run(words.toArray(String[]::new));
    }
    return outcome;
  }

  private static JsonNode await(String id, String field, int least) throws Exception {
    JsonNode status = status(id);
    while (status.path(field).asInt() < least) {
      assertThat(status.path("state").asText()).isNotIn("FINISHED", "FAILED", "CANCELED");
      status = status(id);
    }
    return status;
  }

  private static JsonNode await(String id, String field, String value) throws Exception {
    JsonNode status = status(id);
    while (!status.path(field).asText().equals(value)) {
      assertThat(status.path("state").asText())
          .as("%s", status)
          .isNotIn("FINISHED", "FAILED", "CANCELED");
      status = status(id);
    }
    return status;
  }

  private static JsonNode status(String id) throws Exception {
    Thread.sleep(100);
    Outcome outcome = job("status", id, "--json");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return JSON.readTree(outcome.out());
  }
}
