package wirewatch.app.newsroom;

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
final class Reception implements HttpHandler {
  private static final String SLOW = "tashkent-hlopok";
  private static final String THROTTLED = "dhaka-garment-wages";
  private static final long SLOW_MILLIS = 2_000;

  private final Desk desk;
  private final int port;
  private final Set<String> askedBefore = ConcurrentHashMap.newKeySet();

  Reception(Desk desk, int port) {
    this.desk = desk;
    this.port = port;
  }

  /** A body and its media type. */
  private record Reply(String type, String body) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<House> house = house(exchange);
      if (house.isEmpty()) {
        exchange.sendResponseHeaders(421, -1);
        return;
      }
      answer(exchange, house.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<House> house(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    String name = host.contains(":") ? host.substring(0, host.indexOf(':')) : host;
    return Arrays.stream(House.values()).filter(house -> house.host().equals(name)).findFirst();
  }

  private void answer(HttpExchange exchange, House house) throws IOException, InterruptedException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/story/broken.html")) {
      breakOff(exchange);
      return;
    }
    if (path.contains(THROTTLED) && askedBefore.add(path)) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      exchange.sendResponseHeaders(429, -1);
      return;
    }
    if (path.contains(SLOW)) {
      Thread.sleep(SLOW_MILLIS);
    }
    Optional<Reply> reply = listing(house, path).or(() -> page(house, path));
    if (reply.isPresent()) {
      send(exchange, reply.get());
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private Optional<Reply> listing(House house, String path) {
    String origin = Newsroom.origin(house, port);
    List<Item> items = desk.items(house);
    return Optional.ofNullable(
        switch (path) {
          case "/robots.txt" ->
              new Reply(
                  "text/plain",
                  "User-agent: *\nDisallow: /internal/\n"
                      + (house == House.ZENITH
                          ? "Sitemap: " + origin + "/news-sitemap.xml\n"
                          : ""));
          case "/rss.xml" ->
              house == House.BOREALIS
                  ? new Reply("application/rss+xml", Listings.rss(house, items, origin))
                  : null;
          case "/news-sitemap.xml" ->
              house == House.ZENITH
                  ? new Reply("application/xml", Listings.newsSitemap(house, items, origin))
                  : null;
          case "/atom.xml" ->
              house == House.COURIER
                  ? new Reply("application/atom+xml", Listings.atom(house, items, origin))
                  : null;
          case "/feed.json" ->
              house == House.COURIER
                  ? new Reply("application/feed+json", Listings.jsonFeed(house, items, origin))
                  : null;
          case "/", "/novosti/" ->
              new Reply("text/html; charset=utf-8", Listings.section(house, items));
          case "/pictures/week" -> new Reply("text/html; charset=utf-8", gallery());
          case String other -> null;
        });
  }

  private Optional<Reply> page(House house, String path) {
    List<Item> items = desk.items(house);
    return items.stream()
        .filter(item -> item.path().equals(path))
        .findFirst()
        .map(
            item ->
                new Reply(
                    "text/html; charset=utf-8",
                    Layouts.page(
                        item,
                        Newsroom.origin(house, port),
                        items.stream().filter(other -> !other.equals(item)).toList())));
  }

  private static String gallery() {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>The week in pictures</title><meta property=\"og:type\" content=\"website\"></head><body><h1>The week in pictures</h1>"
        + "<figure><img src=\"/1.jpg\"><figcaption>Fog</figcaption></figure>".repeat(9)
        + "</body></html>";
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + ContentHash.of(reply.body()) + "\"";
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Announces more bytes than it sends, then closes the connection. */
  private static void breakOff(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 10_000);
    exchange
        .getResponseBody()
        .write("<html><body><p>This page breaks".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }
}
