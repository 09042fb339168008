package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.TransportUtils;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.app.IndexConnection;
import wirewatch.app.JsonLine;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.node.NodeOptions;

/**
 * A cluster of one node that is not managed by Wirewatch: HTTPS with its own certificate, security,
 * and the ingest plugin, installed by Elasticsearch's own programs.
 */
final class SecuredCluster implements AutoCloseable {
  private static final String PASSWORD = "for-the-test-only";
  private static final String UNPRIVILEGED_UID = "65534";
  private static final Duration TIMEOUT = Duration.ofMinutes(4);
  private static final String JVM =
      "-Xms256m -Xmx512m -XX:-AlwaysPreTouch -XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
  private static final String SETTINGS =
      """
      network.host: 127.0.0.1
      http.port: 0
      transport.port: 0
      node.portsfile: true
      discovery.type: single-node
      cluster.routing.allocation.disk.threshold_enabled: false
      path.repo: snapshots
      xpack.security.enabled: true
      xpack.security.autoconfiguration.enabled: false
      xpack.security.http.ssl.enabled: true
      xpack.security.http.ssl.keystore.path: http.p12
      wirewatch.watches.refresh_interval: 500ms
      """;

  private final Path home;
  private final HttpClient client;
  private @Nullable Process node;

  private SecuredCluster(Path home) throws Exception {
    this.home = home;
    this.client =
        HttpClient.newBuilder()
            .sslContext(TransportUtils.sslContextFromHttpCaCrt(authority().toFile()))
            .build();
  }

  /** Makes one in a folder that its unprivileged user may enter, and starts it. */
  static SecuredCluster start(Path folder) throws Exception {
    NodeOptions parts = IndexConnection.nodeOptions(folder, Elasticsearch.Embedded.DEFAULT);
    Path home = unpack(parts.distribution(), folder);
    Files.createDirectories(home.resolve("plugins"));
    String plugin = uri(Path.of(System.getProperty("wirewatch.plugin")));
    String support = uri(parts.supportPlugin());
    run(home, "", "bin/elasticsearch-plugin", "install", "--batch", support, plugin);
    createCertificate(home);
    Files.writeString(home.resolve("config/elasticsearch.yml"), SETTINGS);
    run(home, "", "bin/elasticsearch-keystore", "create");
    SecuredCluster cluster = new SecuredCluster(home);
    cluster.storeSecret("bootstrap.password", PASSWORD);
    cluster.storeSecret("xpack.security.http.ssl.keystore.secure_password", PASSWORD);
    cluster.startNode();
    return cluster;
  }

  private static String uri(Path zip) {
    return zip.toAbsolutePath().toUri().toString();
  }

  private static Path unpack(Path zip, Path folder) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(zip);
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(file.toString().substring(1));
        Path parent = Files.createDirectories(copy.resolveSibling("."));
        Files.copy(file, copy);
        if (parent.normalize().endsWith("bin")) {
          Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
      String name = zip.getFileName().toString().replace(".zip", "");
      return folder.resolve(name);
    }
  }

  private static void createCertificate(Path home) throws Exception {
    String[] pair = {"-genkeypair", "-keyalg", "EC", "-dname", "CN=own.example", "-validity", "2"};
    keytool(home, Stream.concat(Stream.of(pair), Stream.of("-ext", "SAN=dns:localhost")));
    keytool(home, Stream.of("-exportcert", "-rfc", "-file", "config/ca.pem"));
  }

  private static void keytool(Path home, Stream<String> arguments) throws Exception {
    String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Stream<String> store =
        Stream.of("-alias", "own", "-keystore", "config/http.p12", "-storepass", PASSWORD);
    run(
        home,
        "",
        Stream.of(Stream.of(program), arguments, store)
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private void storeSecret(String setting, String secret) throws Exception {
    run(home, secret, "bin/elasticsearch-keystore", "add", "--stdin", setting);
  }

  private static void run(Path home, String input, String... command) throws Exception {
    Path log = Files.createTempFile(home, "run", ".log");
    Process process = builder(home, List.of(command)).redirectOutput(log.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
  }

  private static ProcessBuilder builder(Path home, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "ES_PATH_CONF"));
    builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("ES_JAVA_OPTS", JVM);
    return builder;
  }

  private void startNode() throws Exception {
    Files.deleteIfExists(home.resolve("logs/http.ports"));
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      changeOwner(home);
      command.addAll(
          List.of(
              "setpriv",
              "--reuid=" + UNPRIVILEGED_UID,
              "--regid=" + UNPRIVILEGED_UID,
              "--clear-groups"));
    }
    command.addAll(List.of("setpriv", "--pdeathsig=TERM", "bin/elasticsearch"));
    node = builder(home, command).redirectOutput(console().toFile()).start();
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (!isReady()) {
      assertThat(node.isAlive() && System.nanoTime() < end).as("see " + console()).isTrue();
      Thread.sleep(100);
    }
  }

  private static void changeOwner(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.setAttribute(
            file, "unix:uid", Integer.valueOf(UNPRIVILEGED_UID), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private boolean isReady() throws IOException {
    Path ports = home.resolve("logs/http.ports");
    return Files.exists(ports)
        && !Files.readString(ports).isBlank()
        && status("GET", "/_cluster/health?wait_for_status=yellow", "") == 200;
  }

  Path authority() {
    return home.resolve("config/ca.pem");
  }

  /** A file with the password of the superuser for {@code curl --netrc-file}. */
  Path passwordFile() throws IOException {
    return Files.writeString(
        home.resolve("es.netrc"), "machine localhost login elastic password " + PASSWORD + "\n");
  }

  private Path console() {
    return home.resolve("console.log");
  }

  URI address() throws IOException {
    String first = Files.readString(home.resolve("logs/http.ports")).lines().findFirst().get();
    return URI.create("https://localhost" + first.substring(first.lastIndexOf(':')));
  }

  /** A request of the superuser; any answer but success is an error. */
  JsonNode send(String method, String path, String body) throws IOException {
    HttpResponse<String> response = request(method, path, body);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return JsonLine.MAPPER.readTree(response.body());
  }

  private int status(String method, String path, String body) {
    try {
      return request(method, path, body).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private HttpResponse<String> request(String method, String path, String body) throws IOException {
    byte[] user = ("elastic:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve(path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    client.close();
    if (node != null) {
      node.descendants().forEach(ProcessHandle::destroy);
      node.destroy();
      node.waitFor();
    }
  }
}
