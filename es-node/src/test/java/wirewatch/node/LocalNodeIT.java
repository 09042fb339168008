package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
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
    assertThat(NodeHttp.get(node.address(), "/"))
        .contains("\"number\":\"9.5.3\"", "You Know, for Search");
    assertThat(NodeHttp.send(node.address(), "HEAD", "/", "").statusCode()).isEqualTo(200);
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
    assertThat(NodeHttp.send(node.address(), "POST", "/_analyze", body).body())
        .contains("\"token\":\"" + stem + "\"");
  }

  @Test
  void acceptsLanguageAnalyzersInIndexSettings() throws Exception {
    String body =
        """
        {"settings": {"analysis": {"analyzer": {"default": {"type": "russian"}}}},
         "mappings": {"properties": {"body": {"type": "text"}}}}
        """;
    assertThat(NodeHttp.send(node.address(), "PUT", "/stemmed", body).statusCode()).isEqualTo(200);
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
  @Order(Integer.MAX_VALUE)
  void restartsOnTheSameAddressAfterAKill() throws Exception {
    URI address = node.address();
    NodeHttp.send(address, "PUT", "/kept/_doc/1?refresh=true", "{\"text\": \"kept\"}");
    long before = node.pid();
    List<ProcessHandle> server = ProcessHandle.of(before).orElseThrow().descendants().toList();

    server.forEach(ProcessHandle::destroyForcibly);

    await(() -> node.pid() != before && responses(address));
    assertThat(NodeHttp.get(address, "/kept/_doc/1")).contains("\"found\":true");
    assertThat(LocalNode.findRunning(data)).contains(new RunningNode(address, node.pid()));
  }

  private static boolean responses(URI address) {
    return ReadinessProbe.isReady(address);
  }

  private static void await(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      Thread.sleep(100);
    }
  }
}
