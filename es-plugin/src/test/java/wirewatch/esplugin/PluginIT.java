package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
  private static final String LISTS = "wirewatch.lists.refresh_interval: 500ms";
  private static final Path PLUGIN = Path.of(System.getProperty("wirewatch.plugin"));

  private static final Pattern REQUEST =
      Pattern.compile("curl -X (\\w+) 'localhost:9200([^']+)' -H '[^']+' -d '([^']+)'");

  @TempDir static Path temporary;
  private static ElasticsearchHome elasticsearchHome;
  private static NodeProcess nodeProcess;
  private static NodeApi nodeApi;

  @BeforeAll
  static void startWithOlderPluginAndUpgrade() throws Exception {
    elasticsearchHome = ElasticsearchHome.unpack();
    elasticsearchHome.install(
        ElasticsearchHome.copyWithVersion(PLUGIN, "0.0.1", temporary.resolve("older.zip")));
    nodeProcess = NodeProcess.start(elasticsearchHome, "single", SINGLE, REFRESH);
    nodeApi = nodeProcess.awaitHealthy(1);
    assertThat(version()).isEqualTo("0.0.1");
    nodeApi.put(
        "/_ingest/pipeline/kept",
        "{\"processors\": [{\"wire_article\": {\"field\": \"text\"}}, {\"wire_watch\": {}}]}");
    nodeApi.put("/early", "{\"mappings\": {\"dynamic\": false}}");
    nodeApi.put("/early/_doc/1?pipeline=kept", Map.of("text", new GeneratedPages(5).text(1)));
    nodeProcess.close();

    elasticsearchHome.remove("wirewatch");
    elasticsearchHome.install(PLUGIN);
    installLists(elasticsearchHome.createFolder("single/config/wirewatch/lists"));
    nodeProcess = NodeProcess.start(elasticsearchHome, "single", SINGLE, REFRESH, LISTS);
    nodeApi = nodeProcess.awaitHealthy(1);
  }

  private static void installLists(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("clients.csv"),
        "id,name,kind,country\nc-17,\"BULGANOV, Arkady\",person,Russia\n");
    Files.writeString(folder.resolve("broken.csv"), "id,name\n1,\"Arka");
  }

  @AfterAll
  static void stop() throws Exception {
    nodeProcess.close();
    elasticsearchHome.close();
  }

  @Override
  NodeApi api() {
    return nodeApi;
  }

  private static String version() {
    for (JsonNode plugin : nodeApi.get("/_cat/plugins?format=json")) {
      if (plugin.path("component").asText().equals("wirewatch")) {
        return plugin.path("version").asText();
      }
    }
    throw new AssertionError("the plugin is not installed");
  }

  @Test
  void keepsPipelinesAfterUpgrade() {
    assertThat(version()).isNotEqualTo("0.0.1");
    nodeApi.put("/early/_doc/2?pipeline=kept", Map.of("text", new GeneratedPages(5).text(2)));
    for (String id : List.of("1", "2")) {
      JsonNode source = nodeApi.get("/early/_doc/" + id).path("_source");
      assertThat(source.path("article").path("dateline").path("country_iso_code").asText())
          .hasSize(2);
    }
  }

  @Test
  void screensAgainstTheListsOfTheConfigFolder() throws Exception {
    JsonNode article = screened(Map.of()).path("article");
    assertThat(article.at("/listed/0/id").asText()).isEqualTo("c-17");
    assertThat(article.at("/listed/0/field").asText()).isEqualTo("headline");
    assertThat(article.at("/screened/0").asText()).matches("clients/[0-9a-f]{12}");
    assertThat(article.at("/designations/0/names/0").asText()).isEqualTo("Boris Chernov");
    assertThat(nodeProcess.console()).contains("broken.csv", "cannot be read", "breaks off");
  }

  @Test
  void tagsDocumentsThatAskForAListThatIsNotThere() {
    JsonNode source = screened(Map.of("lists", List.of("broken"), "designations", false));
    assertThat(source.at("/tags/0").asText()).isEqualTo("lists_unread");
    assertThat(source.path("article").has("listed")).isFalse();
    assertThat(source.path("article").has("designations")).isFalse();
  }

  private static JsonNode screened(Map<String, Object> options) {
    Map<String, Object> article =
        Map.of(
            "headline",
            "Banker Arkady Bulganov leaves Russia",
            "body",
            "The U.S. Treasury on Monday sanctioned the shipowner Boris Chernov.");
    return nodeApi
        .post(
            "/_ingest/pipeline/_simulate",
            Map.of(
                "pipeline",
                Map.of("processors", List.of(Map.of("wire_screen", options))),
                "docs",
                List.of(Map.of("_source", Map.of("article", article)))))
        .at("/docs/0/doc/_source");
  }

  @Test
  void worksWithAnalyzersOfAnotherPlugin() throws Exception {
    assertThat(elasticsearchHome.list()).contains("wirewatch", "wirewatch-support");
    assertThat(nodeApi.post("/_analyze", Map.of("analyzer", "english", "text", "sanctions")))
        .isNotEmpty();
  }

  @Test
  void documentedRequestsWork() throws Exception {
    String pages =
        Files.readString(Path.of("../README.md")) + Files.readString(Path.of("../docs/plugin.md"));
    List<MatchResult> requests = REQUEST.matcher(pages).results().toList();
    assertThat(requests).hasSize(5);
    for (MatchResult request : requests) {
      NodeApi.Response response =
          nodeApi.send(request.group(1), request.group(2), request.group(3).strip() + "\n");
      assertThat(response.status()).as(request.group()).isEqualTo(200);
      assertThat(response.body().toString()).doesNotContain("\"errors\":true", "\"error\":");
    }
    assertThat(nodeApi.get("/my-news/_count").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void needsNoEntitlements() throws Exception {
    assertThat(nodeProcess.console()).doesNotContain("NotEntitledException", "not_entitled");
  }

  @Test
  void doesNotLeakMemory() {
    Map<String, Object> options = Map.of("field", "text", "url_field", "url", "set_id", true);
    nodeApi.put(
        "/_ingest/pipeline/many", Map.of("processors", List.of(Map.of("wire_article", options))));
    nodeApi.put("/many", "{\"mappings\": {\"enabled\": false}}");
    GeneratedPages generatedPages = new GeneratedPages(6);
    List<Long> held = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      List<Map<String, String>> documents = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        documents.add(Map.of("text", generatedPages.text(i), "url", GeneratedPages.url(i % 50)));
      }
      JsonNode bulkResponse =
          nodeApi.bulk("/many/_bulk?pipeline=many&filter_path=errors", documents);
      assertThat(bulkResponse.path("errors").asBoolean()).isFalse();
      held.add(oldGenerationBytes());
    }
    long early = held.subList(2, 10).stream().mapToLong(Long::longValue).min().orElseThrow();
    long late = held.subList(12, 20).stream().mapToLong(Long::longValue).min().orElseThrow();
    assertThat(late - early).as("bytes of %s", held).isLessThan(96L << 20);
  }

  private static long oldGenerationBytes() {
    JsonNode node = nodeApi.get("/_nodes/stats/jvm").path("nodes").elements().next();
    return node.path("jvm").path("mem").path("pools").path("old").path("used_in_bytes").asLong();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void nodeStartsAfterRemoval() throws Exception {
    nodeProcess.close();
    elasticsearchHome.remove("wirewatch");
    nodeProcess = NodeProcess.start(elasticsearchHome, "single", SINGLE);
    nodeApi = nodeProcess.awaitHealthy(1);
    assertThat(elasticsearchHome.list()).doesNotContain("wirewatch\n");
    assertThat(nodeApi.get("/early/_doc/1").path("found").asBoolean()).isTrue();
    NodeApi.Response response =
        nodeApi.send("PUT", "/early/_doc/3?pipeline=kept", "{\"text\": \"Text.\"}");
    assertThat(response.status()).isGreaterThanOrEqualTo(400);
    nodeApi.delete("/_ingest/pipeline/kept");
  }
}
