package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSubTest {
  private static final URI CONSOLE = URI.create("https://desk.example/");
  private static final String RSS = "application/rss+xml";

  @TempDir private Path data;
  private final RecordingListener listener = new RecordingListener();
  private final TestClock clock = new TestClock();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private TestSite site;

  @BeforeEach
  void openSite() throws IOException {
    site = new TestSite();
    site.route("/feed.xml", exchange -> TestSite.send(exchange, 200, RSS, feed("/a")));
    site.route("/hub", exchange -> subscribe(exchange, 202));
    site.html("/a", "a").html("/b", "b");
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void subscribesAndFetchesWhatTheHubSendsOnce() throws Exception {
    try (Crawler crawler = open()) {
      String id = subscribed(crawler);
      byte[] pushed = feed("/a", "/b").getBytes(StandardCharsets.UTF_8);
      String signature = sign(pushed, sent("hub.secret"));

      assertThat(crawler.webSub().receive(id, pushed, RSS, signature))
          .isEqualTo(WebSub.Answer.ACCEPTED);
      crawler.runRound(listener);
      crawler.webSub().receive(id, pushed, RSS, signature);
      crawler.runRound(listener);
    }

    assertThat(asked.getFirst())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", site.addressOf("/feed.xml").toString());
    assertThat(asked.getFirst().get("hub.callback")).startsWith("https://desk.example/websub/");
    assertThat(listener.fetchedPaths()).containsExactly("/a", "/b");
    assertThat(site.requests("/feed.xml")).as("polls").isEqualTo(1);
  }

  @Test
  void ignoresWhatTheHubHasNotSigned() throws Exception {
    try (Crawler crawler = open()) {
      String id = subscribed(crawler);
      byte[] pushed = feed("/b").getBytes(StandardCharsets.UTF_8);

      for (String signature : List.of("", "sha256=00", "md5=" + "0".repeat(32))) {
        crawler.webSub().receive(id, pushed, RSS, signature);
      }
      crawler.webSub().receive(id, pushed, RSS, sign(pushed, "another secret"));
      assertThat(crawler.webSub().receive("unknown", pushed, RSS, sign(pushed, "s")))
          .isEqualTo(WebSub.Answer.GONE);
      crawler.runRound(listener);
    }

    assertThat(listener.fetchedPaths()).containsExactly("/a");
  }

  @Test
  void confirmsOnlyItsOwnSubscriptions() throws Exception {
    try (Crawler crawler = open()) {
      String id = subscribed(crawler);
      WebSub webSub = crawler.webSub();

      assertThat(webSub.verify("unknown", question("subscribe", "/feed.xml"))).isEmpty();
      assertThat(webSub.verify(id, question("subscribe", "/other.xml"))).isEmpty();
      assertThat(webSub.verify(id, question("unsubscribe", "/feed.xml"))).isEmpty();
      assertThat(webSub.verify(id, question("subscribe", "/feed.xml"))).hasValue("c-4711");
    }
  }

  @Test
  void renewsItsLeaseBeforeTheEnd() throws Exception {
    try (Crawler crawler = open()) {
      String id = subscribed(crawler);
      assertThat(crawler.webSub().verify(id, question("subscribe", "/feed.xml"))).isPresent();

      clock.advance(Duration.ofMinutes(50));
      crawler.runRound(listener);
      assertThat(asked).hasSize(1);
      clock.advance(Duration.ofMinutes(5));
      crawler.runRound(listener);
      assertThat(asked).hasSize(2);
    }
    assertThat(asked.getLast()).isEqualTo(asked.getFirst());
  }

  @Test
  void asksAHubThatDoesNotAnswerAgainAfterAnHourAndPollsMeanwhile() throws Exception {
    site.route("/hub", exchange -> subscribe(exchange, 500));
    try (Crawler crawler = open()) {
      crawler.runRound(listener);
      crawler.runRound(listener);
      clock.advance(Duration.ofMinutes(59));
      crawler.runRound(listener);
      assertThat(asked).hasSize(1);
      clock.advance(Duration.ofMinutes(1));
      crawler.runRound(listener);
    }

    assertThat(asked).hasSize(2);
    assertThat(site.requests("/feed.xml")).isGreaterThan(1);
  }

  @Test
  void subscribesNowhereUnlessItIsEnabled() throws Exception {
    try (Crawler crawler =
        Crawler.open(TestSite.options(data), List.of(site.source("/feed.xml")), clock)) {
      crawler.runRound(listener);
      crawler.runRound(listener);
    }

    assertThat(asked).isEmpty();
  }

  private Crawler open() {
    Crawler crawler =
        Crawler.open(TestSite.options(data), List.of(site.source("/feed.xml")), clock);
    crawler.webSub().enable(CONSOLE);
    return crawler;
  }

  /** Polls the feed, which names its hub, and subscribes there; returns the id. */
  private String subscribed(Crawler crawler) throws InterruptedException {
    crawler.runRound(listener);
    crawler.runRound(listener);
    String callback = sent("hub.callback");
    return callback.substring(callback.lastIndexOf('/') + 1);
  }

  /** What the hub was sent in a field. */
  private String sent(String field) {
    return Objects.requireNonNull(asked.getFirst().get(field));
  }

  private Map<String, String> question(String mode, String topic) {
    return Map.of(
        "hub.mode",
        mode,
        "hub.topic",
        site.addressOf(topic).toString(),
        "hub.challenge",
        "c-4711",
        "hub.lease_seconds",
        "3600");
  }

  private void subscribe(HttpExchange exchange, int status) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = new HashMap<>();
    for (String pair : form.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    asked.add(fields);
    TestSite.send(exchange, status, "text/plain", "");
  }

  private String feed(String... pages) {
    StringBuilder feed =
        new StringBuilder("<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>");
    feed.append("<atom:link rel='hub' href='").append(site.addressOf("/hub")).append("'/>");
    feed.append("<atom:link rel='self' href='").append(site.addressOf("/feed.xml")).append("'/>");
    for (String page : pages) {
      feed.append("<item><title>About ").append(page).append("</title><link>");
      feed.append(site.addressOf(page)).append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String sign(byte[] body, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
  }
}
