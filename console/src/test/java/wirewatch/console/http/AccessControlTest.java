package wirewatch.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.console.http.RawHttpClient.Response;
import wirewatch.ingest.net.IpAddressRange;

/** Asks a server behind {@link AccessControl} as honest programs, browsers and attackers do. */
class AccessControlTest {
  private static final String SECRET = "correct-horse-battery";
  private static final AccessOptions LOCKED =
      new AccessOptions(
          SECRET, Set.of("wire.example"), List.of(IpAddressRange.parse("127.0.0.0/8")), false);

  private final ManualClock clock = new ManualClock();
  private final Semaphore asked = new Semaphore(0);
  private final Semaphore release = new Semaphore(0);
  private Javalin server = Javalin.create();

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void acceptsOnlyAllowedHostNames() throws IOException {
    RawHttpClient http = start(AccessOptions.OPEN);

    assertThat(http.get("/page").status()).isEqualTo(200);
    for (String host : List.of("127.0.0.1:8765", "[::1]:8765", "wire.localhost", "LOCALHOST")) {
      assertThat(http.with("Host", host).get("/page").status()).as(host).isEqualTo(200);
    }
    for (String host :
        List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "")) {
      Response response = http.with("Host", host).get("/api/v1/thing");
      assertThat(response.status()).as(host).isIn(400, 421);
    }
    assertThat(http.with("Host", "evil.example").get("/api/v1/thing").body())
        .contains("urn:wirewatch:problem:unknown-host")
        .contains("console.hosts");
  }

  @Test
  void letsHubsInWithoutALoginAndNobodyElse() throws IOException {
    RawHttpClient http = start(LOCKED);

    assertThat(http.get("/websub/0815").body()).isEqualTo("challenge");
    assertThat(http.form("/websub/0815", "<rss/>").status()).isEqualTo(202);
    assertThat(http.form("/change", "a=b").status()).isEqualTo(401);
    assertThat(http.get("/websubs").status()).isEqualTo(401);
  }

  @Test
  void everyResponseForbidsFramesAndForeignContent() throws IOException {
    Response response = start(AccessOptions.OPEN).get("/nothing-here");

    assertThat(response.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.header("Permissions-Policy").orElseThrow())
        .contains("camera=()", "geolocation=()", "microphone=()", "payment=()");
    assertThat(response.header("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(response.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(response.header("Cache-Control")).hasValue("no-store");
  }

  @Test
  void refusesChangesFromOtherSites() throws IOException {
    RawHttpClient http = start(AccessOptions.OPEN);

    assertThat(http.with("Sec-Fetch-Site", "cross-site").form("/change", "a=b").status())
        .isEqualTo(403);
    assertThat(http.with("Sec-Fetch-Site", "same-site").form("/change", "a=b").status())
        .isEqualTo(403);
    assertThat(http.with("Origin", "https://evil.example").form("/change", "a=b").status())
        .isEqualTo(403);
    assertThat(http.with("Origin", "null").form("/change", "a=b").status()).isEqualTo(403);
    assertThat(http.form("/change", "a=b").body()).contains("Stale form");
    assertThat(http.form("/api/v1/thing", "a=b").status()).isEqualTo(415);
    assertThat(http.with("Content-Type", "text/plain").send("POST", "/api/v1/thing", "{}").status())
        .isEqualTo(415);
    assertThat(
            http.with("Content-Type", "application/json")
                .with("Sec-Fetch-Site", "cross-site")
                .send("POST", "/api/v1/thing", "{}")
                .status())
        .isEqualTo(403);
    assertThat(
            http.with("Content-Type", "application/json")
                .send("POST", "/api/v1/thing", "{}")
                .status())
        .as("a program on this machine")
        .isEqualTo(200);
  }

  @Test
  void acceptsAFormWithTheTokenOfItsBrowser() throws IOException {
    RawHttpClient http = start(AccessOptions.OPEN);
    Response page = http.get("/page");
    String cookie = cookie(page);
    String token = page.body();

    assertThat(page.header("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
    RawHttpClient browser = http.with("Cookie", cookie).with("Sec-Fetch-Site", "same-origin");
    assertThat(browser.form("/change", "_csrf=" + token).status()).isEqualTo(200);
    assertThat(browser.with("X-CSRF-Token", token).form("/change", "").status()).isEqualTo(200);
    assertThat(browser.form("/change", "_csrf=" + token + "x").status()).isEqualTo(403);
    assertThat(http.form("/change", "_csrf=" + token).status())
        .as("another browser")
        .isEqualTo(403);
  }

  @Test
  void redirectsBrowsersToTheLoginAndRefusesPrograms() throws IOException {
    RawHttpClient http = start(LOCKED);

    Response person = http.with("Accept", "text/html").get("/page?q=a");
    assertThat(person.status()).isEqualTo(303);
    assertThat(person.header("Location").orElseThrow()).endsWith("/login?to=%2Fpage%3Fq%3Da");
    assertThat(person.body()).doesNotContain("page");
    Response program = http.get("/api/v1/thing");
    assertThat(program.status()).isEqualTo(401);
    assertThat(program.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(program.header("Content-Type")).hasValue("application/problem+json");
    assertThat(http.get("/metrics").status()).isEqualTo(401);
    assertThat(http.get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void acceptsABearerToken() throws IOException {
    RawHttpClient http = start(LOCKED);

    assertThat(http.with("Authorization", "Bearer " + SECRET).get("/api/v1/thing").status())
        .isEqualTo(200);
    assertThat(
            http.with("Authorization", "bearer " + SECRET)
                .with("Content-Type", "application/json")
                .send("POST", "/api/v1/thing", "{}")
                .status())
        .isEqualTo(200);
    assertThat(http.with("Authorization", "Bearer wrong").get("/api/v1/thing").status())
        .isEqualTo(401);
    assertThat(http.with("Authorization", "Bearer").get("/api/v1/thing").status()).isEqualTo(401);
  }

  @Test
  void loginStartsASessionAndLogoutEndsIt() throws IOException {
    RawHttpClient http = start(LOCKED);
    Response in = login(http, SECRET, "/page");

    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location").orElseThrow()).endsWith("/page");
    assertThat(in.header("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/")
        .doesNotContain("Secure");
    RawHttpClient browser = http.with("Cookie", cookie(in));
    Response page = browser.get("/page");
    assertThat(page.status()).isEqualTo(200);
    assertThat(browser.form("/change", "").status()).as("no token").isEqualTo(403);
    assertThat(browser.form("/change", "_csrf=" + page.body()).status()).isEqualTo(200);

    assertThat(browser.form("/logout", "_csrf=" + page.body()).status()).isEqualTo(303);
    assertThat(browser.get("/page").status()).isEqualTo(401);
  }

  @Test
  void aLongRunningResponseSeesTheLogout() throws Exception {
    RawHttpClient http = start(LOCKED);
    RawHttpClient browser = http.with("Cookie", cookie(login(http, SECRET, "/")));
    String token = browser.get("/page").body();
    CompletableFuture<Response> held = new CompletableFuture<>();
    held.completeAsync(() -> ask(browser, "/held"), Thread::startVirtualThread);

    assertThat(asked.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    assertThat(browser.form("/logout", "_csrf=" + token).status()).isEqualTo(303);
    release.release();

    assertThat(held.get(20, TimeUnit.SECONDS).body()).isEqualTo("true, then false");
  }

  private static Response ask(RawHttpClient http, String path) {
    try {
      return http.get(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hold(Context context) {
    boolean before = AccessControl.isStillAuthorized(context);
    asked.release();
    release.acquireUninterruptibly();
    context.result(before + ", then " + AccessControl.isStillAuthorized(context));
  }

  @Test
  void sessionsExpire() throws IOException {
    RawHttpClient http = start(LOCKED);
    RawHttpClient browser = http.with("Cookie", cookie(login(http, SECRET, "/")));

    clock.advance(LoginSessions.LIFETIME.minusSeconds(1));
    assertThat(browser.get("/page").status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(2));
    assertThat(browser.get("/page").status()).isEqualTo(401);
    assertThat(http.with("Cookie", "wirewatch-session=forged").get("/page").status())
        .isEqualTo(401);
  }

  @Test
  void theCookieIsSecureBehindATlsProxy() throws IOException {
    RawHttpClient proxy =
        start(LOCKED).with("X-Forwarded-Proto", "https").with("Host", "wire.example");

    assertThat(login(proxy, SECRET, "/").header("Set-Cookie").orElseThrow()).contains("Secure");
  }

  @Test
  void loginRedirectsOnlyToLocalPaths() throws IOException {
    RawHttpClient http = start(LOCKED);

    for (String to :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "/a b", "")) {
      assertThat(login(http, SECRET, to).header("Location").orElseThrow()).as(to).isEqualTo("/");
    }
  }

  @Test
  void throttlesWrongSecretsByAddressAndAccount() throws IOException {
    RawHttpClient http = start(LOCKED);
    RawHttpClient guesser = http.with("X-Forwarded-For", "203.0.113.7");
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.with("Authorization", "Bearer guess" + i).get("/page").status())
          .isEqualTo(401);
    }

    Response slowed = guesser.with("Authorization", "Bearer guess5").get("/page");
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.header("Retry-After")).hasValue("1");
    assertThat(login(guesser, "guess", "/").status()).as("another account").isEqualTo(401);
    assertThat(
            http.with("X-Forwarded-For", "203.0.113.8")
                .with("Authorization", "Bearer guess")
                .get("/page")
                .status())
        .as("another address")
        .isEqualTo(401);
    clock.advance(Duration.ofSeconds(2));
    assertThat(guesser.with("Authorization", "Bearer guess6").get("/page").status()).isEqualTo(401);
  }

  @Test
  void acceptsTheRightSecretWhateverOthersTryFromItsAddress() throws IOException {
    RawHttpClient http = start(LOCKED);
    for (int i = 0; i < 20; i++) {
      http.with("Authorization", "Bearer guess" + i).get("/page");
      login(http, "guess" + i, "/");
    }
    assertThat(http.with("Authorization", "Bearer guess").get("/page").status()).isEqualTo(429);
    assertThat(login(http, "guess", "/").status()).isEqualTo(429);

    assertThat(http.with("Authorization", "Bearer " + SECRET).get("/page").status()).isEqualTo(200);
    assertThat(login(http, SECRET, "/").status()).isEqualTo(303);
  }

  @Test
  void theApiTakesJsonOnly() throws IOException {
    RawHttpClient http = start(LOCKED).with("Authorization", "Bearer " + SECRET);

    for (String type :
        List.of("text/plain", "application/jsonp", "application/x-www-form-urlencoded", "json")) {
      Response response = http.with("Content-Type", type).send("POST", "/api/v1/thing", "{}");
      assertThat(response.status()).as(type).isEqualTo(415);
      assertThat(response.header("Content-Type")).hasValue("application/problem+json");
    }
    assertThat(http.send("POST", "/api/v1/thing", "{}").status()).as("no type").isEqualTo(415);
    assertThat(http.send("POST", "/api/v1/thing", "").status()).as("no body").isEqualTo(200);
    for (String type :
        List.of("application/json", "Application/JSON", "application/json; charset=utf-8")) {
      assertThat(http.with("Content-Type", type).send("POST", "/api/v1/thing", "{}").status())
          .as(type)
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%1$d.0.2.1, 203.0.113.7",
        "203.0.113.%1$d\r\nX-Forwarded-For: 203.0.113.7",
        ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,%1$d,203.0.113.7, 127.0.0.1",
        "[%1$d, [, ]%1$d, 203.0.113.7",
      })
  void ignoresForgedForwardedAddresses(String forwarded) throws IOException {
    RawHttpClient http = start(LOCKED);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      statuses.add(
          http.with("X-Forwarded-For", forwarded.formatted(i))
              .with("Authorization", "Bearer guess")
              .get("/page")
              .status());
    }

    assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429);
  }

  @Test
  void takesAnInvalidForwardedAddressAsTheClient() throws IOException {
    RawHttpClient http = start(LOCKED).with("Authorization", "Bearer guess");

    for (String hop : List.of("[", "[]", "unknown", "cafe.beef.fa.de", "999.1.1.1", ":", "a:b")) {
      assertThat(http.with("X-Forwarded-For", hop).get("/page").status()).as(hop).isEqualTo(401);
    }
  }

  private static Response login(RawHttpClient http, String secret, String to) throws IOException {
    Response page = http.get("/login");
    String body = "_csrf=" + page.body() + "&secret=" + encoded(secret) + "&to=" + encoded(to);
    return http.with("Cookie", cookie(page)).form("/login", body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cookie(Response response) {
    return response.header("Set-Cookie").orElseThrow().split(";", -1)[0];
  }

  private RawHttpClient start(AccessOptions accessOptions) {
    AccessControl accessControl = AccessControl.of(accessOptions, clock, LoginView::csrfToken);
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  accessControl.register(config.routes);
                  config.routes.get("/page", context -> context.result(CsrfTokens.token(context)));
                  config.routes.get("/held", this::hold);
                  config.routes.post("/change", context -> context.result("changed"));
                  config.routes.get("/websub/{id}", context -> context.result("challenge"));
                  config.routes.post("/websub/{id}", context -> context.status(202));
                  config.routes.get("/health/live", context -> context.result("ok"));
                  config.routes.get("/metrics", context -> context.result("metrics"));
                  config.routes.get("/api/v1/thing", context -> context.result("{}"));
                  config.routes.post("/api/v1/thing", context -> context.result("{}"));
                })
            .start("127.0.0.1", 0);
    return RawHttpClient.to(server.port());
  }
}
