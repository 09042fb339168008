package wirewatch.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web site on a free port of the loopback interface; 404 for what it does not have. */
final class LoopbackSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<String, Optional<Resource>> resources;

  /** What is served at a path. */
  record Resource(String contentType, String text) {
    static Optional<Resource> feed(String xml) {
      return Optional.of(new Resource("application/rss+xml; charset=utf-8", xml));
    }

    static Optional<Resource> page(String html) {
      return Optional.of(new Resource("text/html; charset=utf-8", html));
    }
  }

  private LoopbackSite(HttpServer server, Function<String, Optional<Resource>> resources) {
    this.server = server;
    this.resources = resources;
  }

  /** Starts a site; the resources are looked up by path at each request. */
  static LoopbackSite start(Function<String, Optional<Resource>> resources) throws IOException {
    return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), resources);
  }

  static LoopbackSite start(
      InetSocketAddress address, Function<String, Optional<Resource>> resources)
      throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    LoopbackSite site = new LoopbackSite(server, resources);
    server.createContext("/", site::respond);
    server.setExecutor(site.workers);
    server.start();
    return site;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Resource> resource = resources.apply(exchange.getRequestURI().getPath());
      if (resource.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = resource.get().text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", resource.get().contentType());
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
