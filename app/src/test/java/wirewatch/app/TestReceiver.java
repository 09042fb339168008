package wirewatch.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A webhook receiver on loopback; sends the responses that a test queued, else 200.
 */
final class TestReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private volatile long slowMillis;

  /**
   * A queued response.
   *
   * @param millis delay before it is sent
   */
  record Answer(int status, @Nullable String retryAfter, long millis) {}

  private TestReceiver(HttpServer server) {
    this.server = server;
  }

  static TestReceiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TestReceiver receiver = new TestReceiver(server);
    server.createContext("/", receiver::answer);
    server.setExecutor(receiver.workers);
    server.start();
    return receiver;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** Queues responses to the next requests. */
  void answer(Answer... next) {
    answers.addAll(List.of(next));
  }

  /** Delays every response. */
  void slow(long millis) {
    slowMillis = millis;
  }

  /** The events of all requests. */
  List<JsonNode> asked() {
    return asked;
  }

  List<JsonNode> taken() {
    return taken;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode event = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
      asked.add(event);
      Answer answer = answers.poll();
      if (answer == null) {
        taken.add(event);
        answer = new Answer(200, null, slowMillis);
      }
      Thread.sleep(answer.millis());
      if (answer.retryAfter() != null) {
        exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
      }
      exchange.sendResponseHeaders(answer.status(), -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
