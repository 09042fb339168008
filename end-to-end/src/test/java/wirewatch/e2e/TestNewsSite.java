package wirewatch.e2e;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A news site of any number of generated articles behind one feed, on loopback; counts requests.
 */
final class TestNewsSite implements AutoCloseable {
  private final int articles;
  private final Map<String, AtomicInteger> requestCounts = new ConcurrentHashMap<>();
  private final LoopbackSite site;

  private TestNewsSite(int articles) throws IOException {
    this.articles = articles;
    this.site = LoopbackSite.start(this::resource);
  }

  static TestNewsSite start(int articles) throws IOException {
    return new TestNewsSite(articles);
  }

  URI address(String path) {
    return site.address(path);
  }

  /** The number of requests for an article. */
  int requestCount(int article) {
    AtomicInteger count = requestCounts.get("/news/" + article);
    return count == null ? 0 : count.get();
  }

  private Optional<LoopbackSite.Resource> resource(String path) {
    requestCounts.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
    if (path.equals("/feed.xml")) {
      return LoopbackSite.Resource.feed(feed());
    }
    return path.startsWith("/news/")
        ? LoopbackSite.Resource.page(page(path.substring("/news/".length())))
        : Optional.empty();
  }

  /** Article 1 is hostile: it tries to be markup wherever it is shown. */
  private static String quoted(String number) {
    return number.equals("1")
        ? "&lt;script&gt;document.title='hit'&lt;/script&gt; &lt;em&gt;&lt;img src=x onerror=alert(1)&gt;"
        : "We counted every one of them, and then we counted again";
  }

  private String feed() {
    StringBuilder xml =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Harbour News</title>");
    for (int i = 0; i < articles; i++) {
      xml.append("<item><title>Harbour report ").append(i).append("</title><link>");
      xml.append(address("/news/" + i)).append("</link></item>");
    }
    return xml.append("</channel></rss>").toString();
  }

  private static String page(String number) {
    String time =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            Instant.parse("2026-03-02T08:00:00Z").atOffset(ZoneOffset.UTC));
    return """
        <!DOCTYPE html><html lang="en"><head><title>Harbour report %1$s</title>
        <meta property="article:published_time" content="%2$s"></head><body><article><h1>Harbour report %1$s</h1>
        <p>LISBON (Example) - The harbour of town number %1$s handled more ships in February than in any month before, the port authority said on Monday.</p>
        <p>"%3$s," said port director Ana Lima of berth %1$s.</p>
        <p>The authority expects the growth to go on through the spring and plans to hire forty pilots before the summer.</p></article></body></html>
        """
        .formatted(number, time, quoted(number));
  }

  @Override
  public void close() {
    site.close();
  }
}
