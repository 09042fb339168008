package wirewatch.crawler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.ingest.net.IpAddressRange;

/** An HTTP server on loopback that responds as any {@code *.example} host, with routes by path. */
public final class TestSite implements AutoCloseable {
  private static final Set<String> SITE_FILES =
      Set.of("/robots.txt", "/.well-known/tdmrep.json", "/ai.txt");

  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** Handles requests to a path. */
  @FunctionalInterface
  public interface Route {
    void respond(HttpExchange exchange) throws IOException;
  }

  public TestSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext("/", this::respond);
    server.start();
  }

  /** Returns a URL on the host {@code wire.example}. */
  public URI addressOf(String path) {
    return addressOf("wire.example", path);
  }

  public URI addressOf(String host, String path) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  public TestSite route(String path, Route route) {
    routes.put(path, route);
    return this;
  }

  public TestSite html(String path, String text) {
    return route(path, exchange -> send(exchange, 200, "text/html", text));
  }

  public TestSite status(String path, int status) {
    return route(path, exchange -> send(exchange, status, "text/plain", "status " + status));
  }

  public TestSite redirect(String path, Object target) {
    return route(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", target.toString());
          send(exchange, 302, "text/plain", "");
        });
  }

  /** Adds a feed of paths on {@code wire.example}. */
  public TestSite feed(String path, String... pages) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel>");
    for (String page : pages) {
      feed.append("<item><title>About ").append(page).append("</title><link>");
      feed.append(addressOf(page)).append("</link></item>");
    }
    String text = feed.append("</channel></rss>").toString();
    return route(path, exchange -> send(exchange, 200, "application/rss+xml", text));
  }

  /** Returns the requested paths, in order, without the files of rules for the whole site. */
  public List<String> requests() {
    return requests.stream().filter(path -> !SITE_FILES.contains(path)).toList();
  }

  public long requests(String path) {
    return requests.stream().filter(path::equals).count();
  }

  public static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void respond(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    requests.add(path);
    Route route = routes.get(path);
    if (route == null) {
      send(exchange, 404, "text/plain", "not found");
    } else {
      route.respond(exchange);
    }
  }

  /** Returns a source that takes over the files of a folder. */
  static Source folderSource(WatchedFolder folder) {
    Duration every = Duration.ofSeconds(1);
    return new Source("wires", "Wires", List.of(), every, null, "dpa", null, null, false, folder);
  }

  /** Returns options that permit this site only. */
  public static CrawlOptions options(Path data) {
    return new CrawlOptions(
        data,
        "Wirewatch/0.1 (test)",
        Duration.ZERO,
        Duration.ofSeconds(30),
        1 << 20,
        List.of(IpAddressRange.parse("127.0.0.0/8")),
        CrawlOptions.ARCHIVE_MAX_SIZE,
        Map.of("*.example", InetAddress.getLoopbackAddress()),
        CrawlOptions.MAX_SITEMAP_AGE);
  }

  /** Opens a crawler of one source with listings at these paths. */
  Crawler crawler(Path data, String... listings) {
    return Crawler.open(options(data), List.of(source(listings)));
  }

  /** Opens a crawler of one source with a clock that can be advanced. */
  Crawler crawler(CrawlOptions options, TestClock clock, String... listings) {
    return Crawler.open(options, List.of(source(listings)), clock);
  }

  Source source(String... listings) {
    List<SourceListing> addresses =
        Stream.of(listings).map(path -> SourceListing.of(addressOf(path))).toList();
    return new Source(
        "norvale", "Norvale", addresses, Duration.ofMinutes(5), null, "Norvale Wire", "en", "NO");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
