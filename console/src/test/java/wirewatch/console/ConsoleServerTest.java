package wirewatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wirewatch.console.http.AccessOptions;
import wirewatch.console.http.RawHttpClient;
import wirewatch.console.http.RawHttpClient.Response;
import wirewatch.console.query.EmptyCrawlControl;
import wirewatch.console.view.StartupStep;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;

/** The console before and after the system has started. */
class ConsoleServerTest {
  private static final String HTML = "text/html,application/xhtml+xml";
  private static final String SECRET = "correct-horse-battery";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final List<StartupStep> STEPS =
      List.of(
          new StartupStep("preparing Elasticsearch", 2, true),
          new StartupStep("starting Elasticsearch (about 10 s) <b>", 4, false));

  @Test
  void showsBrowsersWhatIsStarted() throws IOException {
    try (ConsoleServer console = listen(AccessOptions.OPEN)) {
      Response page = client(console).with("Accept", HTML).get("/search?q=a");

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.header("Retry-After")).hasValue("1");
      assertThat(page.header("Content-Security-Policy")).isPresent();
      assertThat(page.body())
          .contains("Wirewatch is starting", "http-equiv=\"refresh\"")
          .containsSubsequence("done", "preparing Elasticsearch, 2 s")
          .containsSubsequence("now", "starting Elasticsearch (about 10 s) &lt;b&gt;, 4 s")
          .doesNotContain("<script");
      assertThat(client(console).get("/assets/console.css").status()).isEqualTo(200);
      Response dark =
          client(console).with("Accept", HTML).with("Cookie", "wirewatch-theme=dark").get("/");
      assertThat(dark.body()).contains("data-theme=\"dark\"");
    }
  }

  @Test
  void tellsProgramsToRepeatTheirRequests() throws IOException {
    try (ConsoleServer console = listen(AccessOptions.OPEN)) {
      RawHttpClient http = client(console);

      Response api = http.with("Accept", HTML).get("/api/v1/articles");
      assertThat(api.status()).isEqualTo(503);
      assertThat(api.header("Retry-After")).hasValue("1");
      assertThat(api.header("Content-Type")).hasValue("application/problem+json");
      assertThat(api.body()).contains("urn:wirewatch:problem:starting", "starting Elasticsearch");
      Response health = http.get("/health");
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.body()).contains("\"status\":\"starting\"");
      Response live = http.get("/health/live");
      assertThat(live.status()).isEqualTo(200);
      assertThat(live.body()).contains("\"starting\"");
      assertThat(http.get("/metrics").status()).isEqualTo(503);
      assertThat(http.with("Host", "evil.example").get("/health").status()).isEqualTo(421);
    }
  }

  @Test
  void servesItsPagesOnTheSamePortOnceTheSystemHasStarted() throws IOException {
    try (ConsoleServer console = listen(AccessOptions.OPEN);
        ArticleIndex index = unreachableIndex()) {
      URI address = console.uri();
      assertThat(client(console).get("/login").status()).isEqualTo(200);
      assertThat(client(console).with("Accept", HTML).get("/no-such-page").status()).isEqualTo(503);

      console.serve(index, new EmptyCrawlControl(), List.of());

      assertThat(console.uri()).isEqualTo(address);
      assertThat(client(console).with("Accept", HTML).get("/no-such-page").status()).isEqualTo(404);
      assertThat(client(console).get("/assets/console.css").status()).isEqualTo(200);
    }
  }

  @Test
  void aLoginDuringTheStartStaysValid() throws IOException {
    AccessOptions locked = new AccessOptions(SECRET, Set.of(), List.of(), false);
    try (ConsoleServer console = listen(locked);
        ArticleIndex index = unreachableIndex()) {
      RawHttpClient browser = client(console).with("Accept", HTML);
      assertThat(browser.get("/").header("Location")).hasValue("/login?to=%2F");
      RawHttpClient loggedIn = browser.with("Cookie", logIn(client(console)));
      assertThat(loggedIn.get("/").body()).contains("Wirewatch is starting");

      console.serve(index, new EmptyCrawlControl(), List.of());

      assertThat(loggedIn.get("/no-such-page").status()).isEqualTo(404);
      assertThat(browser.get("/no-such-page").status()).isEqualTo(303);
    }
  }

  private static String logIn(RawHttpClient http) throws IOException {
    Response form = http.get("/login");
    Matcher token = FORM_TOKEN.matcher(form.body());
    assertThat(token.find()).isTrue();
    Response login =
        http.with("Cookie", cookie(form))
            .form("/login", "_csrf=" + token.group(1) + "&secret=" + SECRET + "&to=/");
    return cookie(login);
  }

  private static String cookie(Response response) {
    return response.header("Set-Cookie").orElseThrow().split(";", -1)[0];
  }

  private static ConsoleServer listen(AccessOptions access) {
    return ConsoleServer.listen(new ConsoleOptions("127.0.0.1", 0, access), () -> STEPS);
  }

  private static RawHttpClient client(ConsoleServer console) {
    return RawHttpClient.to(console.uri().getPort());
  }

  private static ArticleIndex unreachableIndex() {
    return ArticleIndex.connect(IndexOptions.of(URI.create("http://127.0.0.1:1")));
  }
}
