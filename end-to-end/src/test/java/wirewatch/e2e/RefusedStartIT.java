package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.node.NodeStatus;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.watch.WatchStore;

/** Starts that are refused, or that wait; none changes anything. */
class RefusedStartIT {
  private static final String HTML = "text/html";
  private static final Pattern OPENED = Pattern.compile("the console opens at (http\\S+)");

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void aRefusedSecondRunKeepsTheWatchesOfTheFirst() throws Exception {
    URI elasticsearch = TestNode.clientAddress(SharedTestNode.startEmpty());
    Path first = configuration("first", elasticsearch);
    Path second = configuration("second", elasticsearch);
    try (RunningSystem runningSystem =
        RunningSystem.open(new ConfigurationReader(name -> null).read(first), Map.of())) {
      CommandRunner.Outcome refused =
          CommandRunner.run("run", "--once", "--config", second.toString());

      assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err().lines())
          .singleElement()
          .asString()
          .contains("is in use by another crawler", "end the other `wirewatch run`");
      WatchStore store = WatchStore.of(runningSystem.index(), Clock.systemUTC());
      assertThat(store.find("first")).isPresent();
      assertThat(store.find("second")).isEmpty();
    }
  }

  @Test
  void aTakenConsolePortIsSaidBeforeTheNodeStarts() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path yaml =
          Files.writeString(
              folder.resolve("taken.yaml"),
              """
              data: %s
              console: {port: %d}
              sources: [{id: taken, listings: ['http://127.0.0.1:1/']}]
              """
                  .formatted(folder.resolve("taken"), taken.getLocalPort()));

      CommandRunner.Outcome refused = CommandRunner.run("run", "--config", yaml.toString());

      assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err().lines())
          .singleElement()
          .asString()
          .contains("port " + taken.getLocalPort(), "console.port in");
      assertThat(NodeStatus.of(folder.resolve("taken"))).isInstanceOf(NodeStatus.Stopped.class);
    }
  }

  @Test
  void runWaitsForAClusterThatIsDown() throws Exception {
    URI address = TestNode.clientAddress(SharedTestNode.startEmpty());
    SharedTestNode.stop();
    Path log = folder.resolve("run.log");
    Process run =
        CommandRunner.start(log, "run", "--config", configuration("waits", address).toString());
    try {
      await(run, log, "waiting for Elasticsearch (");
      Matcher opened = OPENED.matcher(Files.readString(log));
      assertThat(opened.find()).isTrue();
      URI console = URI.create(opened.group(1));
      saysThatItStarts(console);
      try (HttpClient client = HttpClient.newHttpClient()) {
        Thread node = Thread.ofPlatform().start(SharedTestNode::restart);
        while (!Files.readString(log).contains("the console is at " + console)) {
          assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
          assertThat(get(client, console.resolve("/health/live"), "*/*").statusCode())
              .as("no connection is refused, before, while and after the console takes over")
              .isEqualTo(200);
          Thread.sleep(50);
        }
        node.join();
        assertThat(get(client, console, HTML).body()).contains("Today").doesNotContain("starting");
        assertThat(get(client, console.resolve("/api/v1/articles"), HTML).statusCode())
            .isEqualTo(200);
      }
    } finally {
      run.destroy();
      run.waitFor();
    }
    assertThat(Files.readString(log)).as("no stack trace").doesNotContain("\tat ");
  }

  private static void saysThatItStarts(URI console) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page = get(client, console, HTML);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body())
          .contains("Wirewatch is starting", "waiting for Elasticsearch (", "http-equiv");
      HttpResponse<String> api = get(client, console.resolve("/api/v1/articles"), HTML);
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(api.headers().firstValue("Retry-After")).isPresent();
      assertThat(get(client, console.resolve("/health"), "*/*").body()).contains("\"starting\"");
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI address, String accept)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void statusAndWatchListStartNoNode() throws Exception {
    Path yaml = configuration("quiet", null);

    CommandRunner.Outcome status = CommandRunner.run("status", "--config", yaml.toString());
    CommandRunner.Outcome list = CommandRunner.run("watch", "list", "--config", yaml.toString());

    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("none", "Elasticsearch does not run");
    assertThat(list.code()).isZero();
    assertThat(list.out()).contains("quiet");
    assertThat(list.err()).contains("Elasticsearch does not run");
    assertThat(Files.exists(folder.resolve("crawl/elasticsearch"))).isFalse();
  }

  @Test
  void watchAddStartsNoNode() throws Exception {
    Path yaml = configuration("quiet", null);
    String file = yaml.toString();

    CommandRunner.Outcome added =
        CommandRunner.run("watch", "add", "oil AND Russia", "--id", "oil", "--config", file);
    CommandRunner.Outcome again =
        CommandRunner.run("watch", "add", "petroleum", "--id", "oil", "--config", file);
    CommandRunner.Outcome ofTheFile =
        CommandRunner.run("watch", "add", "port", "--id", "quiet", "--config", file);
    CommandRunner.Outcome list = CommandRunner.run("watch", "list", "--config", file);

    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.err()).contains("watches-added.yaml keeps the watch until `wirewatch run`");
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ofTheFile.code()).isEqualTo(ExitCode.USAGE);
    assertThat(list.out()).contains("file    quiet", "waiting oil", "oil AND Russia");
    assertThat(Files.exists(folder.resolve("crawl/elasticsearch"))).isFalse();
  }

  private static void await(Process run, Path log, String text) throws Exception {
    while (!Files.readString(log).contains(text)) {
      assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(100);
    }
  }

  /** One data folder for all, and a watch of the given name. */
  private Path configuration(String name, @Nullable URI elasticsearch) throws IOException {
    Path watches =
        Files.writeString(
            folder.resolve(name + "-watches.yaml"),
            "watches: [{id: %1$s, name: %1$s, query: harbour}]".formatted(name));
    return Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        data: %s
        %s
        watches: %s
        console: {port: 0}
        sources: [{id: none, listings: ['http://127.0.0.1:1/']}]
        """
            .formatted(
                Files.createDirectories(folder.resolve("crawl")),
                elasticsearch == null ? "" : "elasticsearch: {url: '" + elasticsearch + "'}",
                watches));
  }
}
