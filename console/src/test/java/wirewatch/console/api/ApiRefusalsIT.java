package wirewatch.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.console.api.ApiTestServer.NOON;
import static wirewatch.console.api.ApiTestServer.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.pipeline.watch.WatchStore;

/** What the API refuses, with the reason, before it asks Elasticsearch. */
class ApiRefusalsIT {
  @TempDir(factory = ReadableTempDirFactory.class)
  private static Path folder;

  private static ApiTestServer served;
  private static ApiContractClient api;

  @BeforeAll
  static void start() throws IOException {
    served = ApiTestServer.start(folder.resolve("node"));
    api = new ApiContractClient(served.http(), OpenApiDescription.read());
    served.put(article("nordwire", "ferry", "The ferry lies on rocks off Norr\u00f6.", NOON));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void refusesLongAddressesAndBodiesAsDescribed() throws IOException {
    String id = "x".repeat(5_000);
    api.send("DELETE", "/api/v1/watches/" + id, "", 414);
    api.send("GET", "/api/v1/articles/" + id, "", 414);
    api.send("POST", "/api/v1/watches", "{\"query\":\"" + "x".repeat(70_000) + "\"}", 413);
    api.send("POST", "/api/v1/watches", "{\"query\":\"" + "x".repeat(2_000_000) + "\"}", 413);
  }

  @Test
  void namesLongerThanADocumentsAreMissingResources() throws IOException {
    String id = "x".repeat(600); // more than the 512 bytes of an id in Elasticsearch
    api.send("DELETE", "/api/v1/watches/" + id, "", 404);
    api.send("GET", "/api/v1/watches/" + id, "", 404);
    api.send("DELETE", "/api/v1/watches/" + id + "/mute", "", 404);
    api.send("GET", "/api/v1/alerts/" + id, "", 404);
  }

  @Test
  void refusesACostlyQueryWithTheReason() throws IOException {
    String costly = fuzzyWords(300);

    JsonNode search = api.send("GET", "/api/v1/articles?q=" + encoded(costly), "", 400);
    assertThat(search.path("detail").asText()).contains("cost 3,000, more than 500");
    assertThat(search.path("remedy").asText()).contains("fewer");
    JsonNode trial =
        api.send("POST", "/api/v1/watches/test", "{\"query\":\"" + costly + "\"}", 400);
    assertThat(trial.path("detail").asText()).contains("cost 3,000, more than 500");
    api.send(
        "POST",
        "/api/v1/watches",
        "{\"id\":\"costly\",\"name\":\"c\",\"query\":\"" + costly + "\"}",
        400);
  }

  @Test
  void answersTheMostCostlyQueryThatIsAccepted() throws IOException {
    String query = fuzzyWords(49) + " OR ferri~2";

    JsonNode found = api.get("/api/v1/articles?q=" + encoded(query));
    assertThat(found.path("total").asInt()).isEqualTo(1);
  }

  @Test
  void refusesAWatchWithAnUnknownChannel() throws IOException {
    JsonNode refused =
        api.send(
            "POST",
            "/api/v1/watches",
            "{\"id\":\"desk\",\"name\":\"d\",\"query\":\"ferry\",\"channels\":[\"desk\"]}",
            400);

    assertThat(refused.path("detail").asText()).contains("desk stands not in alerts.channels");
    api.send("GET", "/api/v1/watches/desk", "", 404);
  }

  @Test
  void refusesAWatchThatEndsInThePast() throws IOException {
    String ended = "\"query\":\"ferry\",\"expires\":\"2020-01-31\"}";
    JsonNode refused =
        api.send("POST", "/api/v1/watches", "{\"id\":\"ended\",\"name\":\"e\"," + ended, 400);
    assertThat(refused.path("detail").asText()).contains("in the past, on 2020-01-31");
    api.send("PUT", "/api/v1/watches/ended", "{\"name\":\"e\"," + ended, 400);
    api.send("GET", "/api/v1/watches/ended", "", 404);
  }

  @Test
  void refusesToChangeAWatchOfTheFile() throws IOException {
    WatchReadResult read =
        WatchMapper.fromMap(
            new HashMap<>(Map.of("id", "filed", "name", "Filed", "query", "ferry")));
    WatchStore.of(served.index(), Clock.systemUTC())
        .syncFile(((WatchReadResult.Accepted) read).watches());

    api.send("PUT", "/api/v1/watches/filed", "{\"name\":\"F\",\"query\":\"ship\"}", 409);
    api.send("DELETE", "/api/v1/watches/filed", "", 409);
    WatchStore.of(served.index(), Clock.systemUTC()).syncFile(List.of());
  }

  private static String fuzzyWords(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "rst~2")
        .collect(Collectors.joining(" "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
