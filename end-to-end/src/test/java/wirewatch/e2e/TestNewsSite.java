package wirewatch.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A news site of any number of generated articles behind one feed, on loopback; counts requests.
 */
final class TestNewsSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final int articles;
  private final Map<String, AtomicInteger> requestCounts = new ConcurrentHashMap<>();

  private TestNewsSite(HttpServer server, int articles) {
    this.server = server;
    this.articles = articles;
  }

  static TestNewsSite start(int articles) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TestNewsSite site = new TestNewsSite(server, articles);
    server.createContext("/", site::answer);
    server.setExecutor(site.workers);
    server.start();
    return site;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** The number of requests for an article. */
  int requestCount(int article) {
    AtomicInteger count = requestCounts.get("/news/" + article);
    return count == null ? 0 : count.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requestCounts.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
      if (path.equals("/feed.xml")) {
        send(exchange, "application/rss+xml", feed());
      } else if (path.startsWith("/news/")) {
        send(exchange, "text/html; charset=utf-8", page(path.substring("/news/".length())));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  /** Article 1 is hostile: it tries to be markup wherever it is shown. */
  private static String quoted(String number) {
    return number.equals("1")
        ? "&lt;script&gt;document.title='hit'&lt;/script&gt; &lt;em&gt;&lt;img src=x onerror=alert(1)&gt;"
        : "We counted every one of them, and then we counted again";
  }

  private String feed() {
    StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Site</title>");
    for (int i = 0; i < articles; i++) {
      xml.append("<item><title>Harbour report ").append(i).append("</title><link>");
      xml.append(address("/news/" + i)).append("</link></item>");
    }
    return xml.append("</channel></rss>").toString();
  }

  private static String page(String number) {
    String time =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            Instant.parse("2026-03-02T08:00:00Z").atOffset(ZoneOffset.UTC));
    return """
        <!DOCTYPE html><html lang="en"><head><title>Harbour report %1$s</title>
        <meta property="article:published_time" content="%2$s"></head><body><article><h1>Harbour report %1$s</h1>
        <p>LISBON (Example) - The harbour of town number %1$s handled more ships in February than in any month before, the port authority said on Monday.</p>
        <p>"%3$s," said port director Ana Lima of berth %1$s.</p>
        <p>The authority expects the growth to go on through the spring and plans to hire forty pilots before the summer.</p></article></body></html>
        """
        .formatted(number, time, quoted(number));
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
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
