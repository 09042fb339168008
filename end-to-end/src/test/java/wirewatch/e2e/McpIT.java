package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.JsonLine;
import wirewatch.console.api.ApiTestServer;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** {@code wirewatch mcp} as a process, asked by a client of the protocol. */
class McpIT {
  private static final String TEXT =
      """
      LISBON, March 9 (Nord Wire) - The harbour reopened on Monday after the storm, the ministry said.

      "It is open for every ship," Transport Minister Ana Lima told reporters at the port of Lisbon.
      """;

  @TempDir private static Path folder;

  private static McpSyncClient client;

  @BeforeAll
  static void start() throws Exception {
    LocalNode node = SharedTestNode.startEmpty();
    String address = TestNode.clientAddress(node).toString();
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      index.installTemplates();
      index.put(List.of(ApiTestServer.article("nordwire", "harbour", TEXT, ApiTestServer.NOON)));
      index.put(
          List.of(
              ApiTestServer.article(
                  "coast", "harbour", TEXT, ApiTestServer.NOON.plusSeconds(600))));
      index.refresh();
    }
    Path yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"), "elasticsearch: {url: '%s'}".formatted(address));
    client =
        McpClient.sync(transport(yaml))
            .requestTimeout(Duration.ofMinutes(5))
            .initializationTimeout(Duration.ofMinutes(5))
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .build();
    client.initialize();
  }

  private static StdioClientTransport transport(Path yaml) {
    Path home = Path.of(System.getProperty("wirewatch.home"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new StdioClientTransport(
        ServerParameters.builder(java.toString())
            .args(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                home + "/lib/*",
                "wirewatch.app.command.Main",
                "mcp",
                "--config",
                yaml.toString())
            .build(),
        McpJsonDefaults.getMapper());
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
  }

  @Test
  void offersToolsThatOnlyRead() {
    List<Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(Tool::name)
        .containsExactlyInAnyOrder(
            "search_articles", "get_article", "find_quotes", "get_story", "list_alerts");
    assertThat(tools).allMatch(tool -> tool.annotations().readOnlyHint());
    assertThat(client.getServerInstructions()).contains("untrusted");
  }

  @Test
  void findsAnArticleItsQuotesAndItsStory() throws Exception {
    JsonNode found = call("search_articles", Map.of("query", "harbour AND country:PT"));
    assertThat(found.path("total").asInt()).isEqualTo(2);
    JsonNode newest = found.path("articles").get(0);
    assertThat(newest.path("url").asText()).endsWith(".example/harbour");

    JsonNode article = call("get_article", Map.of("id", newest.path("id").asText()));
    assertThat(article.path("body").asText()).startsWith("The harbour reopened on Monday");
    assertThat(article.path("people").toString()).contains("Ana Lima");

    JsonNode quotes =
        call("find_quotes", Map.of("speaker", "Lima", "about", "harbour", "limit", 1));
    assertThat(quotes.at("/articles/0/quotes/0/text").asText()).contains("open for every ship");

    JsonNode story = call("get_story", Map.of("id", newest.path("story").asText()));
    assertThat(story.path("versions")).hasSize(2);
    assertThat(call("list_alerts", Map.of()).path("alerts")).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithACallAndGoesOn() throws Exception {
    assertThat(refused("search_articles", Map.of("query", "harbour AND (")))
        .contains("never closed");
    assertThat(refused("search_articles", Map.of("query", "x", "limit", 5_000)))
        .isEqualTo("limit must be 1 to 50: 5000");
    assertThat(refused("get_article", Map.of("id", "nothing"))).contains("no article nothing");
    assertThat(refused("get_story", Map.of())).isEqualTo("id is missing");
    assertThat(call("search_articles", Map.of("query", "harbour")).path("total").asInt())
        .isEqualTo(2);
  }

  private static JsonNode call(String tool, Map<String, Object> arguments) throws Exception {
    CallToolResult result = client.callTool(new CallToolRequest(tool, arguments));
    assertThat(result.isError()).as(text(result)).isFalse();
    return JsonLine.MAPPER.readTree(text(result));
  }

  private static String refused(String tool, Map<String, Object> arguments) {
    CallToolResult result = client.callTool(new CallToolRequest(tool, arguments));
    assertThat(result.isError()).isTrue();
    return text(result);
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }
}
