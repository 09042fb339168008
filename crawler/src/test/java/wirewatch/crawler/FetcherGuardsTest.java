package wirewatch.crawler;

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

    assertThat(failure(site.at("/a")).why()).contains("loop");
    assertThat(failure(site.at("/0")).why()).contains("more than 5 redirects");
    assertThat(failure(site.at("/0")).grade()).isEqualTo(Failure.Grade.PERMANENT);
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
                open.delay(),
                Duration.ofSeconds(2),
                open.maxBody(),
                open.allowAddresses(),
                open.archiveMaxSize(),
                hosts,
                open.reach()))) {
      Answer answer = guarded.get(site.at("/a"));

      assertThat(answer).isInstanceOf(Answer.Failed.class);
      assertThat(answer.toString()).contains("not public");
    }
  }

  @Test
  void refusesLoopbackUnlessItIsAllowed() throws InterruptedException {
    CrawlOptions closed = CrawlOptions.in(data);
    site.html("/a", "a");
    try (Fetcher guarded = Fetcher.open(closed)) {
      URI literal = URI.create("http://127.0.0.1:" + site.at("/").getPort() + "/a");
      URI name = URI.create("http://localhost:" + site.at("/").getPort() + "/a");

      assertThat(guarded.get(literal)).isInstanceOf(Answer.Failed.class);
      assertThat(guarded.get(name)).isInstanceOf(Answer.Failed.class);
      assertThat(site.requests()).isEmpty();
    }
  }

  @Test
  void refusesOtherSchemes() throws InterruptedException {
    site.redirect("/a", "file:///etc/passwd").redirect("/b", "ftp://wire.example/");

    assertThat(failure(site.at("/a")).grade()).isEqualTo(Failure.Grade.PERMANENT);
    assertThat(failure(site.at("/b")).grade()).isEqualTo(Failure.Grade.PERMANENT);
    assertThat(failure(URI.create("file:///etc/passwd")).grade())
        .isEqualTo(Failure.Grade.PERMANENT);
  }

  @Test
  void limitsTheDecodedBytes() throws IOException, InterruptedException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[20 << 20]);
    }
    site.route("/bomb", exchange -> gzip(exchange, bomb.toByteArray()));
    site.route("/long", exchange -> TestSite.send(exchange, 200, new byte[2 << 20]));

    assertThat(failure(site.at("/bomb")).why()).contains("longer than 1048576 bytes");
    assertThat(failure(site.at("/long")).why()).contains("longer than 1048576 bytes");
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
                patient.allowAddresses(),
                patient.archiveMaxSize(),
                patient.hosts(),
                patient.reach()))) {
      for (String path : List.of("/silent", "/drip", "/cut")) {
        Answer answer = hasty.get(site.at(path));
        assertThat(answer).as(path).isInstanceOf(Answer.Failed.class);
        assertThat(((Answer.Failed) answer).failure().temporary()).as(path).isTrue();
      }
    }
  }

  private Failure failure(URI address) throws InterruptedException {
    Answer answer = fetcher.get(address);
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    return ((Answer.Failed) answer).failure();
  }

  private static void sleep(double seconds) {
    try {
      Thread.sleep(Math.round(seconds * 1000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
