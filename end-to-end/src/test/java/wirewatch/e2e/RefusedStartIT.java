package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.node.LocalNode;
import wirewatch.node.NodeStatus;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.TestNode;
import wirewatch.pipeline.watch.WatchStore;

/** Starts that are refused, or that wait; none changes anything. */
class RefusedStartIT {
  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void aRefusedSecondRunKeepsTheWatchesOfTheFirst() throws Exception {
    try (LocalNode node = TestNode.start(folder.resolve("node"))) {
      URI elasticsearch = TestNode.clientAddress(node);
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
    URI address;
    try (LocalNode node = TestNode.start(folder.resolve("node"))) {
      address = TestNode.clientAddress(node);
    }
    Path log = folder.resolve("run.log");
    Process run =
        CommandRunner.start(log, "run", "--config", configuration("waits", address).toString());
    try {
      await(run, log, "waiting for Elasticsearch");
      try (LocalNode node = TestNode.start(folder.resolve("node"), address)) {
        await(run, log, "the console is at");
        assertThat(node.isAlive()).isTrue();
      }
    } finally {
      run.destroy();
      run.waitFor();
    }
    assertThat(Files.readString(log)).doesNotContain("Exception");
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
