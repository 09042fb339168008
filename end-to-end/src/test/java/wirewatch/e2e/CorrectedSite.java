package wirewatch.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A site with one article, on loopback, which can be corrected from 300 to 800 million. */
final class CorrectedSite implements AutoCloseable {
  private static final String BEFORE =
      "<p>The harbour of Lisbon will cost 300 million euros, the port authority said on Monday.</p>";
  private static final String AFTER =
      "<p>(Corrects cost to 800 million euros, not 300 million)</p>"
          + "<p>The harbour of Lisbon will cost 800 million euros, the port authority said on Monday.</p>";

  private final HttpServer server;
  private volatile boolean corrected;
  private volatile boolean removed;
  private volatile Instant updated = Instant.parse("2026-03-02T08:00:00Z");

  private CorrectedSite(HttpServer server) {
    this.server = server;
  }

  static CorrectedSite start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CorrectedSite site = new CorrectedSite(server);
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Publishes the correction, more than a second after everything that was fetched before. */
  void correct() throws InterruptedException {
    Thread.sleep(2_100); // archive and crawl state keep whole seconds
    updated = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    corrected = true;
  }

  /** Removes the article for good, while its listing shows a change. */
  void remove() {
    updated = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    removed = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/atom.xml" -> send(exchange, "application/atom+xml", feed());
        case "/news/harbour" -> {
          if (removed) {
            exchange.sendResponseHeaders(410, -1);
          } else {
            send(exchange, "text/html; charset=utf-8", page());
          }
        }
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private String feed() {
    return """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Site</title><id>urn:site</id>
        <entry><title>Harbour</title><id>urn:harbour</id><link href="%s"/><updated>%s</updated></entry>
        </feed>"""
        .formatted(address("/news/harbour"), updated);
  }

  private String page() {
    return """
        <!DOCTYPE html><html lang="en"><head><title>Harbour to be enlarged</title>
        <meta property="article:published_time" content="2026-03-02T08:00:00Z"></head><body><article><h1>Harbour to be enlarged</h1>
        %s
        <p>"We counted every one of them, and then we counted again," said port director Ana Lima.</p>
        <p>The authority expects the growth to go on through the spring and plans to hire forty pilots before the summer.</p></article></body></html>
        """
        .formatted(corrected ? AFTER : BEFORE);
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
  }
}
