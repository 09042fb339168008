package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A node process of an installation, with its own settings, data and logs. */
final class NodeProcess implements AutoCloseable {
  private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(4);
  private static final List<String> SETTINGS =
      List.of(
          "network.host: 127.0.0.1",
          "http.port: 0",
          "node.portsfile: true",
          "xpack.security.enabled: false",
          "cluster.routing.allocation.disk.threshold_enabled: false");
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xms256m",
          "-Xmx512m",
          "-XX:-AlwaysPreTouch",
          "-XX:-UseG1GC",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1");

  private final Process process;
  private final Path folder;

  private NodeProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Starts a node without waiting for it; a node with the same name reuses the same data. */
  static NodeProcess start(ElasticsearchHome elasticsearchHome, String name, String... settings)
      throws IOException {
    Path folder = elasticsearchHome.createFolder(name);
    for (String part : List.of("config", "data", "logs", "tmp")) {
      Files.createDirectories(folder.resolve(part));
    }
    configure(elasticsearchHome, folder, name, settings);
    Files.deleteIfExists(folder.resolve("logs/http.ports"));
    ElasticsearchHome.changeOwner(folder);
    List<String> command = new ArrayList<>(ElasticsearchHome.unprivilegedPrefix());
    command.add(elasticsearchHome.installation().resolve("bin/elasticsearch").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("console.log").toFile());
    ElasticsearchHome.setEnvironment(builder);
    builder.environment().put("ES_PATH_CONF", folder.resolve("config").toString());
    builder.environment().put("ES_TMPDIR", folder.resolve("tmp").toString());
    return new NodeProcess(builder.start(), folder);
  }

  private static void configure(
      ElasticsearchHome elasticsearchHome, Path folder, String name, String... settings)
      throws IOException {
    Path stock = elasticsearchHome.installation().resolve("config");
    Path config = folder.resolve("config");
    List<String> lines = new ArrayList<>(SETTINGS);
    lines.add("node.name: " + name);
    lines.add("path.data: " + folder.resolve("data"));
    lines.add("path.logs: " + folder.resolve("logs"));
    lines.addAll(List.of(settings));
    Files.write(config.resolve("elasticsearch.yml"), lines);
    Files.write(
        config.resolve("log4j2.properties"),
        Files.readAllBytes(stock.resolve("log4j2.properties")));
    List<String> jvm = new ArrayList<>();
    for (String line : Files.readAllLines(stock.resolve("jvm.options"))) {
      if (!line.startsWith("-XX:+UseG1GC") && !line.startsWith("-Xlog:gc")) {
        jvm.add(line);
      }
    }
    jvm.addAll(JVM_OPTIONS);
    Files.write(config.resolve("jvm.options"), jvm);
  }

  /** Waits until the node responds as part of a cluster of the given size. */
  NodeApi awaitHealthy(int nodes) throws IOException, InterruptedException {
    long end = System.nanoTime() + STARTUP_TIMEOUT.toNanos();
    Path ports = folder.resolve("logs/http.ports");
    while (System.nanoTime() < end) {
      assertThat(process.isAlive()).as("alive, see " + folder.resolve("console.log")).isTrue();
      if (Files.exists(ports) && !Files.readString(ports).isBlank()) {
        NodeApi nodeApi =
            new NodeApi(URI.create("http://" + Files.readString(ports).lines().findFirst().get()));
        String health =
            "/_cluster/health?timeout=10s&wait_for_status=yellow&wait_for_nodes=" + nodes;
        if (nodeApi.send("GET", health, "").status() == 200) {
          return nodeApi;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the node does not respond, see " + folder.resolve("console.log"));
  }

  String console() throws IOException {
    return Files.readString(folder.resolve("console.log"));
  }

  @Override
  public void close() throws InterruptedException {
    process.toHandle().descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor();
  }
}
