package wirewatch.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wirewatch.app.ConsoleServices;
import wirewatch.app.LocalCrawlControl;
import wirewatch.console.ConsoleOptions;
import wirewatch.console.ConsoleServer;
import wirewatch.console.http.AccessOptions;
import wirewatch.console.http.RouteTable;
import wirewatch.console.user.Caller;
import wirewatch.console.user.OidcOptions;
import wirewatch.console.user.Role;
import wirewatch.console.user.UserAccounts;

/** A console that people log in to: every route with every role, and the tasks of its people. */
class PeopleIT extends RunningConsole {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "correct horse battery staple";
  private static final String SECRET = "a-token-of-the-configuration";
  private static final String SCREENSHOTS = "wirewatch.screenshots";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);

  private static MockOAuth2Server provider;
  private static ConsoleServer locked;
  private static UserAccounts accounts;

  @BeforeAll
  static void startWithUsers() throws Exception {
    provider = new MockOAuth2Server();
    provider.start();
    accounts = new UserAccounts(runningSystem.index(), Clock.systemUTC());
    for (Role role : Role.values()) {
      String name = "the-" + role.label();
      accounts.add(name, role, PASSWORD);
      KEYS.put(
          role,
          accounts
              .credentials()
              .createKey(new Caller(name, role, null), "test", role, Duration.ofDays(1))
              .text());
    }
    OidcOptions oidc =
        new OidcOptions(
            provider.issuerUrl("desk").uri(),
            "wirewatch",
            "client-secret",
            "preferred_username",
            "groups",
            Map.of("editors", Role.ANALYST, "everyone", Role.READER));
    ConsoleServices services = new ConsoleServices();
    locked =
        ConsoleServer.start(
            new ConsoleOptions(
                "127.0.0.1", 0, new AccessOptions(SECRET, true, oidc, Set.of(), List.of(), false)),
            runningSystem.index(),
            new LocalCrawlControl(runningSystem, configuration(), demoServer.hosts(), null),
            services.routes(runningSystem, folder));
  }

  @AfterAll
  static void stopWithUsers() {
    locked.close();
    provider.shutdown();
  }

  @Test
  void theTableNamesEveryRouteAndNoOther() {
    Set<String> named =
        RouteTable.rules().stream()
            .map(rule -> rule.method() + " " + rule.path())
            .collect(Collectors.toSet());

    assertThat(locked.routes()).hasSizeGreaterThan(90);
    assertThat(named).isEqualTo(Set.copyOf(locked.routes()));
  }

  @Test
  void everyRouteIsRefusedToLowerRolesAndAllowedToTheOthers() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (RouteTable.Rule rule : RouteTable.rules()) {
      int unknown = ask(rule, null);
      if ((unknown == 401) != (rule.role() != null)) {
        wrong.add(rule + " without a login: " + unknown);
      }
      for (Role role : Role.values()) {
        int status = ask(rule, KEYS.get(role));
        boolean refused = status == 401 || status == 403;
        if (refused == rule.allows(role) && !isRefusedForItself(rule, status)) {
          wrong.add(rule + " as " + role + ": " + status);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** A form without its token, and a login elsewhere that nobody has begun. */
  private static boolean isRefusedForItself(RouteTable.Rule rule, int status) {
    return rule.role() == null
        && (rule.path().startsWith("/login") || rule.path().startsWith("/websub"))
        && status != 500;
  }

  private static int ask(RouteTable.Rule rule, @Nullable String key) throws Exception {
    String path = rule.path().replaceAll("[{<]\\w+[}>]", "0815");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(locked.uri().resolve(path)).timeout(Duration.ofSeconds(60));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    if (rule.method().equals("GET")) {
      request.GET();
    } else {
      boolean api = path.startsWith("/api/");
      request.header(
          "Content-Type", api ? "application/json" : "application/x-www-form-urlencoded");
      request.method(rule.method(), HttpRequest.BodyPublishers.ofString(api ? "{}" : ""));
    }
    HttpResponse<InputStream> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    response.body().close(); // the stream of events has no end
    return response.statusCode();
  }

  @Test
  void headsAreRefusedAsTheirPages() throws Exception {
    HttpRequest head =
        HttpRequest.newBuilder(locked.uri().resolve("/users"))
            .header("Authorization", "Bearer " + KEYS.get(Role.READER))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();

    assertThat(HTTP.send(head, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(403);
  }

  @Test
  void theTokenOfTheConfigurationIsThatOfAnAdmin() throws Exception {
    assertThat(api("GET", "/api/v1/users", SECRET, "").statusCode()).isEqualTo(200);
    assertThat(ConsoleApi.json(api("GET", "/api/v1/account", SECRET, "")).path("role").asText())
        .isEqualTo("admin");
  }

  @Test
  void anAdminManagesUsersByTheApiAndItIsAudited() throws Exception {
    String admin = KEYS.get(Role.ADMIN);
    String body = "{\"name\": \"api-user\", \"role\": \"analyst\", \"password\": \"%s\"}";

    assertThat(api("POST", "/api/v1/users", admin, body.formatted("short")).statusCode())
        .isEqualTo(400);
    HttpResponse<String> added = api("POST", "/api/v1/users", admin, body.formatted(PASSWORD));
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.body()).doesNotContain(PASSWORD, "argon2");
    assertThat(api("POST", "/api/v1/users", admin, body.formatted(PASSWORD)).statusCode())
        .isEqualTo(409);
    assertThat(
            ConsoleApi.json(api("PATCH", "/api/v1/users/api-user", admin, "{\"role\": \"reader\"}"))
                .path("role")
                .asText())
        .isEqualTo("reader");
    assertThat(api("DELETE", "/api/v1/users/api-user", admin, "").statusCode()).isEqualTo(204);
    assertThat(api("GET", "/api/v1/users/api-user", admin, "").statusCode()).isEqualTo(404);

    JsonNode entries =
        ConsoleApi.json(api("GET", "/api/v1/audit?who=the-admin", admin, "")).path("entries");
    List<String> about = new ArrayList<>();
    for (JsonNode entry : entries) {
      if (entry.path("subject").asText().equals("api-user")) {
        about.add(
            "%s: %s -> %s"
                .formatted(
                    entry.path("action").asText(),
                    entry.path("from").asText(),
                    entry.path("to").asText()));
      }
    }
    assertThat(about)
        .containsExactly(
            "user.remove: reader -> ", "user.role: analyst -> reader", "user.add:  -> analyst");
  }

  @Test
  void aKeyHasAtMostTheRightsOfItsUserAndOfItsMaker() throws Exception {
    accounts.add("key-maker", Role.ANALYST, PASSWORD);
    Caller maker = new Caller("key-maker", Role.ANALYST, null);
    String key =
        accounts.credentials().createKey(maker, "work", Role.ANALYST, Duration.ofDays(7)).text();
    String wanted = "{\"name\": \"more\", \"scope\": \"%s\", \"lifetime\": \"%s\"}";

    assertThat(api("POST", "/api/v1/account/keys", key, wanted.formatted("admin", "1d")).body())
        .contains("more than the role analyst");
    assertThat(api("POST", "/api/v1/account/keys", key, wanted.formatted("reader", "30d")).body())
        .contains("ends no later");
    JsonNode made =
        ConsoleApi.json(api("POST", "/api/v1/account/keys", key, wanted.formatted("reader", "1d")));
    assertThat(made.path("scope").asText()).isEqualTo("reader");
    String weaker = made.path("key").asText();
    assertThat(api("GET", "/api/v1/watches", weaker, "").statusCode()).isEqualTo(200);
    assertThat(api("POST", "/api/v1/watches/test", weaker, "{}").statusCode()).isEqualTo(403);

    accounts.setRole("key-maker", Role.READER);
    assertThat(api("POST", "/api/v1/watches/test", key, "{}").statusCode()).isEqualTo(403);
    String id = made.path("id").asText();
    assertThat(api("DELETE", "/api/v1/account/keys/" + id, key, "").statusCode()).isEqualTo(204);
    assertThat(api("GET", "/api/v1/watches", weaker, "").statusCode()).isEqualTo(401);
    accounts.remove("key-maker");
    assertThat(api("GET", "/api/v1/watches", key, "").statusCode()).isEqualTo(401);
  }

  @Test
  void aUserLogsInDecidesAndTheDecisionHasTheName() throws Exception {
    accounts.add("ada", Role.ANALYST, PASSWORD);
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page desk = browser.newPage();
      logIn(desk, "ada", "a wrong password, long", "/alerts");
      assertThat(desk.locator(".problem")).containsText("Wrong name or password");
      logIn(desk, "ada", PASSWORD, "/alerts?state=all");
      assertThat(desk.locator(".bottom")).containsText("ada");
      desk.locator("button[value^='relevant|']").first().click();
      assertThat(desk.locator(".notice")).isVisible();

      assertThat(desk.navigate(url("/users")).status()).isEqualTo(403);
      assertThat(desk.locator(".problem")).containsText("Your role is analyst");
    }
    JsonNode entries =
        ConsoleApi.json(api("GET", "/api/v1/audit?who=ada", KEYS.get(Role.ADMIN), ""))
            .path("entries");
    assertThat(entries.findValuesAsText("action")).containsExactly("alert.decide", "login");
    assertThat(entries.get(0).path("to").asText()).startsWith("relevant");
  }

  @Test
  void sessionsEndWithThePasswordTheUserAndByTheAdmin() throws Exception {
    accounts.add("bob", Role.READER, PASSWORD);
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page desk = browser.newPage();
      logIn(desk, "bob", PASSWORD, "/account");
      accounts.credentials().endSessions("bob");
      desk.navigate(url("/account"));
      assertThat(desk).hasURL(url("/login?to=%2Faccount"));

      logIn(desk, "bob", PASSWORD, "/account");
      desk.getByLabel("Present password").fill(PASSWORD);
      desk.getByLabel("New password").fill(PASSWORD + " again");
      desk.getByText("Change the password").click();
      assertThat(desk).hasURL(url("/login"));

      logIn(desk, "bob", PASSWORD + " again", "/account");
      desk.getByLabel("What it is for").fill("feeds");
      desk.getByText("Create a key").click();
      String key = desk.locator("#key").textContent();
      assertThat(api("GET", "/api/v1/account", key, "").statusCode()).isEqualTo(200);
      desk.navigate(url("/account"));
      assertThat(desk.locator("main")).not().containsText(key);
      desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke")).click();
      assertThat(api("GET", "/api/v1/account", key, "").statusCode()).isEqualTo(401);

      accounts.remove("bob");
      desk.navigate(url("/account"));
      assertThat(desk).hasURL(url("/login?to=%2Faccount"));
    }
  }

  @Test
  void anAdminAddsAndRemovesAUserOnThePages() throws IOException {
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page desk = browser.newPage();
      logIn(desk, "the-admin", PASSWORD, "/users");
      desk.getByLabel("Name").fill("carol");
      desk.getByLabel("Role").selectOption("analyst");
      desk.getByLabel("Password").fill(PASSWORD);
      desk.getByText("Add", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(desk.locator(".notice")).containsText("carol is added");
      desk.getByText("carol", new Page.GetByTextOptions().setExact(true)).click();
      desk.getByLabel("Write the name to confirm it").fill("carol");
      desk.getByText("Remove the user").click();
      assertThat(desk.locator(".notice")).containsText("carol is removed");
      assertThat(accounts.find("carol")).isEmpty();
      desk.navigate(url("/audit?action=user.remove"));
      assertThat(desk.locator("tbody tr").first()).containsText("carol");
    }
  }

  @Test
  void exportsTheAuditLog() throws Exception {
    accounts.add("dave", Role.READER, PASSWORD);
    String admin = KEYS.get(Role.ADMIN);
    assertThat(api("DELETE", "/api/v1/users/dave", admin, "").statusCode()).isEqualTo(204);

    assertThat(api("GET", "/export/audit?format=csv", admin, "").body())
        .startsWith("\uFEFFtime,who,action,subject,from,to\r\n")
        .contains(",the-admin,user.remove,dave,reader,\r\n");
    JsonNode all = JSON.readTree(api("GET", "/export/audit?format=json", admin, "").body());
    assertThat(all.findValuesAsText("subject")).contains("dave");
  }

  @Test
  void logsInAtAnOpenIdProvider() throws Exception {
    provider.enqueueCallback(token("erin", List.of("editors", "others")));
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page desk = browser.newPage();
      desk.navigate(url("/watches"));
      desk.getByText("Log in at ").click();
      assertThat(desk).hasURL(url("/watches"));
      assertThat(desk.locator(".bottom")).containsText("erin");
    }
    assertThat(accounts.get("erin").role()).isEqualTo(Role.ANALYST);
    assertThat(accounts.credentials().logIn("erin", "")).isEmpty();

    provider.enqueueCallback(token("erin", List.of("everyone")));
    assertThat(loginAtProvider()).isEqualTo(url("/watches"));
    assertThat(accounts.get("erin").role()).isEqualTo(Role.READER);
  }

  @Test
  void refusesLoginsThatTheProviderDoesNotCover() throws Exception {
    provider.enqueueCallback(token("frank", List.of("strangers")));
    assertThat(loginAtProvider()).contains("/login/oidc/callback");
    assertThat(accounts.find("frank")).isEmpty();

    provider.enqueueCallback(token("the-admin", List.of("editors")));
    assertThat(loginAtProvider()).contains("/login/oidc/callback");
    assertThat(accounts.get("the-admin").role()).isEqualTo(Role.ADMIN);

    assertThat(get("/login/oidc/callback?code=stolen&state=forged").statusCode()).isEqualTo(403);
  }

  /** Returns the address where a login at the provider ends. */
  private String loginAtProvider() {
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page desk = browser.newPage();
      desk.navigate(url("/watches"));
      desk.getByText("Log in at ").click();
      desk.locator(".problem, .bottom").first().waitFor(); // refused, or on a page of the console
      return desk.url();
    }
  }

  private static DefaultOAuth2TokenCallback token(String name, List<String> groups) {
    return new DefaultOAuth2TokenCallback(
        "desk",
        "subject-of-" + name,
        "JWT",
        List.of("wirewatch"),
        Map.of("preferred_username", name, "groups", groups),
        600);
  }

  @Test
  void thePagesOfPeopleAreAccessibleInBothThemesAndOnAPhone() throws IOException {
    for (int width : List.of(1280, 390)) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (BrowserContext browser = chromium.newContext(width, colours)) {
          Page desk = browser.newPage();
          desk.navigate(url("/login"));
          check(desk, "login", width, colours);
          logIn(desk, "the-admin", PASSWORD, "/account");
          for (String path : List.of("/account", "/users", "/users/the-reader", "/audit")) {
            desk.navigate(url(path));
            check(desk, path.substring(1).replace('/', '-'), width, colours);
          }
        }
      }
    }
  }

  private static void check(Page desk, String name, int width, ColorScheme colours)
      throws IOException {
    String folder = System.getProperty(SCREENSHOTS);
    if (folder != null) {
      Path file = Path.of(folder, "%s-%d-%s.png".formatted(name, width, colours));
      Files.createDirectories(file.getParent());
      desk.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
    assertThat(
            new AxeBuilder(desk)
                .analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .toList())
        .as("%s, %d, %s", name, width, colours)
        .isEmpty();
    assertThat(desk.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s, %d", name, width)
        .isEqualTo(true);
  }

  private static void logIn(Page desk, String name, String password, String path) {
    desk.navigate(url("/login?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
    desk.getByLabel("User name").fill(name);
    desk.getByLabel("Password").fill(password);
    desk.getByText("Log in", new Page.GetByTextOptions().setExact(true)).click();
  }

  private static String url(String path) {
    return locked.uri().resolve(path).toString();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> api(String method, String path, String key, String body)
      throws Exception {
    return ConsoleApi.send(URI.create(url(path)), method, key, body);
  }
}
