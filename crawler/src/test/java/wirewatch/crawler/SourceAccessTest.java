package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.access.FormLogin;
import wirewatch.crawler.access.Secret;
import wirewatch.crawler.access.SourceAccess;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;

class SourceAccessTest {
  private static final String PASSWORD = "correct-horse-battery";
  private static final String KEY = "key-4711-of-the-desk";
  private static final String SESSION = "sid-0815-of-the-desk";
  private static final Map<String, Secret> HEADERS =
      Map.of(
          "Authorization", Secret.of("Bearer " + PASSWORD),
          "X-Api-Key", Secret.of(KEY),
          "Cookie", Secret.of("consent=" + KEY));

  @TempDir private Path data;
  private final RecordingListener listener = new RecordingListener();
  private final TestClock clock = new TestClock();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final Map<String, String> fields = new ConcurrentHashMap<>();
  private TestSite site;

  @BeforeEach
  void openSite() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void sendsHeadersToTheSitesOfTheSourceAndNotAcrossARedirectToAnother() throws Exception {
    site.feed("/feed.xml", "/own", "/away");
    recordHeaders("/own");
    site.redirect("/away", site.addressOf("other.example", "/target"));
    recordHeaders("/target");

    run(new SourceAccess(HEADERS, null));

    assertThat(received)
        .containsExactlyInAnyOrder(
            "/own [Bearer %s] [%s] [consent=%s]".formatted(PASSWORD, KEY, KEY),
            "/target null null null");
    assertThat(site.requests("/robots.txt")).isPositive();
  }

  @Test
  void sendsNoHeadersToAnotherPortOfTheSameSite() throws Exception {
    try (TestSite other = new TestSite()) {
      other.route("/target", exchange -> record(exchange, "page"));
      site.feed("/feed.xml", "/away").redirect("/away", other.addressOf("/target"));

      run(new SourceAccess(HEADERS, null));

      assertThat(received).containsExactly("/target null null null");
    }
  }

  @Test
  void logsInByTheFormWithItsHiddenFieldsBeforeTheFirstRequest() throws Exception {
    serveLogin(PASSWORD);

    List<PollResult> polls = run(new SourceAccess(Map.of(), login()));

    assertThat(polls).extracting(PollResult::outcome).containsExactly(PollResult.Outcome.READ);
    assertThat(fields)
        .containsOnly(
            Map.entry("token", "once"), Map.entry("user", "desk"), Map.entry("pw", PASSWORD));
    assertThat(listener.pages())
        .extracting(page -> new String(page.body(), StandardCharsets.UTF_8))
        .containsExactly("the whole story");
    assertThat(site.requests())
        .startsWith("/login", "/session", "/home", "/feed.xml")
        .doesNotHaveDuplicates();
  }

  @Test
  void logsInAgainWhenTheSessionHasEnded() throws Exception {
    serveLogin(PASSWORD);
    site.route(
        "/story",
        exchange -> {
          boolean first = site.requests("/session") == 1;
          TestSite.send(exchange, first ? 401 : 200, "text/html", first ? "" : "the whole story");
        });
    site.route(
        "/feed.xml",
        exchange -> {
          clock.advance(Duration.ofHours(1));
          TestSite.send(exchange, 200, "application/rss+xml", feed());
        });

    run(new SourceAccess(Map.of(), login()));

    assertThat(site.requests("/session")).isEqualTo(2);
    assertThat(listener.pages()).hasSize(1);
  }

  @Test
  void reportsALoginThatFailsAndTriesNoOtherAtOnce() throws Exception {
    serveLogin("another password");

    List<PollResult> polls = run(new SourceAccess(Map.of(), login()));

    assertThat(polls)
        .singleElement()
        .satisfies(
            poll ->
                assertThat(poll.problem())
                    .isEqualTo(
                        "the login at wire.example failed: HTTP 403, and no cookie sid:"
                            + " check the fields"));
    assertThat(site.requests("/session")).isEqualTo(1);
    assertThat(site.requests("/feed.xml")).isZero();
  }

  @Test
  void sendsTheFormToNoOtherSite() throws Exception {
    site.html(
        "/login",
        "<form action='%s'><input name=user><input name=pw></form>"
            .formatted(site.addressOf("thief.example", "/session")));
    site.route("/session", exchange -> record(exchange, ""));

    List<PollResult> polls = run(new SourceAccess(Map.of(), login()));

    assertThat(polls.getFirst().problem()).contains("is sent to another site");
    assertThat(received).isEmpty();
  }

  @Test
  void writesNoSecretAnywhere() throws Exception {
    serveLogin(PASSWORD);
    site.redirect("/gone", site.addressOf("other.example", "/target"));
    site.status("/target", 500);
    PrintStream terminal = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    List<PollResult> polls;
    SourceAccess access = new SourceAccess(HEADERS, login());
    try {
      System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
      polls = run(access);
    } finally {
      System.setErr(terminal);
    }

    assertThat(listener.pages()).hasSize(1);
    assertFreeOfSecrets("log", log.toString(StandardCharsets.UTF_8));
    assertFreeOfSecrets("results", polls + " " + source(access) + " " + access);
    listener.pages().forEach(page -> assertFreeOfSecrets("page", page.headers().toString()));
    StringBuilder written = new StringBuilder();
    try (Stream<Path> paths = Files.walk(data)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        written.append(content(file));
      }
    }
    assertThat(written).contains("the whole story", "/story HTTP/1.1");
    assertFreeOfSecrets("data folder", written.toString());
  }

  private static void assertFreeOfSecrets(String what, String text) {
    assertThat(text).as(what).doesNotContain(PASSWORD).doesNotContain(KEY).doesNotContain(SESSION);
  }

  /** The bytes of a file, unpacked if they are packed. */
  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** A site whose feed and story only those may read who logged in. */
  private void serveLogin(String password) {
    site.html(
        "/login",
        "<form method=post action='/session'><input type=hidden name=token value=once>"
            + "<input name=user><input type=password name=pw></form>");
    site.route("/session", exchange -> checkLogin(exchange, password));
    site.html("/home", "<p>Welcome. <a href=/logout>Sign out</a></p>");
    protect("/feed.xml", "application/rss+xml", feed());
    protect("/story", "text/html", "the whole story");
  }

  private String feed() {
    return "<rss version='2.0'><channel><item><title>A</title><link>%s</link></item></channel></rss>"
        .formatted(site.addressOf("/story"));
  }

  private void protect(String path, String type, String text) {
    site.route(
        path,
        exchange -> {
          String cookie = exchange.getRequestHeaders().getFirst("Cookie");
          boolean known = cookie != null && cookie.contains("sid=" + SESSION);
          TestSite.send(exchange, known ? 200 : 401, type, known ? text : "");
        });
  }

  private void checkLogin(HttpExchange exchange, String password) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String pair : form.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    if (password.equals(fields.get("pw"))) {
      exchange.getResponseHeaders().add("Set-Cookie", "sid=" + SESSION + "; Path=/; HttpOnly");
      exchange.getResponseHeaders().set("Location", "/home");
      TestSite.send(exchange, 302, "text/plain", "");
    } else {
      TestSite.send(exchange, 403, "text/html", "wrong password");
    }
  }

  private void recordHeaders(String path) {
    site.route(path, exchange -> record(exchange, "page"));
  }

  private void record(HttpExchange exchange, String text) throws IOException {
    received.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestURI(),
                header(exchange, "Authorization"),
                header(exchange, "X-Api-Key"),
                header(exchange, "Cookie")));
    TestSite.send(exchange, 200, "text/html", text);
  }

  private static @Nullable List<String> header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().get(name);
  }

  private FormLogin login() {
    Map<String, Secret> entered = Map.of("user", Secret.of("desk"), "pw", Secret.of(PASSWORD));
    return new FormLogin(site.addressOf("/login"), entered, "sid", null);
  }

  private Source source(SourceAccess access) {
    URI feed = site.addressOf("/feed.xml");
    return new Source(
        "desk",
        "Desk",
        List.of(SourceListing.of(feed)),
        Duration.ofMinutes(5),
        null,
        null,
        null,
        null,
        true,
        null,
        access);
  }

  private List<PollResult> run(SourceAccess access) throws InterruptedException {
    try (Crawler crawler = Crawler.open(TestSite.options(data), List.of(source(access)), clock)) {
      crawler.runRound(listener);
    }
    return listener.polls;
  }
}
