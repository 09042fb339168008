package wirewatch.bench.newsroom;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wirewatch.ingest.ContentHash;

/** Answers each request as the agency named in its Host header, with the quirks of its site. */
final class DemoRequestHandler implements HttpHandler {
  private static final String SLOW_SLUG = "tashkent-hlopok";
  private static final String THROTTLED_SLUG = "dhaka-garment-wages";
  private static final long SLOW_MILLIS = 2_000;

  private final DemoArticles articles;
  private final int port;
  private final Set<String> requestedPaths = ConcurrentHashMap.newKeySet();

  DemoRequestHandler(DemoArticles demoArticles, int port) {
    this.articles = demoArticles;
    this.port = port;
  }

  /** A body and its media type. */
  private record Response(String type, String body) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<DemoAgency> house = findAgency(exchange);
      if (house.isEmpty()) {
        exchange.sendResponseHeaders(421, -1);
        return;
      }
      respond(exchange, house.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<DemoAgency> findAgency(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    String name = host.contains(":") ? host.substring(0, host.indexOf(':')) : host;
    return Arrays.stream(DemoAgency.values())
        .filter(demoAgency -> demoAgency.hostName().equals(name))
        .findFirst();
  }

  private void respond(HttpExchange exchange, DemoAgency demoAgency)
      throws IOException, InterruptedException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/story/broken.html")) {
      sendTruncated(exchange);
      return;
    }
    if (path.contains(THROTTLED_SLUG) && requestedPaths.add(path)) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      exchange.sendResponseHeaders(429, -1);
      return;
    }
    if (path.contains(SLOW_SLUG)) {
      Thread.sleep(SLOW_MILLIS);
    }
    Optional<Response> reply = findListing(demoAgency, path).or(() -> findPage(demoAgency, path));
    if (reply.isPresent()) {
      send(exchange, reply.get());
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private Optional<Response> findListing(DemoAgency demoAgency, String path) {
    String origin = DemoServer.origin(demoAgency, port);
    List<DemoArticle> items = articles.publishedBy(demoAgency);
    return Optional.ofNullable(
        switch (path) {
          case "/robots.txt" ->
              new Response(
                  "text/plain",
                  "User-agent: *\nDisallow: /internal/\n"
                      + (demoAgency == DemoAgency.ZENITH
                          ? "Sitemap: " + origin + "/news-sitemap.xml\n"
                          : ""));
          case "/rss.xml" ->
              demoAgency == DemoAgency.BOREALIS
                  ? new Response("application/rss+xml", DemoListings.rss(demoAgency, items, origin))
                  : null;
          case "/news-sitemap.xml" ->
              demoAgency == DemoAgency.ZENITH
                  ? new Response(
                      "application/xml", DemoListings.newsSitemap(demoAgency, items, origin))
                  : null;
          case "/atom.xml" ->
              demoAgency == DemoAgency.COURIER
                  ? new Response(
                      "application/atom+xml", DemoListings.atom(demoAgency, items, origin))
                  : null;
          case "/feed.json" ->
              demoAgency == DemoAgency.COURIER
                  ? new Response(
                      "application/feed+json", DemoListings.jsonFeed(demoAgency, items, origin))
                  : null;
          case "/", "/novosti/" ->
              new Response("text/html; charset=utf-8", DemoListings.section(demoAgency, items));
          case "/pictures/week" -> new Response("text/html; charset=utf-8", gallery());
          case String other -> null;
        });
  }

  private Optional<Response> findPage(DemoAgency demoAgency, String path) {
    List<DemoArticle> items = articles.publishedBy(demoAgency);
    return items.stream()
        .filter(demoArticle -> demoArticle.path().equals(path))
        .findFirst()
        .map(
            demoArticle ->
                new Response(
                    "text/html; charset=utf-8",
                    ArticlePageLayouts.page(
                        demoArticle,
                        DemoServer.origin(demoAgency, port),
                        items.stream().filter(other -> !other.equals(demoArticle)).toList())));
  }

  private static String gallery() {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>The week in pictures</title><meta property=\"og:type\" content=\"website\"></head><body><h1>The week in pictures</h1>"
        + "<figure><img src=\"/1.jpg\"><figcaption>Fog</figcaption></figure>".repeat(9)
        + "</body></html>";
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + ContentHash.of(response.body()) + "\"";
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", response.type());
    headers.set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Announces more bytes than it sends, then closes the connection. */
  private static void sendTruncated(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 10_000);
    exchange
        .getResponseBody()
        .write("<html><body><p>This page breaks".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }
}
