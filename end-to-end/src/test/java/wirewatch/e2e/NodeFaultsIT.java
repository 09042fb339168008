package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.node.LocalNode;
import wirewatch.node.NodeStatus;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.RunningNode;

/** Faults of the embedded node under {@code wirewatch run}, in processes of their own. */
class NodeFaultsIT {
  private static final int ARTICLES = 60;
  private static final Pattern CONSOLE = Pattern.compile("the console is at (http\\S+)");

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private TestNewsSite site;
  private Path yaml;
  private Path log;

  @BeforeEach
  void configure() throws IOException {
    site = TestNewsSite.start(ARTICLES);
    log = folder.resolve("run.log");
    yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"),
            """
            data: %s
            crawl: {delay: 200ms, allow_addresses: [127.0.0.0/8]}
            console: {port: 0}
            sources:
              - {id: faults, listings: ['%s'], every: 1h}
            """
                .formatted(folder, site.address("/feed.xml")));
  }

  @AfterEach
  void stop() {
    site.close();
    LocalNode.stop(folder);
  }

  @Test
  void storesEveryPageThoughItIsKilledAndItsNodeHangsAndIsKilled() throws Exception {
    Process killed = startRun();
    awaitNode(killed);
    killed.destroyForcibly().waitFor();
    Process run = startRun(); // right after, while the old node ends
    try {
      RunningNode first = awaitNode(run);
      URI console = awaitConsole(run);
      awaitRequests(10);
      signal(first, "STOP");
      try {
        awaitRequests(ARTICLES / 2);
        JsonNode health = health(console);
        assertThat(health.path("status").asText()).isEqualTo("down");
        assertThat(health.at("/elasticsearch/problem").asText()).contains("does not answer");
      } finally {
        signal(first, "CONT");
      }
      awaitUp(run);
      assertThat(LocalNode.findRunning(folder)).as("it is not replaced").contains(first);

      processes(first).forEach(ProcessHandle::destroyForcibly);
      awaitRequests(ARTICLES);
      awaitHealth(run, "/elasticsearch/articles", ARTICLES);
      assertThat(LocalNode.findRunning(folder).orElseThrow().pid()).isNotEqualTo(first.pid());
    } finally {
      end(run);
    }
    assertThat(NodeStatus.of(folder)).isInstanceOf(NodeStatus.Stopped.class);
  }

  @Test
  void storesEveryPageWhenTheNodeOfAnotherProcessIsKilled() throws Exception {
    assertThat(CommandRunner.run("node", "start", "--config", yaml.toString()).code()).isZero();
    RunningNode first = LocalNode.findRunning(folder).orElseThrow();
    Process run = startRun();
    try {
      awaitRequests(10);
      processes(first).forEach(ProcessHandle::destroyForcibly);
      awaitRequests(ARTICLES);
      awaitHealth(run, "/elasticsearch/articles", ARTICLES);
    } finally {
      end(run);
    }
    assertThat(NodeStatus.of(folder)).isInstanceOf(NodeStatus.Stopped.class);
  }

  private Process startRun() throws IOException {
    Files.writeString(log, "");
    return CommandRunner.start(log, "run", "--config", yaml.toString());
  }

  private RunningNode awaitNode(Process run) throws Exception {
    awaitConsole(run);
    return LocalNode.findRunning(folder).orElseThrow();
  }

  private URI awaitConsole(Process run) throws Exception {
    while (true) {
      Matcher console = CONSOLE.matcher(Files.readString(log));
      if (console.find()) {
        return URI.create(console.group(1));
      }
      assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(100);
    }
  }

  /** Waits until so many articles were fetched. */
  private void awaitRequests(int count) throws InterruptedException {
    for (int article = 0; article < count; article++) {
      while (site.requestCount(article) == 0) {
        Thread.sleep(50);
      }
    }
  }

  private void awaitUp(Process run) throws Exception {
    URI console = awaitConsole(run);
    while (!health(console).path("status").asText().equals("up")) {
      assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(200);
    }
  }

  private void awaitHealth(Process run, String pointer, int value) throws Exception {
    URI console = awaitConsole(run);
    while (health(console).at(pointer).asInt() != value) {
      assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(200);
    }
  }

  private static JsonNode health(URI console) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(console.resolve("/health")).build();
      return JsonLine.MAPPER.readTree(
          client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  private static List<ProcessHandle> processes(RunningNode node) {
    ProcessHandle launcher = ProcessHandle.of(node.pid()).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(launcher.descendants().toList());
    all.add(launcher);
    return all;
  }

  private static void signal(RunningNode node, String name) throws Exception {
    for (ProcessHandle process : processes(node)) {
      int code =
          new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
      assertThat(code).isZero();
    }
  }

  private static void end(Process run) throws InterruptedException {
    run.destroy();
    run.waitFor();
  }
}
