package wirewatch.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wirewatch.app.JsonLine;
import wirewatch.node.LocalNode;
import wirewatch.node.NodePassword;

/** The articles in the index, read over HTTP from the node itself. */
record StoredArticles(Map<String, List<StoredText>> byUrl) {
  private static final int PAGE_SIZE = 1_000;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** What the index says of an article. */
  record StoredText(String url, String body, int version) {}

  /** The number of articles, doubles included. */
  int count() {
    return byUrl.values().stream().mapToInt(List::size).sum();
  }

  static StoredArticles read(Path data) throws IOException, InterruptedException {
    URI node =
        LocalNode.findRunning(data)
            .orElseThrow(() -> new IOException("no node runs on " + data))
            .address();
    String authorization =
        NodePassword.read(data)
            .orElseThrow(() -> new IOException("the node of " + data + " has no password"))
            .authorization();
    List<StoredText> all = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      send(client, request(node, "/wirewatch-articles/_refresh", authorization).build());
      String after = "";
      JsonNode hits;
      do {
        String query =
            """
            {"size": %d, "sort": [{"url.full": "asc"}, {"event.ingested": "asc"}], %s
             "_source": ["url.full", "article.body", "article.version"]}"""
                .formatted(PAGE_SIZE, after);
        hits =
            send(
                    client,
                    request(node, "/wirewatch-articles/_search", authorization)
                        .POST(HttpRequest.BodyPublishers.ofString(query))
                        .build())
                .at("/hits/hits");
        for (JsonNode hit : hits) {
          all.add(text(hit.path("_source")));
          after = "\"search_after\": " + hit.path("sort") + ",";
        }
      } while (!hits.isEmpty());
    }
    return new StoredArticles(all.stream().collect(Collectors.groupingBy(StoredText::url)));
  }

  private static StoredText text(JsonNode source) {
    return new StoredText(
        source.at("/url/full").asText(),
        source.at("/article/body").asText(),
        source.at("/article/version").asInt(1));
  }

  private static HttpRequest.Builder request(URI node, String path, String authorization) {
    return HttpRequest.newBuilder(node.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", authorization)
        .header("Content-Type", "application/json");
  }

  private static JsonNode send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(request.uri() + " answered " + response.body());
    }
    JsonNode answer = JsonLine.MAPPER.readTree(response.body());
    if (answer.at("/_shards/failed").asInt() > 0) {
      throw new IOException(request.uri() + " answered without some shards: " + response.body());
    }
    return answer;
  }
}
