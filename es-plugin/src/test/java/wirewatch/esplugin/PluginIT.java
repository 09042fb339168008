package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Runs the contract on a local node, with a plugin upgrade before and a removal after. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginIT extends PluginContract {
  private static final String SINGLE = "discovery.type: single-node";
  private static final String REFRESH = "wirewatch.watches.refresh_interval: 500ms";
  private static final Path PLUGIN = Path.of(System.getProperty("wirewatch.plugin"));

  private static final Pattern REQUEST =
      Pattern.compile("curl -X (\\w+) 'localhost:9200([^']+)' -H '[^']+' -d '([^']+)'");

  @TempDir static Path temporary;
  private static Home home;
  private static Node node;
  private static Api api;

  @BeforeAll
  static void startWithOlderPluginAndUpgrade() throws Exception {
    home = Home.unpack();
    home.install(Home.asVersion(PLUGIN, "0.0.1", temporary.resolve("older.zip")));
    node = Node.launch(home, "single", SINGLE, REFRESH);
    api = node.await(1);
    assertThat(version()).isEqualTo("0.0.1");
    api.put(
        "/_ingest/pipeline/kept",
        "{\"processors\": [{\"wire_article\": {\"field\": \"text\"}}, {\"wire_watch\": {}}]}");
    api.put("/early", "{\"mappings\": {\"dynamic\": false}}");
    api.put("/early/_doc/1?pipeline=kept", Map.of("text", new Pages(5).text(1)));
    node.close();

    home.remove("wirewatch");
    home.install(PLUGIN);
    node = Node.launch(home, "single", SINGLE, REFRESH);
    api = node.await(1);
  }

  @AfterAll
  static void stop() throws Exception {
    node.close();
    home.close();
  }

  @Override
  Api api() {
    return api;
  }

  private static String version() {
    for (JsonNode plugin : api.get("/_cat/plugins?format=json")) {
      if (plugin.path("component").asText().equals("wirewatch")) {
        return plugin.path("version").asText();
      }
    }
    throw new AssertionError("the plugin is not installed");
  }

  @Test
  void keepsPipelinesAfterUpgrade() {
    assertThat(version()).isNotEqualTo("0.0.1");
    api.put("/early/_doc/2?pipeline=kept", Map.of("text", new Pages(5).text(2)));
    for (String id : List.of("1", "2")) {
      JsonNode source = api.get("/early/_doc/" + id).path("_source");
      assertThat(source.path("article").path("dateline").path("country_iso_code").asText())
          .hasSize(2);
    }
  }

  @Test
  void worksWithAnalyzersOfAnotherPlugin() throws Exception {
    assertThat(home.list()).contains("wirewatch", "wirewatch-support");
    assertThat(api.post("/_analyze", Map.of("analyzer", "english", "text", "sanctions")))
        .isNotEmpty();
  }

  @Test
  void documentedRequestsWork() throws Exception {
    String pages =
        Files.readString(Path.of("../README.md")) + Files.readString(Path.of("../docs/plugin.md"));
    List<MatchResult> requests = REQUEST.matcher(pages).results().toList();
    assertThat(requests).hasSize(5);
    for (MatchResult request : requests) {
      Api.Answer answer =
          api.send(request.group(1), request.group(2), request.group(3).strip() + "\n");
      assertThat(answer.status()).as(request.group()).isEqualTo(200);
      assertThat(answer.body().toString()).doesNotContain("\"errors\":true", "\"error\":");
    }
    assertThat(api.get("/my-news/_count").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void needsNoEntitlements() throws Exception {
    assertThat(node.console()).doesNotContain("NotEntitledException", "not_entitled");
  }

  @Test
  void doesNotLeakMemory() {
    Map<String, Object> options = Map.of("field", "text", "url_field", "url", "set_id", true);
    api.put(
        "/_ingest/pipeline/many", Map.of("processors", List.of(Map.of("wire_article", options))));
    api.put("/many", "{\"mappings\": {\"enabled\": false}}");
    Pages pages = new Pages(6);
    List<Long> held = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      List<Map<String, String>> documents = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        documents.add(Map.of("text", pages.text(i), "url", Pages.address(i % 50)));
      }
      JsonNode answer = api.bulk("/many/_bulk?pipeline=many&filter_path=errors", documents);
      assertThat(answer.path("errors").asBoolean()).isFalse();
      held.add(oldGeneration());
    }
    long early = held.subList(2, 10).stream().mapToLong(Long::longValue).min().orElseThrow();
    long late = held.subList(12, 20).stream().mapToLong(Long::longValue).min().orElseThrow();
    assertThat(late - early).as("bytes of %s", held).isLessThan(96L << 20);
  }

  private static long oldGeneration() {
    JsonNode node = api.get("/_nodes/stats/jvm").path("nodes").elements().next();
    return node.path("jvm").path("mem").path("pools").path("old").path("used_in_bytes").asLong();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void nodeStartsAfterRemoval() throws Exception {
    node.close();
    home.remove("wirewatch");
    node = Node.launch(home, "single", SINGLE);
    api = node.await(1);
    assertThat(home.list()).doesNotContain("wirewatch\n");
    assertThat(api.get("/early/_doc/1").path("found").asBoolean()).isTrue();
    Api.Answer answer = api.send("PUT", "/early/_doc/3?pipeline=kept", "{\"text\": \"Text.\"}");
    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    api.delete("/_ingest/pipeline/kept");
  }
}
