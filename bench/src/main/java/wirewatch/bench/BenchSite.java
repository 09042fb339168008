package wirewatch.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A local server of many sites: each host name has its own feed of small articles. */
final class BenchSite implements AutoCloseable {
  private final int pages;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param pages in the feed of each site
   */
  BenchSite(int pages) throws IOException {
    this.pages = pages;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(threads);
    server.createContext("/", this::respond);
    server.start();
  }

  URI feed(int site) {
    return URI.create(host(site) + "/feed.xml");
  }

  private String host(int site) {
    return "http://site%d.example:%d".formatted(site, server.getAddress().getPort());
  }

  private void respond(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String host = "http://" + exchange.getRequestHeaders().getFirst("Host");
    switch (path) {
      case "/robots.txt" -> send(exchange, "text/plain", "User-agent: *\nDisallow: /private/\n");
      case "/feed.xml" -> send(exchange, "application/rss+xml", feed(host));
      default -> send(exchange, "text/html; charset=utf-8", article(host + path, path));
    }
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String feed(String host) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Bench</title>");
    for (int i = 0; i < pages; i++) {
      feed.append("<item><title>Harbour talks, round ")
          .append(i)
          .append("</title><link>")
          .append(host)
          .append("/news/")
          .append(i)
          .append(".html</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String article(String address, String path) {
    StringBuilder paragraphs = new StringBuilder();
    for (int i = 1; i <= 8; i++) {
      paragraphs.append(
          String.format(
              Locale.ROOT,
              "<p>The harbour board of Norvale met for the %d. time on %s and weighed the plan that"
                  + " the ferry crews had put before it, clause by clause, until the evening.</p>",
              i,
              path));
    }
    return """
        <!doctype html><html lang="en"><head><title>Harbour talks %1$s</title>
        <link rel="canonical" href="%2$s"><meta property="article:published_time" content="%3$s">
        </head><body><article><h1>Harbour talks go on %1$s</h1>%4$s</article></body></html>
        """
        .formatted(path, address, Instant.now(), paragraphs);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
