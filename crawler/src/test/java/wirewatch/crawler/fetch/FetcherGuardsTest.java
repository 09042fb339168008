package wirewatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.crawler.TestSite;
import wirewatch.crawler.model.CrawlOptions;

class FetcherGuardsTest {
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

  @Test
  void failsOnEndlessRedirects() throws InterruptedException {
    site.redirect("/a", "/b").redirect("/b", "/a");
    for (int i = 0; i < 9; i++) {
      site.redirect("/" + i, "/" + (i + 1));
    }

    assertThat(failure(site.addressOf("/a")).reason()).contains("loop");
    assertThat(failure(site.addressOf("/0")).reason()).contains("more than 5 redirects");
    assertThat(failure(site.addressOf("/0")).category()).isEqualTo(FetchFailure.Category.PERMANENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://192.168.1.1:8080/admin",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:169.254.169.254]/",
        "http://[fd00:ec2::254]/",
        "http://2852039166/",
        "http://private.inside.example/"
      })
  void refusesRedirectsToAddressesThatAreNotPublic(String target)
      throws IOException, InterruptedException {
    CrawlOptions open = TestSite.options(data);
    Map<String, InetAddress> hosts =
        Map.of(
            "*.example", InetAddress.getLoopbackAddress(),
            "*.inside.example", InetAddress.getByName("10.9.9.9"));
    site.redirect("/a", target);
    try (Fetcher guarded =
        Fetcher.open(
            new CrawlOptions(
                open.data(),
                open.userAgent(),
                open.requestDelay(),
                Duration.ofSeconds(2),
                open.maxBody(),
                open.allowedRanges(),
                open.archiveMaxSize(),
                hosts,
                open.maxSitemapAge()))) {
      FetchResponse fetchResponse = guarded.get(site.addressOf("/a"));

      assertThat(fetchResponse).isInstanceOf(FetchResponse.Failed.class);
      assertThat(fetchResponse.toString()).contains("not public");
    }
  }

  @Test
  void refusesLoopbackUnlessItIsAllowed() throws InterruptedException {
    CrawlOptions closed = CrawlOptions.forFolder(data);
    site.html("/a", "a");
    try (Fetcher guarded = Fetcher.open(closed)) {
      URI literal = URI.create("http://127.0.0.1:" + site.addressOf("/").getPort() + "/a");
      URI name = URI.create("http://localhost:" + site.addressOf("/").getPort() + "/a");

      assertThat(guarded.get(literal)).isInstanceOf(FetchResponse.Failed.class);
      assertThat(guarded.get(name)).isInstanceOf(FetchResponse.Failed.class);
      assertThat(site.requests()).isEmpty();
    }
  }

  @Test
  void refusesOtherSchemes() throws InterruptedException {
    site.redirect("/a", "file:///etc/passwd").redirect("/b", "ftp://wire.example/");

    assertThat(failure(site.addressOf("/a")).category()).isEqualTo(FetchFailure.Category.PERMANENT);
    assertThat(failure(site.addressOf("/b")).category()).isEqualTo(FetchFailure.Category.PERMANENT);
    assertThat(failure(URI.create("file:///etc/passwd")).category())
        .isEqualTo(FetchFailure.Category.PERMANENT);
  }

  @Test
  void limitsTheDecodedBytes() throws IOException, InterruptedException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[20 << 20]);
    }
    site.route("/bomb", exchange -> gzip(exchange, bomb.toByteArray()));
    site.route("/long", exchange -> TestSite.send(exchange, 200, new byte[2 << 20]));

    assertThat(failure(site.addressOf("/bomb")).reason()).contains("longer than 1048576 bytes");
    assertThat(failure(site.addressOf("/long")).reason()).contains("longer than 1048576 bytes");
  }

  private static void gzip(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    TestSite.send(exchange, 200, body);
  }

  @Test
  void failsOnSlowAndIncompleteResponses() throws InterruptedException {
    CrawlOptions patient = TestSite.options(data);
    site.route("/silent", exchange -> sleep(3));
    site.route(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          for (int i = 0; i < 30; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            sleep(0.1);
          }
        });
    site.route(
        "/cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('x');
          exchange.close();
        });
    try (Fetcher hasty =
        Fetcher.open(
            new CrawlOptions(
                data,
                patient.userAgent(),
                Duration.ZERO,
                Duration.ofSeconds(1),
                patient.maxBody(),
                patient.allowedRanges(),
                patient.archiveMaxSize(),
                patient.hostAddresses(),
                patient.maxSitemapAge()))) {
      for (String path : List.of("/silent", "/drip", "/cut")) {
        FetchResponse fetchResponse = hasty.get(site.addressOf(path));
        assertThat(fetchResponse).as(path).isInstanceOf(FetchResponse.Failed.class);
        assertThat(((FetchResponse.Failed) fetchResponse).failure().isTemporary())
            .as(path)
            .isTrue();
      }
    }
  }

  private FetchFailure failure(URI address) throws InterruptedException {
    FetchResponse fetchResponse = fetcher.get(address);
    assertThat(fetchResponse).isInstanceOf(FetchResponse.Failed.class);
    return ((FetchResponse.Failed) fetchResponse).failure();
  }

  private static void sleep(double seconds) {
    try {
      Thread.sleep(Math.round(seconds * 1000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
