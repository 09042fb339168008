package wirewatch.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A site on a loopback address of its own with a feed of one large page. */
final class LargePageSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final byte[] body;
  private final AtomicInteger polls = new AtomicInteger();

  /**
   * @param host the last number of {@code 127.0.0.x}
   * @param body the bytes of the page, which sites may share
   */
  LargePageSite(int host, byte[] body) throws IOException {
    this.body = body;
    this.server = HttpServer.create(new InetSocketAddress("127.0.0." + host, 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
  }

  URI address(String path) {
    InetSocketAddress bound = server.getAddress();
    return URI.create(
        "http://%s:%d%s".formatted(bound.getAddress().getHostAddress(), bound.getPort(), path));
  }

  /** The number of polls of the feed. */
  int pollCount() {
    return polls.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/feed.xml" -> {
          polls.incrementAndGet();
          String feed =
              "<rss version=\"2.0\"><channel><title>Site</title><item><title>Report</title><link>"
                  + address("/news/large")
                  + "</link></item></channel></rss>";
          send(exchange, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8));
        }
        case "/news/large" -> send(exchange, "text/html; charset=utf-8", body);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
