package wirewatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.crawler.TestSite;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.robots.RobotsRules;

class LongRobotsTest {
  @TempDir private Path data;
  private TestSite site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    fetcher = Fetcher.open(TestSite.options(data));
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {600 << 10, 12 << 20})
  void obeysTheFirst500KibibytesOfALongFile(int length) throws InterruptedException {
    byte[] file = longFile(length);
    site.route("/robots.txt", exchange -> TestSite.send(exchange, 200, file)).html("/a", "a");

    assertFirstPartCounts();
  }

  @Test
  void obeysTheFirst500KibibytesOfALongCompressedFile() throws InterruptedException {
    site.route("/robots.txt", exchange -> sendGzip(exchange, longFile(40 << 20))).html("/a", "a");

    assertFirstPartCounts();
  }

  private void assertFirstPartCounts() throws InterruptedException {
    RobotsRules rules = fetcher.robots(site.addressOf("/"));

    assertThat(rules.isAllowed(site.addressOf("/private/1"))).isFalse();
    assertThat(rules.isAllowed(site.addressOf("/late/1"))).as("after the limit").isTrue();
    assertThat(fetcher.get(site.addressOf("/a"))).isInstanceOf(FetchResponse.Received.class);
    assertThat(fetcher.get(site.addressOf("/private/1")))
        .isInstanceOf(FetchResponse.Disallowed.class);
  }

  @Test
  void ignoresTheLineThatTheLimitCuts() {
    String head = "User-agent: *\nDisallow: /private/\n#";
    String tail = "\nDisallow: /";
    String filler = "x".repeat(RobotsReader.MAX_BYTES - head.length() - tail.length());
    byte[] body = (head + filler + tail + "news/old/\n").getBytes(StandardCharsets.UTF_8);

    RobotsRules rules = RobotsReader.read(body, "Wirewatch");

    assertThat(rules.isAllowed(site.addressOf("/news/1"))).isTrue();
    assertThat(rules.isAllowed(site.addressOf("/private/1"))).isFalse();
  }

  private static byte[] longFile(int length) {
    StringBuilder text = new StringBuilder("User-agent: *\nDisallow: /private\n");
    while (text.length() < length) {
      text.append("# nothing of interest in this line of a very long file\n");
    }
    return text.append("Disallow: /late\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void sendGzip(HttpExchange exchange, byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    TestSite.send(exchange, 200, packed.toByteArray());
  }
}
