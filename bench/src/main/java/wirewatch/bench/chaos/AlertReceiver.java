package wirewatch.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import wirewatch.app.JsonLine;

/**
 * Receives alerts by webhook. It refuses some, and fails to acknowledge some that it took. Like
 * every receiver that knows keys, it takes a message with a known key as a repetition.
 */
final class AlertReceiver implements AutoCloseable {
  private static final int REFUSED_OF = 20;
  private static final int UNACKNOWLEDGED_OF = 25;

  private final HttpServer server;
  private final Random random;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, List<ReceivedAlert>> alertsByKey = new LinkedHashMap<>();
  private final Set<String> named = ConcurrentHashMap.newKeySet();
  private int unacknowledged;
  private int repetitions;

  /**
   * An alert as it was received for the first time.
   *
   * @param url of the article; empty for alerts about the system
   */
  record ReceivedAlert(String id, String kind, String watch, String url, Instant received) {}

  private AlertReceiver(HttpServer server, long seed) {
    this.server = server;
    this.random = new Random(seed);
  }

  static AlertReceiver start(long seed) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AlertReceiver receiver = new AlertReceiver(server, seed);
    server.createContext("/", receiver::respond);
    server.setExecutor(receiver.workers);
    server.start();
    return receiver;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode event = JsonLine.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
      if (random.nextInt(REFUSED_OF) == 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      boolean acknowledges = random.nextInt(UNACKNOWLEDGED_OF) > 0;
      receive(event, acknowledges);
      if (acknowledges) {
        exchange.sendResponseHeaders(200, -1);
      }
    }
  }

  private synchronized void receive(JsonNode event, boolean acknowledges) {
    List<ReceivedAlert> alerts = new ArrayList<>();
    for (JsonNode alert : event.at("/data/alerts")) {
      alerts.add(
          new ReceivedAlert(
              alert.path("id").asText(),
              alert.path("kind").asText(),
              alert.at("/rule/id").asText(),
              alert.at("/article/url").asText(""),
              Instant.now()));
    }
    if (alertsByKey.putIfAbsent(event.path("id").asText(), alerts) != null) {
      repetitions++;
    }
    alerts.forEach(alert -> named.add(alert.url()));
    if (!acknowledges) {
      unacknowledged++;
    }
  }

  /** All alerts, without the repetitions of a message. */
  synchronized List<ReceivedAlert> alerts() {
    return alertsByKey.values().stream().flatMap(Collection::stream).toList();
  }

  /** Whether an alert named the article at an address. */
  boolean hasNamed(URI address) {
    return named.contains(address.toString());
  }

  /** The number of messages that came although one with the same key was received. */
  synchronized int repetitions() {
    return repetitions;
  }

  /** The number of messages that were received and not acknowledged. */
  synchronized int unacknowledged() {
    return unacknowledged;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
