package wirewatch.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.SortedMap;
import java.util.TreeMap;
import wirewatch.node.LocalNode;

/** Every article of a node and every version of one, without the times of writing. */
final class IndexContent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEARCH =
      "/wirewatch-articles-*,wirewatch-revisions-*/_search?size=5000&expand_wildcards=all";

  private IndexContent() {}

  static SortedMap<String, JsonNode> read(LocalNode node) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      send(client, node, "POST", "/wirewatch-*/_refresh?expand_wildcards=all");
      SortedMap<String, JsonNode> documents = new TreeMap<>();
      for (JsonNode hit : send(client, node, "GET", SEARCH).path("hits").path("hits")) {
        ObjectNode source = (ObjectNode) hit.path("_source");
        removeTimes(source);
        documents.put(hit.path("_index").asText() + "/" + hit.path("_id").asText(), source);
      }
      return documents;
    }
  }

  /**
   * The documents without what depends on when the stories were settled: the delay in a story, and
   * in versions everything about the story but its id.
   */
  static SortedMap<String, JsonNode> withoutSettlement(SortedMap<String, JsonNode> documents) {
    SortedMap<String, JsonNode> reduced = new TreeMap<>();
    documents.forEach(
        (id, document) -> {
          JsonNode copy = document.deepCopy();
          if (copy.path("story") instanceof ObjectNode story) {
            story.remove("lag_seconds");
            if (id.startsWith("wirewatch-revisions")) {
              story.retain("id");
            }
          }
          reduced.put(id, copy);
        });
    return reduced;
  }

  private static void removeTimes(ObjectNode source) {
    source.remove("event.ingested");
    if (source.path("event") instanceof ObjectNode event) {
      event.remove("ingested");
    }
  }

  private static JsonNode send(HttpClient client, LocalNode node, String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(node.address().resolve(path))
            .header("Authorization", node.password().authorization())
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
