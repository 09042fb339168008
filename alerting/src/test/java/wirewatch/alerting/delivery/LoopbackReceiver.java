package wirewatch.alerting.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.ingest.net.IpAddressRange;

/** A receiver of messages on loopback with a route for each kind of response. */
final class LoopbackReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();

  /** A received request; header names are in lower case. */
  record ReceivedRequest(String path, Map<String, String> headers, String text) {
    byte[] body() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  LoopbackReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  ChannelOptions.HttpTarget target(String path) {
    return new ChannelOptions.HttpTarget(
        url(path), List.of(IpAddressRange.parse("127.0.0.0/8")), Duration.ofSeconds(2));
  }

  ReceivedRequest last() {
    return received.getLast();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    received.add(
        new ReceivedRequest(
            path,
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    switch (path) {
      case "/429" -> respond(exchange, 429, "7", "slow down\nplease");
      case "/429-body" ->
          respond(exchange, 429, null, "{\"ok\":false,\"parameters\":{\"retry_after\":5}}");
      case "/429-fraction" ->
          respond(exchange, 429, null, "{\"retry_after\": 0.65, \"global\": false}");
      case "/503" -> respond(exchange, 503, "Sun, 22 Nov 2026 14:06:00 GMT", "");
      case "/500" -> respond(exchange, 500, null, "out of order");
      case "/408" -> respond(exchange, 408, null, "");
      case "/404" -> respond(exchange, 404, null, "\n no_\u001b[31mservice\u202e \nmore");
      case "/redirect" -> redirect(exchange);
      case "/hang" -> hang();
      case "/drip" -> drip(exchange);
      case "/close" -> exchange.close();
      default -> respond(exchange, 200, null, "ok");
    }
  }

  private static void respond(
      HttpExchange exchange, int status, @Nullable String retryAfter, String body)
      throws IOException {
    if (retryAfter != null) {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", url("/ok").toString());
    respond(exchange, 302, null, "");
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(500, 0);
    try {
      while (end.getCount() > 0) {
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** A free port without a listener. */
  static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
