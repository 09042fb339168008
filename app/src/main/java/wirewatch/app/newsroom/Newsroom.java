package wirewatch.app.newsroom;

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
import wirewatch.crawler.ListingAddress;
import wirewatch.crawler.Source;

/**
 * A running demo newsroom: an HTTP server on loopback that serves four fictional agencies by
 * their host names, and publishes a new article at every interval.
 */
public final class Newsroom implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("newsroom").factory());
  private final Desk desk;
  private final Clock clock;

  private Newsroom(HttpServer server, Desk desk, Clock clock) {
    this.server = server;
    this.desk = desk;
    this.clock = clock;
  }

  /** Starts on a free port; a new article appears every {@code interval}. */
  public static Newsroom start(Clock clock, Duration interval) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Desk desk = new Desk(ZonedDateTime.now(clock));
    Newsroom newsroom = new Newsroom(server, desk, clock);
    server.createContext("/", new Reception(desk, server.getAddress().getPort()));
    server.setExecutor(newsroom.workers);
    server.start();
    ScheduledFuture<?> unused =
        newsroom.clockwork.scheduleAtFixedRate(
            newsroom::publishNext, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    return newsroom;
  }

  /** Returns the agencies as sources to crawl. */
  public List<Source> sources(Duration every) {
    return Arrays.stream(House.values())
        .map(
            house ->
                new Source(
                    house.id(),
                    house.title,
                    List.of(ListingAddress.of(URI.create(origin(house, port()) + house.listing))),
                    every,
                    Duration.ofMillis(20),
                    house == House.COURIER ? null : house.title,
                    house.language,
                    house.country))
        .toList();
  }

  /** Resolves the host names of the agencies to loopback, without a resolver. */
  public Map<String, InetAddress> hosts() {
    return Map.of("*.example", InetAddress.getLoopbackAddress());
  }

  /** Returns the number of published articles. */
  public int articles() {
    return desk.size();
  }

  /** Publishes one more article now. */
  public void publishNext() {
    desk.publishNext(ZonedDateTime.now(clock));
  }

  private int port() {
    return server.getAddress().getPort();
  }

  static String origin(House house, int port) {
    return "http://" + house.host() + ":" + port;
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    server.stop(0);
    workers.shutdownNow();
  }
}
