package wirewatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.channel.Channels;
import wirewatch.console.api.RestApi;
import wirewatch.console.export.ExportRoutes;
import wirewatch.console.export.WatchFeedRoutes;
import wirewatch.console.http.AccessOptions;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.http.RouteTable;
import wirewatch.console.live.LiveEventFeed;
import wirewatch.console.metrics.CrawlMetrics;
import wirewatch.console.metrics.MonitoringRoutes;
import wirewatch.console.query.EmptyCrawlControl;
import wirewatch.console.user.OidcOptions;
import wirewatch.console.user.Role;
import wirewatch.console.user.SecureTokens;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;

/**
 * Asks every route with every role and without a login. The index has a user for each role and
 * nothing else: what a route does after it lets somebody in does not matter here.
 */
class RouteRolesTest {
  private static final String HUBS = "/websub/{id}"; // registered where there is a crawler
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path data;

  private static Javalin elasticsearch;
  private static ArticleIndex index;
  private static ConsoleServer console;

  @BeforeAll
  static void start() {
    elasticsearch =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/wirewatch-users/_doc/{name}", RouteRolesTest::respondUser);
                })
            .start("127.0.0.1", 0);
    index =
        ArticleIndex.connect(
            IndexOptions.of(URI.create("http://127.0.0.1:" + elasticsearch.port())));
    OidcOptions oidc =
        new OidcOptions(
            URI.create("http://127.0.0.1:1/"), "id", "secret", "sub", "groups", Map.of());
    console =
        ConsoleServer.start(
            new ConsoleOptions(
                "127.0.0.1", 0, new AccessOptions(null, true, oidc, Set.of(), List.of(), false)),
            index,
            new EmptyCrawlControl(),
            moreRoutes());
  }

  private static List<RouteGroup> moreRoutes() {
    RestApi api =
        RestApi.of(
            new RestApi.Dependencies(index, List::of, new LiveEventFeed(), id -> 0, Channels.NONE));
    MonitoringRoutes monitoring =
        MonitoringRoutes.of(
            new CrawlMetrics(),
            new MonitoringRoutes.Dependencies(index, List::of, null, Optional::empty, data));
    return List.of(
        api::register,
        new ExportRoutes(index)::register,
        new WatchFeedRoutes(index)::register,
        monitoring::register);
  }

  @AfterAll
  static void stop() {
    console.close();
    index.close();
    elasticsearch.stop();
  }

  /** The document of the user whose name is the label of a role, with one key. */
  private static void respondUser(Context context) {
    String name = context.pathParam("name");
    Map<String, Object> key =
        Map.of(
            "id",
            "k",
            "name",
            "test",
            "scope",
            "admin",
            "digest",
            SecureTokens.digest(key(name)),
            "created",
            Instant.EPOCH.toString(),
            "expires",
            Instant.now().plus(Duration.ofDays(1)).toString());
    Map<String, Object> user =
        Map.of(
            "name",
            name,
            "role",
            name,
            "password",
            "",
            "sessions",
            List.of(),
            "keys",
            List.of(key));
    context.header("X-Elastic-Product", "Elasticsearch");
    context.json(
        Map.of(
            "_id",
            name,
            "_index",
            "wirewatch-users",
            "_seq_no",
            1,
            "_primary_term",
            1,
            "found",
            true,
            "_source",
            user));
  }

  private static String key(String name) {
    return "wwk."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(name.getBytes(StandardCharsets.UTF_8))
        + ".secret";
  }

  @Test
  void theTableNamesEveryRouteAndNoOther() {
    Set<String> named =
        RouteTable.rules().stream()
            .filter(rule -> !rule.path().equals(HUBS))
            .map(rule -> rule.method() + " " + rule.path())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new TreeSet<>(console.routes())).isEqualTo(named);
  }

  @Test
  void everyRouteIsRefusedToLowerRolesAndToNobodyElse() throws Exception {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (RouteTable.Rule rule : RouteTable.rules()) {
      if (rule.role() == null) {
        continue; // the next test
      }
      int unknown = ask(rule, null);
      if (unknown != 401) {
        wrong.add(rule + " without a login: " + unknown);
      }
      for (Role role : Role.values()) {
        int status = ask(rule, key(role.label()));
        asked++;
        if ((status == 403) == rule.allows(role) || status == 401) {
          wrong.add(rule + " as " + role + ": " + status);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(250);
  }

  @Test
  void onlyLoginFilesAndHubsArePublic() throws Exception {
    assertThat(
            RouteTable.rules().stream()
                .filter(rule -> rule.role() == null)
                .map(RouteTable.Rule::path)
                .distinct())
        .containsExactly(
            "/login",
            "/login/oidc",
            "/login/oidc/callback",
            "/assets/{name}",
            "/console.css",
            "/health/live",
            HUBS);
    assertThat(send("GET", "/login", null)).isEqualTo(200);
    assertThat(send("HEAD", "/users", key("reader"))).isEqualTo(403);
    assertThat(send("GET", "/users", key("reader") + "x")).isEqualTo(401);
  }

  private static int ask(RouteTable.Rule rule, @Nullable String key) throws Exception {
    return send(rule.method(), rule.path().replaceAll("[{<]\\w+[}>]", "0815"), key);
  }

  private static int send(String method, String path, @Nullable String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(console.uri().resolve(path));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    boolean api = path.startsWith("/api/");
    request.header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded");
    request.method(
        method,
        method.equals("GET") || method.equals("HEAD")
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(api ? "{}" : "a=b"));
    HttpResponse<InputStream> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    response.body().close(); // the stream of events has no end
    return response.statusCode();
  }
}
