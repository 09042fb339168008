package wirewatch.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.app.config.Configuration.Elasticsearch;
import wirewatch.app.flow.IndexAccess;
import wirewatch.node.LocalNode;
import wirewatch.node.NodeOptions;

/**
 * A node with the ingest plugin, whose JVM compiles as this one does: the embedded node saves its
 * compiler's time, which would not be the same work.
 */
final class PluginNode implements AutoCloseable {
  private static final List<String> JVM =
      List.of("-XX:TieredStopAtLevel=4", "-XX:-UseSerialGC", "-XX:+UseG1GC", "-Xmx1g");

  private final LocalNode node;
  private final HttpClient client = HttpClient.newHttpClient();

  private PluginNode(LocalNode node) {
    this.node = node;
  }

  /** Unpacks the server in a folder, installs the plugin with the server's own program, starts. */
  static PluginNode start(Path data, Path plugin) throws IOException, InterruptedException {
    NodeOptions options = IndexAccess.nodeOptions(data, Elasticsearch.Embedded.DEFAULT);
    LocalNode.start(options).close();
    Path folder = data.resolve("elasticsearch");
    install(program(folder), plugin);
    Path extra = Files.createDirectories(folder.resolve("config/jvm.options.d"));
    Files.write(extra.resolve("bench.options"), JVM);
    return new PluginNode(LocalNode.start(options));
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

  /** The answer's body; anything but success is an error. */
  String send(String method, String path, String body) {
    URI address = node.address().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " was answered by " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    node.close();
  }
}
