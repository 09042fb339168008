package wirewatch.index.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wirewatch.index.SharedNode;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;

class IndexUpgradeIT {
  private static final String INDEX = "wirewatch-articles-zz-1999.01";
  private static final int DOCUMENTS = 450;

  private final ClusterClient client = ClusterClient.connect(IndexOptions.of(SharedNode.address()));

  @AfterEach
  void deleteIndex() throws Exception {
    client.send("DELETE", "/" + INDEX);
    client.close();
  }

  @Test
  void makesNewFieldsOfOldDocumentsSearchableAndChangesNothingElse() throws Exception {
    createOldIndex("{\"type\": \"text\"}");
    JsonNode before = read();
    assertThat(find("crossing")).as("the old schema does not know the field").isZero();

    IndexUpgrade upgrade = new IndexUpgrade(client);
    assertThat(upgrade.findOutdated()).contains(INDEX);
    upgrade.run();

    client.send("POST", "/" + INDEX + "/_refresh").bodyOrThrow("a test");
    assertThat(find("crossing")).isEqualTo(DOCUMENTS);
    assertThat(read()).isEqualTo(before);
    assertThat(upgrade.findOutdated()).doesNotContain(INDEX);
  }

  @Test
  void leavesAnIndexReadableWhoseMappingCannotBecomeTheNewOne() throws Exception {
    createOldIndex("{\"type\": \"keyword\"}");

    IndexUpgrade upgrade = new IndexUpgrade(client);
    upgrade.run();

    assertThat(read().size()).isEqualTo(DOCUMENTS);
    assertThat(upgrade.findOutdated()).contains(INDEX);
  }

  /** An index as an earlier version made it, before its pages had a title for machines. */
  private void createOldIndex(String headline) throws Exception {
    Map<String, Object> properties =
        Map.of(
            "url", Map.of("properties", Map.of("full", Map.of("type", "keyword"))),
            "event", Map.of("properties", Map.of("created", Map.of("type", "date"))),
            "article",
                Map.of("properties", Map.of("headline", ClusterClient.JSON.readTree(headline))));
    Map<String, Object> mappings =
        Map.of("dynamic", false, "_meta", Map.of("schema_version", 1), "properties", properties);
    client.sendJson("PUT", "/" + INDEX, Map.of("mappings", mappings)).bodyOrThrow("a test");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.append("{\"index\": {\"_id\": \"").append(i).append("\"}}\n");
      lines.append("{\"url\": {\"full\": \"http://a.example/").append(i).append("\"}, ");
      lines.append("\"event\": {\"created\": \"1999-01-02T03:04:05Z\"}, \"article\": {");
      lines.append("\"headline\": \"Ferry delayed\", \"social_headline\": \"The crossing\"}}\n");
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    client
        .sendNdjson("/" + INDEX + "/_bulk?refresh=true", bytes, bytes.length)
        .bodyOrThrow("a test");
  }

  private long find(String word) throws Exception {
    return client
        .sendJson(
            "POST",
            "/" + INDEX + "/_count",
            Map.of("query", Map.of("match", Map.of("article.social_headline", word))))
        .bodyOrThrow("a test")
        .path("count")
        .asLong();
  }

  private JsonNode read() throws Exception {
    JsonNode hits =
        client
            .sendJson(
                "POST",
                "/" + INDEX + "/_search",
                Map.of("size", 1_000, "sort", "url.full", "_source", true))
            .bodyOrThrow("a test")
            .at("/hits/hits");
    return ClusterClient.JSON.valueToTree(
        hits.findValues("_source").stream().map(JsonNode::toString).toList());
  }
}
