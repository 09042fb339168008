package wirewatch.e2e;

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
import wirewatch.app.JsonLine;

/** A webhook receiver on loopback; sends the responses that a test queued, else 200. */
final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<JsonNode> accepted = new CopyOnWriteArrayList<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final Queue<CannedResponse> responses = new ConcurrentLinkedQueue<>();
  private volatile long delayMillis;

  /**
   * A queued response.
   *
   * @param millis delay before it is sent
   */
  record CannedResponse(int status, @Nullable String retryAfter, long millis) {}

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  static WebhookReceiver start() throws IOException {
    return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  static WebhookReceiver start(InetSocketAddress address) throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    WebhookReceiver receiver = new WebhookReceiver(server);
    server.createContext("/", receiver::respond);
    server.setExecutor(receiver.workers);
    server.start();
    return receiver;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** Queues responses to the next requests. */
  void respond(CannedResponse... next) {
    responses.addAll(List.of(next));
  }

  /** Delays every response. */
  void delayResponses(long millis) {
    delayMillis = millis;
  }

  /** The events of all requests. */
  List<JsonNode> requests() {
    return requests;
  }

  List<JsonNode> accepted() {
    return accepted;
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode event = JsonLine.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
      requests.add(event);
      CannedResponse cannedResponse = responses.poll();
      if (cannedResponse == null) {
        accepted.add(event);
        cannedResponse = new CannedResponse(200, null, delayMillis);
      }
      Thread.sleep(cannedResponse.millis());
      if (cannedResponse.retryAfter() != null) {
        exchange.getResponseHeaders().set("Retry-After", cannedResponse.retryAfter());
      }
      exchange.sendResponseHeaders(cannedResponse.status(), -1);
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
