package wirewatch.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A news site on loopback that tries to be markup wherever its texts are shown. */
final class HostileSite implements AutoCloseable {
  private final HttpServer server;
  private final List<String> texts;

  private HostileSite(HttpServer server, List<String> texts) {
    this.server = server;
    this.texts = texts;
  }

  static HostileSite start(List<String> texts) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    HostileSite site = new HostileSite(server, texts);
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/feed.xml")) {
        send(exchange, "application/rss+xml; charset=utf-8", feed());
      } else if (path.startsWith("/news/")) {
        int number = Integer.parseInt(path.split("/", -1)[2]);
        send(exchange, "text/html; charset=utf-8", page(number, texts.get(number)));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private String feed() {
    StringBuilder xml =
        new StringBuilder("<rss version=\"2.0\"><channel><title>")
            .append(escaped(texts.get(0)))
            .append("</title>");
    for (int i = 0; i < texts.size(); i++) {
      String tail = URLEncoder.encode(texts.get(i), StandardCharsets.UTF_8).replace("+", "%20");
      xml.append("<item><title>").append(escaped(texts.get(i))).append("</title><description>");
      xml.append(escaped(texts.get(i))).append("</description><category>");
      xml.append(escaped(texts.get(i))).append("</category><link>");
      xml.append(address("/news/" + i + "/")).append(escaped(tail)).append("</link></item>");
    }
    return xml.append("</channel></rss>").toString();
  }

  /** The text in every field; in the last paragraph as markup of the page itself. */
  private static String page(int number, String text) {
    String shown = escaped(text);
    String json = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c");
    return """
    <!DOCTYPE html><html lang="en"><head><title>%2$s</title>
    <meta name="author" content="%2$s"><meta property="article:section" content="%2$s">
    <meta property="article:tag" content="%2$s"><meta property="og:site_name" content="%2$s">
    <meta property="og:image" content="javascript:pwned('%1$d')">
    <meta name="keywords" content="%2$s"><meta name="copyright" content="%2$s">
    <meta property="article:published_time" content="2026-03-02T08:00:00Z">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
    "headline":"Report %1$d %3$s","description":"%3$s","articleSection":"%3$s",
    "author":{"@type":"Person","name":"%3$s"},"publisher":{"@type":"Organization","name":"%3$s"},
    "datePublished":"2026-03-02T08:00:00Z","url":"javascript:pwned('url')"}</script>
    </head><body><article><h1>Report %1$d %2$s</h1><p class="byline">By %2$s</p>
    <figure><img src="/x.png" alt="%2$s"><figcaption>%2$s</figcaption></figure>
    <p>LISBON (Example) - The harbour of town number %1$d handled more ships in February than before %2$s the port authority said on Monday.</p>
    <p>"We counted %2$s and then we counted again," said port director Ana Lima of berth %1$d.</p>
    <p>The authority expects growth through the spring and plans to hire forty pilots before summer.</p>
    <p>%4$s</p></article></body></html>
    """
        .formatted(number, shown, json, text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
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
