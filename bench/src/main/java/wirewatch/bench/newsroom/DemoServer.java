package wirewatch.bench.newsroom;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;

/**
 * A running demo newsroom: an HTTP server on loopback that serves four fictional agencies by their
 * host names, and publishes a new article at every interval.
 */
public final class DemoServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("newsroom").factory());
  private final DemoArticles articles;
  private final Clock clock;

  private DemoServer(HttpServer server, DemoArticles demoArticles, Clock clock) {
    this.server = server;
    this.articles = demoArticles;
    this.clock = clock;
  }

  /** Starts on a free port; a new article appears every {@code interval}. */
  public static DemoServer start(Clock clock, Duration interval) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    DemoArticles demoArticles = new DemoArticles(ZonedDateTime.now(clock));
    DemoServer demoServer = new DemoServer(server, demoArticles, clock);
    server.createContext("/", new DemoRequestHandler(demoArticles, server.getAddress().getPort()));
    server.setExecutor(demoServer.workers);
    server.start();
    ScheduledFuture<?> unused =
        demoServer.scheduler.scheduleAtFixedRate(
            demoServer::publishNext,
            interval.toMillis(),
            interval.toMillis(),
            TimeUnit.MILLISECONDS);
    return demoServer;
  }

  /** Returns the agencies as sources to crawl. */
  public List<Source> sources(Duration every) {
    return Arrays.stream(DemoAgency.values())
        .map(
            demoAgency ->
                new Source(
                    demoAgency.id(),
                    demoAgency.displayName,
                    List.of(
                        SourceListing.of(
                            URI.create(origin(demoAgency, port()) + demoAgency.listingPath))),
                    every,
                    Duration.ofMillis(20),
                    demoAgency == DemoAgency.COURIER ? null : demoAgency.displayName,
                    demoAgency.language,
                    demoAgency.country))
        .toList();
  }

  /** Resolves the host names of the agencies to loopback, without a resolver. */
  public Map<String, InetAddress> hosts() {
    return Map.of("*.example", InetAddress.getLoopbackAddress());
  }

  /** Returns the number of published articles. */
  public int articleCount() {
    return articles.count();
  }

  /** Publishes one more article now. */
  public void publishNext() {
    articles.publishNext(ZonedDateTime.now(clock));
  }

  private int port() {
    return server.getAddress().getPort();
  }

  static String origin(DemoAgency demoAgency, int port) {
    return "http://" + demoAgency.hostName() + ":" + port;
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
    server.stop(0);
    workers.shutdownNow();
  }
}
