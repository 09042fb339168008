package wirewatch.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.app.IndexConnection;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.node.LocalNode;
import wirewatch.node.NodeOptions;

/**
 * A node with the ingest plugin, whose JVM is as this one: compiler, collector and largest heap.
 * The embedded node saves time and memory at their cost, which would not be the same work.
 */
final class PluginNode implements AutoCloseable {
  private static final List<String> COLLECTORS = List.of("UseSerialGC", "UseParallelGC", "UseG1GC");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalNode node;
  private final HttpClient client = HttpClient.newHttpClient();

  private PluginNode(LocalNode node) {
    this.node = node;
  }

  /** Unpacks the server in a folder, installs the plugin with the server's own program, starts. */
  static PluginNode start(Path data, Path plugin) throws IOException, InterruptedException {
    NodeOptions options = IndexConnection.nodeOptions(data, Elasticsearch.Embedded.DEFAULT);
    LocalNode.start(options).close();
    Path folder = data.resolve("elasticsearch");
    install(program(folder), plugin);
    Path extra = Files.createDirectories(folder.resolve("config/jvm.options.d"));
    Files.write(extra.resolve("bench.options"), jvmOptions());
    return new PluginNode(LocalNode.start(options));
  }

  /** The heap is as large from the start, as Elasticsearch advises for every node. */
  private static List<String> jvmOptions() {
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    List<String> options = new ArrayList<>();
    options.add("-XX:TieredStopAtLevel=4");
    options.add("-Xms" + heap + "m");
    options.add("-Xmx" + heap + "m");
    HotSpotDiagnosticMXBean here =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    for (String collector : COLLECTORS) {
      boolean used = Boolean.parseBoolean(here.getVMOption(collector).getValue());
      options.add("-XX:" + (used ? "+" : "-") + collector);
    }
    return options;
  }

  private static Path program(Path folder) throws IOException {
    try (Stream<Path> files = Files.find(folder, 3, (file, about) -> isProgram(file))) {
      return files
          .findFirst()
          .orElseThrow(() -> new IOException("no server is unpacked in " + folder));
    }
  }

  private static boolean isProgram(Path file) {
    return file.endsWith(Path.of("bin", "elasticsearch-plugin"));
  }

  private static void install(Path program, Path plugin) throws IOException, InterruptedException {
    String zip = plugin.toAbsolutePath().toUri().toString();
    ProcessBuilder builder = new ProcessBuilder(program.toString(), "install", "--batch", zip);
    builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_HOME");
    int exit = builder.inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("%s could not be installed".formatted(plugin));
    }
  }

  /** Sends a request and returns the response body; any status but 200 is an error. */
  String send(String method, String path, String body) {
    URI address = node.address().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", node.password().authorization())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " returned " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Bytes of live objects on the heap after a collection started with {@code jcmd}. */
  long liveHeapBytes() throws IOException, InterruptedException {
    String process = readField("/_nodes/process?filter_path=nodes.*.process.id", "id");
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    int exit =
        new ProcessBuilder(jcmd, process, "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("jcmd %s GC.run ended with code %d".formatted(process, exit));
    }
    String used = "heap_used_in_bytes";
    return Long.parseLong(readField("/_nodes/stats/jvm?filter_path=nodes.*.jvm.mem." + used, used));
  }

  private String readField(String path, String field) throws IOException {
    return JSON.readTree(send("GET", path, "")).findPath(field).asText();
  }

  /** The processor time that the node has taken so far. */
  Duration processorTime() {
    return ProcessHandle.of(node.pid()).stream()
        .flatMap(launcher -> Stream.concat(Stream.of(launcher), launcher.descendants()))
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() {
    client.close();
    node.close();
  }
}
