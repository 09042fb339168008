package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.write.BulkReport;

/** What becomes of articles that a server fails to write, as with a full disk. */
class FailingBulkTest {
  private static final String FULL = error("io_exception", "No space left on device");
  private static final String BROKEN = error("null_pointer_exception", "a fault");
  private static final String CREATED = "{\"create\": {\"status\": 201}}";

  private final AtomicInteger requests = new AtomicInteger();
  private Function<String, String> outcomes = action -> CREATED;
  private HttpServer server;
  private ArticleIndex index;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> respond(exchange, "{\"hits\": {\"hits\": []}}"));
    server.createContext("/_mget", exchange -> respond(exchange, "{\"docs\": []}"));
    server.createContext("/_bulk", this::writeBulk);
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    index = ArticleIndex.connect(IndexOptions.of(address).withRetryTimeout(Duration.ofMinutes(1)));
  }

  @AfterEach
  void stop() {
    index.close();
    server.stop(0);
  }

  private void writeBulk(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.incrementAndGet();
    String items =
        body.lines()
            .filter(line -> line.startsWith("{\"create\""))
            .map(outcomes)
            .collect(Collectors.joining(","));
    respond(exchange, "{\"items\": [" + items + "]}");
  }

  private static void respond(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String error(String type, String reason) {
    return "{\"create\": {\"status\": 500, \"error\": {\"type\": \"%s\", \"reason\": \"%s\"}}}"
        .formatted(type, reason);
  }

  @Test
  void writesArticlesOnceThereIsRoomAgain() throws Exception {
    outcomes = action -> requests.get() < 5 ? FULL : CREATED;

    BulkReport report = index.put(List.of(article("a"), article("b")));

    assertThat(report.stored()).hasSize(2);
    assertThat(report.rejected()).isEmpty();
  }

  @Test
  void writesAllArticlesOfADiskWithRoomForSmallOnes() throws Exception {
    outcomes = action -> requests.get() < 6 && action.contains(idOf("b")) ? FULL : CREATED;

    BulkReport report = index.put(List.of(article("a"), article("b")));

    assertThat(report.stored()).hasSize(2);
  }

  @Test
  void reportsAnOutageWhileTheDiskStaysFull() {
    outcomes = action -> FULL;
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    IndexOptions impatient = IndexOptions.of(address).withRetryTimeout(Duration.ZERO);
    try (ArticleIndex own = ArticleIndex.connect(impatient)) {
      assertThatThrownBy(() -> own.put(List.of(article("a"))))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("No space left on device");
    }
  }

  @Test
  void rejectsAnArticleThatAlwaysFailsWhileOthersAreWritten() throws Exception {
    outcomes = action -> action.contains(idOf("b")) ? BROKEN : CREATED;

    BulkReport report = index.put(List.of(article("a"), article("b")));

    assertThat(report.stored()).hasSize(1);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.reason()).contains("a fault"));
  }

  private static String idOf(String name) {
    return article(name).id();
  }

  private static StoredArticle article(String name) {
    String address = "https://full.example/" + name;
    return ExampleArticles.article(address, "en", "Headline " + name, "The body of " + name + ".");
  }
}
