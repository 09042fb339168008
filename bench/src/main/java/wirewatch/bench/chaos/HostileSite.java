package wirewatch.bench.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import wirewatch.bench.chaos.PublishedPage.Kind;
import wirewatch.bench.chaos.SocketServer.Connection;

/** A site with a feed of its newest pages, hostile in one way. */
final class HostileSite implements AutoCloseable {
  /** The longest body that the program under test takes. */
  static final int MAX_BODY = 1_000_000;

  private static final int FEED_SIZE = 250;
  private static final int SLOW_PARTS = 4;
  private static final long SLOW_PART_MILLIS = 260;
  private static final String HTML = "Content-Type: text/html; charset=utf-8";
  private static final String TEXT = "Content-Type: text/plain";

  private final Hostility hostility;
  private final Random random;
  private final SocketServer server;
  private final Map<String, PublishedPage> pages = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger forbiddenRequests = new AtomicInteger();
  private volatile @Nullable Instant feedServed;

  HostileSite(Hostility hostility, InetAddress address, long seed) throws IOException {
    this.hostility = hostility;
    this.random = new Random(seed);
    this.server = new SocketServer(address, this::respond);
  }

  Hostility hostility() {
    return hostility;
  }

  URI feed() {
    return server.address("/feed.xml");
  }

  List<PublishedPage> pages() {
    return List.copyOf(pages.values());
  }

  int requests() {
    return requests.get();
  }

  /** The number of requests for what {@code robots.txt} disallows. */
  int forbiddenRequests() {
    return forbiddenRequests.get();
  }

  /** When the whole feed was last sent; null if it never was. */
  @Nullable Instant feedServed() {
    return feedServed;
  }

  /** Publishes a page; every third one is of the site's hostile kind. */
  PublishedPage publish(InventedText text) {
    Kind kind = pages.size() % 3 == 2 ? hostileKind() : Kind.ARTICLE;
    String folder = kind == Kind.FORBIDDEN ? "/private/" : "/news/";
    String path = folder + text.number();
    PublishedPage page = new PublishedPage(server.address(path), kind, text);
    pages.put(path, page);
    return page;
  }

  private Kind hostileKind() {
    return switch (hostility) {
      case LOOPING -> Kind.REDIRECT_LOOP;
      case HUGE -> Kind.TOO_LONG;
      case FORBIDDING -> pages.size() % 2 == 0 ? Kind.FORBIDDEN : Kind.REDIRECT_TO_FORBIDDEN;
      case NONE, SLOW, RESETTING, THROTTLING, BROKEN_FEED, CORRECTING, REMOVING -> Kind.ARTICLE;
    };
  }

  private void respond(String path, Connection connection)
      throws IOException, InterruptedException {
    requests.incrementAndGet();
    if (path.equals("/robots.txt")) {
      connection.send(200, TEXT, "User-agent: *\nDisallow: /private/\n");
    } else if (path.startsWith("/private/")) {
      forbiddenRequests.incrementAndGet();
      connection.send(200, HTML, "<p>private</p>");
    } else if (hostility == Hostility.THROTTLING && oneIn(5)) {
      connection.send(oneIn(2) ? 429 : 503, TEXT + "\r\nRetry-After: 2", "later");
    } else if (path.equals("/feed.xml")) {
      sendFeed(connection);
    } else if (path.startsWith("/circle/")) {
      redirect(connection, "/circle/" + (path.endsWith("a") ? "b" : "a"));
    } else {
      PublishedPage page = pages.get(path);
      if (page == null) {
        connection.send(404, TEXT, "not found");
      } else {
        sendPage(page, connection);
      }
    }
  }

  private void sendPage(PublishedPage page, Connection connection)
      throws IOException, InterruptedException {
    int request = page.requests.incrementAndGet();
    if (page.isRemoved()) {
      connection.send(410, TEXT, "removed");
      return;
    }
    switch (page.kind) {
      case REDIRECT_LOOP -> redirect(connection, "/circle/a");
      case REDIRECT_TO_FORBIDDEN -> redirect(connection, "/private/" + page.text.number());
      case TOO_LONG -> connection.send(200, HTML, "<p>long</p>".repeat(MAX_BODY / 5));
      case FORBIDDEN -> throw new IllegalStateException(page.address + " lies in /private/");
      case ARTICLE -> sendArticle(page.text.page(page), request, connection);
    }
  }

  private void sendArticle(String html, int request, Connection connection)
      throws IOException, InterruptedException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    connection.sendHead(200, HTML, body.length);
    if (hostility == Hostility.RESETTING && request == 1 && oneIn(3)) {
      connection.write(Arrays.copyOf(body, body.length / 2));
      connection.reset();
    } else if (hostility == Hostility.SLOW) {
      int part = body.length / SLOW_PARTS;
      for (int from = 0; from < body.length; from += part) {
        Thread.sleep(SLOW_PART_MILLIS);
        connection.write(Arrays.copyOfRange(body, from, Math.min(from + part, body.length)));
      }
    } else {
      connection.write(body);
    }
  }

  private static void redirect(Connection connection, String path) throws IOException {
    connection.send(302, TEXT + "\r\nLocation: " + path, "");
  }

  private void sendFeed(Connection connection) throws IOException {
    Instant now = Instant.now();
    String feed = feedText();
    if (hostility == Hostility.BROKEN_FEED && oneIn(3)) {
      switch (random.nextInt(3)) {
        case 0 ->
            connection.send(
                200, "Content-Type: application/atom+xml", feed.substring(0, feed.length() / 2));
        case 1 -> connection.send(200, HTML, "<html><body>Be right back</body></html>");
        default -> connection.send(500, TEXT, "broken");
      }
      return;
    }
    connection.send(200, "Content-Type: application/atom+xml; charset=utf-8", feed);
    feedServed = now;
  }

  private String feedText() {
    StringBuilder xml = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>");
    xml.append(hostility.source()).append("</title><id>urn:site</id>");
    List<PublishedPage> newest = new ArrayList<>(pages.values());
    newest.sort(Comparator.comparing(PublishedPage::updated).reversed());
    for (PublishedPage page : newest.subList(0, Math.min(FEED_SIZE, newest.size()))) {
      xml.append("<entry><title>").append(page.text.headline()).append("</title><id>urn:");
      xml.append(page.text.number()).append("</id><link href=\"").append(page.address);
      xml.append("\"/><published>").append(page.published).append("</published><updated>");
      xml.append(page.updated()).append("</updated></entry>");
    }
    return xml.append("</feed>").toString();
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
