package wirewatch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Elasticsearch node for all test classes of a virtual machine, which ends with it: a start
 * costs more than most tests. Every class begins with an empty node.
 */
public final class SharedTestNode {
  private static final String INDICES =
      "/_cat/indices/wirewatch-*?h=index&expand_wildcards=all&format=txt";
  private static final List<String> DELETED =
      List.of(
          "/_index_template/wirewatch-*",
          "/_component_template/wirewatch-*",
          "/_ingest/pipeline/wirewatch-*");

  private static @Nullable Path data;
  private static @Nullable LocalNode node;

  private SharedTestNode() {}

  /** Returns the node without indices and templates of Wirewatch; starts it at the first call. */
  public static synchronized LocalNode startEmpty() {
    LocalNode running = start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String index : send(client, running, "GET", INDICES).body().split("\\s+", -1)) {
        if (!index.isEmpty()) {
          send(client, running, "DELETE", "/" + index);
        }
      }
      for (String path : DELETED) {
        send(client, running, "DELETE", path);
      }
    }
    return running;
  }

  /** Returns the data folder of the node. */
  public static synchronized Path dataFolder() {
    return folder();
  }

  private static LocalNode start() {
    LocalNode known = node;
    if (known != null && known.isAlive()) {
      return known;
    }
    LocalNode started =
        known == null ? TestNode.start(folder()) : TestNode.start(folder(), known.address());
    node = started;
    return started;
  }

  private static Path folder() {
    Path known = data;
    if (known != null) {
      return known;
    }
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      Path created = Files.createTempDirectory(target, "shared-node");
      Files.setPosixFilePermissions(created, PosixFilePermissions.fromString("rwxr-xr-x"));
      data = created;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(created)));
      return created;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the node, as an outage does. */
  public static synchronized void stop() {
    LocalNode known = node;
    if (known != null) {
      known.close();
    }
  }

  /** Starts the stopped node again, with its data and at its address. */
  public static synchronized LocalNode restart() {
    return start();
  }

  private static void stopAndDelete(Path folder) {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> send(
      HttpClient client, LocalNode running, String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(running.address().resolve(path))
            .header("Authorization", running.password().authorization())
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200 && response.statusCode() != 404) {
        throw new IllegalStateException(path + ": " + response.body());
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
