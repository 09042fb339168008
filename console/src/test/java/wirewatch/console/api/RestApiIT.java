package wirewatch.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.console.api.ApiTestServer.NOON;
import static wirewatch.console.api.ApiTestServer.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.console.http.RawHttpClient;
import wirewatch.index.document.ListScreening;
import wirewatch.index.document.ListedMention;
import wirewatch.index.document.StoredArticle;
import wirewatch.node.ReadableTempDirFactory;

/** Asks the API over HTTP; every answer is held to openapi.json. */
class RestApiIT {
  private static final String TEXT =
      "The ferry lies on rocks off Norrö with 212 people.\n\nTugs are on their way from Visby.";
  private static final StoredArticle FERRY = article("nordwire", "ferry", TEXT, NOON);

  @TempDir(factory = ReadableTempDirFactory.class)
  private static Path folder;

  private static ApiTestServer served;
  private static OpenApiDescription openApiDescription;
  private static ApiContractClient api;

  @BeforeAll
  static void start() throws IOException {
    openApiDescription = OpenApiDescription.read();
    served = ApiTestServer.start(folder.resolve("node"));
    api = new ApiContractClient(served.http(), openApiDescription);
    served.put(FERRY);
    served.put(article("coast", "ferry", "A copy. " + TEXT, NOON.plusSeconds(1_800)));
    served.put(
        article(
            "nordwire",
            "ferry",
            TEXT.replace("212", "221") + "\n\nNobody is hurt.",
            NOON.plusSeconds(30)));
    served.put(
        article("nordwire", "cabbage", "The harvest of cabbage was good.", NOON.plusSeconds(60)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void searchesCountsAndPagesArticles() throws IOException {
    JsonNode all = get("/api/v1/articles?facets=feed,language&sort=oldest");
    assertThat(all.path("total").asInt()).isEqualTo(3);
    assertThat(all.at("/facets/feed/0/value").asText()).isEqualTo("nordwire");

    JsonNode found = get("/api/v1/articles?q=headline:ferry%20OR%20body:ferry&sort=relevance");
    assertThat(found.path("total").asInt()).isEqualTo(2);
    assertThat(found.at("/articles/0/passages").toString()).contains("\"marked\":true");

    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get("/api/v1/articles?limit=1" + cursor);
      page.path("articles").forEach(article -> ids.add(article.path("id").asText()));
      cursor = page.path("cursor").isNull() ? "" : "&cursor=" + page.path("cursor").asText();
    } while (!cursor.isEmpty());
    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    assertThat(get("/api/v1/articles?since=2026-03-09T12:10:00Z").path("total").asInt())
        .isEqualTo(1);
    assertThat(get("/api/v1/articles?until=2026-03-09").path("total").asInt()).isZero();
  }

  @Test
  void returnsVersionsAndStoryOfAnArticle() throws IOException {
    String id = FERRY.id();
    assertThat(get("/api/v1/articles/" + id).at("/article/version").asInt()).isEqualTo(2);
    JsonNode versions = get("/api/v1/articles/" + id + "/versions");
    assertThat(versions.path("versions")).hasSize(2);
    assertThat(versions.at("/changes/0/paragraphs").toString()).contains("221");

    JsonNode stories = get("/api/v1/stories");
    assertThat(stories.at("/stories/0/articles").asInt()).isEqualTo(3);
    JsonNode story = get("/api/v1/stories/" + stories.at("/stories/0/id").asText());
    assertThat(story.path("versions")).hasSize(4);
  }

  @Test
  void returnsTheStateOfSources() throws IOException {
    assertThat(get("/api/v1/sources").at("/sources/0/id").asText()).isEqualTo("nordwire");
    assertThat(get("/api/v1/sources/nordwire").path("failures").asInt()).isZero();
  }

  @Test
  void createsTestsMutesAndDeletesWatches() throws IOException {
    JsonNode made =
        send(
            "POST",
            "/api/v1/watches",
            "{\"id\":\"ferries\",\"name\":\"Ferries\",\"query\":\"ferry\"}",
            201);
    assertThat(made.path("origin").asText()).isEqualTo("index");
    send("POST", "/api/v1/watches", "{\"id\":\"ferries\",\"name\":\"F\",\"query\":\"ferry\"}", 409);
    assertThat(get("/api/v1/watches").path("watches")).hasSize(1);

    JsonNode changed =
        send(
            "PUT",
            "/api/v1/watches/ferries",
            "{\"name\":\"Ships\",\"query\":\"ferry OR ship\"}",
            200);
    assertThat(changed.path("name").asText()).isEqualTo("Ships");
    assertThat(
            send("PUT", "/api/v1/watches/ferries/mute", "{\"until\":\"8h\"}", 200)
                .has("muted_until"))
        .isTrue();
    assertThat(send("DELETE", "/api/v1/watches/ferries/mute", "", 200).has("muted_until"))
        .isFalse();

    JsonNode trial =
        send("POST", "/api/v1/watches/test", "{\"query\":\"ferry\",\"past\":\"3650d\"}", 200);
    assertThat(trial.path("articles").asInt()).isEqualTo(2);
    assertThat(trial.path("samples")).isNotEmpty();
    for (String bad : List.of("-1", "0", "\"two\"", "1e9")) {
      JsonNode problem =
          send(
              "POST",
              "/api/v1/watches/test",
              "{\"query\":\"ferry\",\"min_score\":" + bad + "}",
              400);
      assertThat(problem.path("detail").asText()).contains("min_score is not a number above 0");
    }

    assertThat(served.http().get("/feeds/ferries.atom").body()).contains("<feed").contains("Ships");
    assertThat(served.http().get("/feeds/ferries.json").header("Content-Type").orElseThrow())
        .startsWith("application/feed+json");
    assertThat(served.http().get("/feeds/ferries.rss").body()).contains("<rss").contains("Ships");
    assertThat(served.http().get("/feeds/ferries.rdf").status()).isEqualTo(404);

    assertThat(served.http().send("DELETE", "/api/v1/watches/ferries", "").status()).isEqualTo(204);
    send("GET", "/api/v1/watches/ferries", "", 404);
  }

  @Test
  void savesRenamesAndRemovesSearches() throws IOException {
    JsonNode saved =
        send(
            "POST",
            "/api/v1/searches",
            "{\"name\":\"Ferries\",\"address\":\"/search?q=ferry\",\"shared\":true}",
            201);
    String path = "/api/v1/searches/" + saved.path("id").asText();
    assertThat(saved.path("query").asText()).isEqualTo("ferry");
    assertThat(get("/api/v1/searches").path("searches").findValuesAsText("name"))
        .contains("Ferries");
    JsonNode renamed = send("PUT", path, "{\"name\":\"Ships\"}", 200);
    assertThat(renamed.path("name").asText()).isEqualTo("Ships");
    assertThat(renamed.path("address").asText()).isEqualTo("/search?q=ferry");
    assertThat(renamed.path("shared").asBoolean()).isTrue();

    send("POST", "/api/v1/searches", "{\"name\":\"x\",\"address\":\"/users\"}", 400);
    send("POST", "/api/v1/searches", "{\"address\":\"/search?q=ferry\"}", 400);
    send("PUT", path, "{\"colour\":\"blue\"}", 400);
    assertThat(served.http().send("DELETE", path, "").status()).isEqualTo(204);
    send("GET", path, "", 404);
    send("PUT", path, "{\"name\":\"Ships\"}", 404);
  }

  @Test
  void makesChangesAndWritesReviews() throws IOException {
    String items = "[{\"article\":\"" + FERRY.id() + "\",\"note\":\"call them\"}]";
    JsonNode made =
        send("POST", "/api/v1/reviews", "{\"name\":\"Morning\",\"items\":" + items + "}", 201);
    String path = "/api/v1/reviews/" + made.path("id").asText();
    JsonNode story = made.at("/stories/0");
    assertThat(story.path("story").asText()).isEqualTo(ApiTestServer.STORY);
    assertThat(story.path("note").asText()).isEqualTo("call them");
    assertThat(story.path("lead").asText()).contains("ferry lies on rocks");
    assertThat(story.path("sources").findValuesAsText("publisher")).contains("nordwire", "coast");

    JsonNode changed = send("PUT", path, "{\"intro\":\"Good morning\"}", 200);
    assertThat(changed.path("stories")).hasSize(1);
    assertThat(changed.path("intro").asText()).isEqualTo("Good morning");
    assertThat(get("/api/v1/reviews").path("reviews").findValuesAsText("name")).contains("Morning");
    for (String format : List.of("html", "atom", "odt")) {
      RawHttpClient.Response file = served.http().get(path + "/document?format=" + format);
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.header("Content-Disposition").orElseThrow()).endsWith("." + format + "\"");
    }
    send("POST", path + "/send", "{\"channel\":\"desk\"}", 400);
    send("GET", path + "/document?format=docx", "", 400);
    send("POST", "/api/v1/reviews", "{\"items\":[{\"article\":\"unknown\"}]}", 400);
    send("POST", "/api/v1/reviews", "{\"items\":[\"unknown\"]}", 400);
    send("POST", "/api/v1/reviews", "{\"search\":\"unknown\"}", 404);
    assertThat(served.http().send("DELETE", path, "").status()).isEqualTo(204);
    send("GET", path, "", 404);
  }

  @Test
  void listsAndResendsAlerts() throws IOException {
    StoredAlerts.put(served.index(), "a1", NOON);

    assertThat(get("/api/v1/alerts?watch=ferries").path("alerts")).isNotEmpty();
    assertThat(get("/api/v1/alerts/a1").at("/alert/text").asText()).isEqualTo("A ferry");
    assertThat(send("POST", "/api/v1/alerts/known/resend", "", 202).path("queued").asInt())
        .isEqualTo(2);
    send("POST", "/api/v1/alerts/unknown/resend", "", 404);
  }

  @Test
  void keepsWhatIsDecidedAboutAnAlert() throws IOException {
    StoredAlerts.put(served.index(), "a2", NOON);
    String path = "/api/v1/alerts/a2/triage";
    assertThat(get(path).path("state").asText()).isEqualTo("new");

    JsonNode decided = send("POST", path, "{\"state\": \"not_relevant\", \"by\": \"Ada\"}", 200);
    assertThat(decided.path("state").asText()).isEqualTo("not_relevant");
    assertThat(get("/api/v1/triage?state=not_relevant&source=Nordwire").path("cases")).hasSize(1);

    String undo = "{\"time\": \"" + decided.at("/changes/0/time").asText() + "\"}";
    assertThat(send("POST", "/api/v1/triage/undo", undo, 200).path("undone").asInt()).isOne();
    assertThat(get(path).path("state").asText()).isEqualTo("new");
    assertThat(get(path).path("changes")).hasSize(2);
    send("POST", path, "{\"state\": \"gone\"}", 400);
    send("GET", "/api/v1/alerts/nothing/triage", "", 404);
  }

  @Test
  void keepsWhatIsDecidedAboutAListedName() throws IOException {
    ListedMention mention =
        new ListedMention(
            "clients",
            "3f2a9c11d0e4",
            "c-4",
            "WEBER, Anna",
            "Anna Weber",
            "reordered",
            0.73,
            new ListedMention.Offsets(0, 10, 0, 37),
            new ListedMention.Evidence(List.of("2 of 2 words"), List.of()));
    served.put(
        article("nordwire", "weber", "Anna Weber sailed to Visby on Monday.", NOON.plusSeconds(90))
            .withScreening(new ListScreening(List.of("clients/3f2a9c11d0e4"), List.of(mention))));

    JsonNode open = get("/api/v1/hits?list=clients");
    assertThat(open.path("hits")).hasSize(1);
    assertThat(open.at("/hits/0/sentence").asText()).startsWith("Anna Weber sailed");
    assertThat(get("/api/v1/hits?list=other").path("hits")).isEmpty();
    String path = "/api/v1/hits/" + open.at("/hits/0/id").asText();
    JsonNode decided =
        send(
            "POST",
            path,
            "{\"decision\": \"false\", \"note\": \"a sailor\", \"by\": \"Ada\"}",
            200);
    assertThat(decided.path("decision").asText()).isEqualTo("false");
    assertThat(decided.at("/listed/list_version").asText()).isEqualTo("3f2a9c11d0e4");
    assertThat(get("/api/v1/hits").path("hits")).isEmpty();
    assertThat(get("/api/v1/hits?decision=false").path("hits")).hasSize(1);
    assertThat(get("/api/v1/triage?limit=1000").toString()).doesNotContain("c-4");

    String undo = "{\"time\": \"" + decided.at("/changes/0/time").asText() + "\"}";
    assertThat(send("POST", "/api/v1/triage/undo", undo, 200).path("undone").asInt()).isOne();
    assertThat(get(path).path("decision").asText()).isEqualTo("open");
    send("POST", path, "{\"decision\": \"perhaps\"}", 400);
    send("GET", "/api/v1/hits/nothing", "", 404);
    assertThat(get("/api/v1/articles?q=list:clients").path("total").asInt()).isOne();

    for (String command : examples("screening.md")) {
      String run = command.replace("/ID'", path.substring(path.lastIndexOf('/')) + "'");
      assertThat(api.run(run).status()).as(run).isEqualTo(200);
    }
    assertThat(get(path).path("note").asText()).as("as the page says").isEqualTo("a goalkeeper");
  }

  private static List<String> examples(String page) throws IOException {
    List<String> commands =
        Files.readString(Path.of("../docs", page))
            .lines()
            .filter(line -> line.startsWith("curl "))
            .toList();
    assertThat(commands).isNotEmpty();
    return commands;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/articles?q=headline:(ferry",
        "/api/v1/articles?q=%22open",
        "/api/v1/articles?limit=501",
        "/api/v1/articles?limit=-1",
        "/api/v1/articles?limit=1e9",
        "/api/v1/articles?sort=random",
        "/api/v1/articles?since=yesterday",
        "/api/v1/articles?facets=agency,colour",
        "/api/v1/articles?cursor=abc",
        "/api/v1/articles?q=a&q=b",
        "/api/v1/articles?colour=blue",
        "/api/v1/stories?limit=0",
        "/api/v1/sources?x=1"
      })
  void reportsInvalidRequestsWithARemedy(String path) throws IOException {
    assertThat(send("GET", path, "", 400).path("remedy").asText()).isNotBlank();
  }

  @Test
  void refusesATooLongQuery() throws IOException {
    send("GET", "/api/v1/articles?q=" + "a".repeat(4_097), "", 400);
  }

  @Test
  void reportsMissingResources() throws IOException {
    send("GET", "/api/v1/articles/0123", "", 404);
    send("GET", "/api/v1/articles/..%2f..", "", 404, 400);
    send("GET", "/api/v1/stories/none", "", 404);
    send("GET", "/api/v1/sources/none", "", 404);
    assertThat(served.http().get("/api/v2/articles").status()).isEqualTo(404);
    RawHttpClient.Response wrong = served.http().send("DELETE", "/api/v1/articles", "");
    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.header("Allow")).hasValue("GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"id\":\"x\"}",
        "{\"id\":\"x y\",\"name\":\"n\",\"query\":\"q\"}",
        "{\"id\":\"x\",\"name\":\"n\",\"query\":\"(q\"}",
        "{\"id\":\"x\",\"name\":\"n\",\"query\":\"q\",\"colour\":\"blue\"}"
      })
  void refusesAnInvalidWatch(String body) throws IOException {
    send("POST", "/api/v1/watches", body, 400);
  }

  @Test
  void streamsEventsAndReplaysMissedOnesFirst() throws IOException {
    String last;
    try (EventStreamReader reader = EventStreamReader.of(served.port(), "")) {
      reader.await("retry: ");
      served.news().publishArticle(FERRY);
      String id = reader.await("id: ");
      assertThat(reader.await("event: ")).isEqualTo("article");
      JsonNode data = OpenApiDescription.JSON.readTree(reader.await("data: "));
      assertThat(
              openApiDescription
                  .schema(openApiDescription.root().at("/components/schemas/News"))
                  .validate(data))
          .isEmpty();
      last = id;
    }
    served.news().publishAlert(Map.of("id", "a1", "text", "A\nferry"));
    try (EventStreamReader reader = EventStreamReader.of(served.port(), last)) {
      assertThat(reader.await("event: ")).isEqualTo("alert");
      assertThat(reader.await("data: ")).contains("A\\nferry");
    }
    try (EventStreamReader reader = EventStreamReader.of(served.port(), "of-another-process")) {
      assertThat(reader.await("event: ")).isEqualTo("gap");
    }
  }

  @Test
  void servesMetricsAndHealth() throws IOException {
    served.metrics().recordArticle(FERRY);
    served.pulse().recordStart();
    served.pulse().recordEnd();

    assertThat(served.http().get("/metrics").body())
        .contains("wirewatch_elasticsearch_up 1.0")
        .contains("wirewatch_sources 1.0")
        .contains("wirewatch_pages_to_fetch 0.0")
        .contains("jvm_memory_used_bytes");
    RawHttpClient.Response health = served.http().get("/health");
    assertThat(health.status()).isEqualTo(200);
    JsonNode parts = OpenApiDescription.JSON.readTree(health.body());
    assertThat(parts.path("status").asText()).isEqualTo("up");
    assertThat(parts.at("/elasticsearch/articles").asInt()).isPositive();
    assertThat(parts.path("crawler").path("last_round").asText()).isNotEmpty();
    assertThat(parts.path("disk").path("free_bytes").asLong()).isPositive();
    assertThat(served.http().get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void respondsToEveryExampleOfTheDocumentation() throws IOException {
    String story = get("/api/v1/stories").at("/stories/0/id").asText();
    StoredAlerts.put(served.index(), "known", NOON);
    String search =
        send("POST", "/api/v1/searches", "{\"name\":\"F\",\"address\":\"/search?q=ferry\"}", 201)
            .path("id")
            .asText();
    String review = send("POST", "/api/v1/reviews", "{}", 201).path("id").asText();
    List<String> commands =
        examples("api.md").stream()
            .map(line -> line.replace("ARTICLE", FERRY.id()).replace("STORY", story))
            .map(line -> line.replace("ALERT", "known"))
            .map(line -> line.replace("SEARCH", search).replace("REVIEW", review))
            .toList();

    assertThat(commands).hasSizeGreaterThan(15);
    for (String command : commands) {
      assertThat(api.run(command).status()).as(command).isBetween(200, 299);
    }
  }

  private static JsonNode get(String path) throws IOException {
    return api.get(path);
  }

  private static JsonNode send(String method, String path, String body, int... statuses)
      throws IOException {
    return api.send(method, path, body, statuses);
  }
}
