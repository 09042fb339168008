package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.node.NodeStartException.Reason;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalNodeIT {
  @TempDir static Path data;
  private static LocalNode node;

  @BeforeAll
  static void start() {
    node = LocalNode.start(TestNodeOptions.in(data));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void respondsLikeTheFullDistribution() throws Exception {
    assertThat(NodeHttp.get(node, "/")).contains("\"number\":\"9.5.3\"", "You Know, for Search");
    assertThat(NodeHttp.send(node, "HEAD", "/", "").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "english, sanctions, sanction",
    "russian, санкциями, санкц",
    "german, Häuser, haus",
    "french, chevaux, cheval",
    "spanish, casas, cas",
    "italian, governi, govern",
    "portuguese, livros, livr",
    "turkish, evler, ev",
    "arabic, الكتب, كتب",
    "cjk, 制裁措施, 制裁",
    "dutch, huizen, huiz",
    "swedish, husen, hus",
    "hindi, लड़के, लडक",
    "greek, βιβλία, βιβλ"
  })
  void stemsWithTheLanguageAnalyzers(String analyzer, String word, String stem) throws Exception {
    String body = "{\"analyzer\": \"%s\", \"text\": \"%s\"}".formatted(analyzer, word);
    assertThat(NodeHttp.send(node, "POST", "/_analyze", body).body())
        .contains("\"token\":\"" + stem + "\"");
  }

  @Test
  void acceptsLanguageAnalyzersInIndexSettings() throws Exception {
    String body =
        """
        {"settings": {"analysis": {"analyzer": {"default": {"type": "russian"}}}},
         "mappings": {"properties": {"body": {"type": "text"}}}}
        """;
    assertThat(NodeHttp.send(node, "PUT", "/stemmed", body).statusCode()).isEqualTo(200);
  }

  @Test
  void isFoundByOtherProcesses() {
    assertThat(LocalNode.findRunning(data)).contains(new RunningNode(node.address(), node.pid()));
    assertThat(LocalNode.findRunning(data.resolve("elsewhere"))).isEmpty();
  }

  @Test
  void refusesASecondNodeOnTheSameData() {
    assertThatThrownBy(() -> LocalNode.start(TestNodeOptions.in(data)))
        .isInstanceOfSatisfying(
            NodeStartException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE))
        .hasMessageContaining(node.address().toString());
  }

  @Test
  void neverRunsAsRoot() throws IOException {
    Path lock = data.resolve("elasticsearch/data/node.lock");
    assertThat(Files.getOwner(lock).getName()).isNotEqualTo("root");
  }

  @Test
  void runsOnLoopbackOnly() {
    assertThat(node.address().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void refusesRequestsWithoutThePassword() throws Exception {
    NodeHttp.send(node, "PUT", "/open", "");
    assertThat(NodeHttp.status(node.address(), "GET")).isEqualTo(401);
    assertThat(NodeHttp.status(node.address().resolve("/open/_close"), "POST")).isEqualTo(401);
    String wrong = new NodePassword("0".repeat(64)).authorization();
    assertThat(NodeHttp.status(node.address(), "GET", "Authorization", wrong)).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "Host, evil.example, 403",
    "Host, 127.0.0.1.evil.example:9200, 403",
    "Host, localhost:9200, 200",
    "Origin, http://evil.example, 403",
    "Origin, null, 403"
  })
  void refusesForeignHostsAndOrigins(String header, String value, int status) throws Exception {
    String authorization = node.password().authorization();
    for (String path : List.of("/", "/_cluster/health", "/_cat/indices")) {
      URI address = node.address().resolve(path);
      assertThat(NodeHttp.status(address, "GET", "Authorization", authorization, header, value))
          .as(path)
          .isEqualTo(status);
    }
  }

  @Test
  void keepsThePasswordInAFileOfTheOwner() throws Exception {
    Path file = NodePassword.file(data);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.getOwner(file)).isEqualTo(Files.getOwner(data));
    assertThat(NodePassword.readOrCreate(data)).isEqualTo(node.password());
  }

  @Test
  void writesThePasswordNowhereElse() throws Exception {
    String secret = node.password().secret();
    for (String name : List.of("config", "logs", "console.log", "node.json")) {
      try (Stream<Path> files = Files.walk(data.resolve("elasticsearch").resolve(name))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(secret);
        }
      }
    }
    assertThat(ProcessHandle.of(node.pid()).orElseThrow().descendants())
        .allSatisfy(
            process -> assertThat(process.info().commandLine().orElse("")).doesNotContain(secret));
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void restartsOnTheSameAddressAfterAKill() throws Exception {
    URI address = node.address();
    NodeHttp.send(node, "PUT", "/kept/_doc/1?refresh=true", "{\"text\": \"kept\"}");
    long before = node.pid();
    List<ProcessHandle> server = ProcessHandle.of(before).orElseThrow().descendants().toList();

    server.forEach(ProcessHandle::destroyForcibly);

    await(() -> node.pid() != before && answers(address));
    assertThat(NodeHttp.get(node, "/kept/_doc/1")).contains("\"found\":true");
    assertThat(LocalNode.findRunning(data)).contains(new RunningNode(address, node.pid()));
  }

  private static boolean answers(URI address) {
    return ReadinessProbe.isReady(address, node.password());
  }

  private static void await(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      Thread.sleep(100);
    }
  }
}
