package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three nodes of one installation on loopback, one of them a dedicated ingest node. */
class ClusterIT {
  private static final String MAPPING =
      """
      {"mappings": {"dynamic": false,
        "properties": {"article": {"properties": {"language": {"type": "keyword"}}}}}}
      """;

  private final List<NodeProcess> nodes = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (NodeProcess nodeProcess : nodes) {
      nodeProcess.close();
    }
  }

  @Test
  void processesDocumentsOnlyOnTheIngestNode() throws Exception {
    try (ElasticsearchHome elasticsearchHome = ElasticsearchHome.unpack()) {
      elasticsearchHome.install(Path.of(System.getProperty("wirewatch.plugin")));
      int master = freePort();
      for (String name : List.of("holder", "reader", "helper")) {
        nodes.add(
            NodeProcess.start(
                elasticsearchHome,
                name,
                "cluster.name: wirewatch-three",
                "cluster.initial_master_nodes: [holder]",
                "discovery.seed_hosts: ['127.0.0.1:" + master + "']",
                "transport.port: " + (name.equals("holder") ? master : 0),
                "node.roles: " + roles(name)));
      }
      NodeApi holder = nodes.get(0).awaitHealthy(3);
      holder.put("/shipped", MAPPING);
      ship(holder);
      ship(nodes.get(2).awaitHealthy(3));
      assertThat(holder.get("/shipped/_count?q=article.language:en").path("count").asInt())
          .isEqualTo(100);
      for (JsonNode node : holder.get("/_nodes/stats/ingest").path("nodes")) {
        int read = node.path("ingest").path("total").path("count").asInt();
        assertThat(read).isEqualTo(node.path("name").asText().equals("reader") ? 100 : 0);
      }
    }
  }

  private static String roles(String name) {
    return switch (name) {
      case "holder" -> "[master, data]";
      case "reader" -> "[ingest]";
      default -> "[data]";
    };
  }

  private static void ship(NodeApi nodeApi) {
    nodeApi.put(
        "/_ingest/pipeline/shared",
        "{\"processors\": [{\"wire_article\": {\"field\": \"text\"}}, {\"wire_watch\": {}}]}");
    GeneratedPages generatedPages = new GeneratedPages(7);
    List<Map<String, String>> documents = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      documents.add(Map.of("text", generatedPages.text(i)));
    }
    JsonNode response = nodeApi.bulk("/shipped/_bulk?pipeline=shared&refresh=true", documents);
    assertThat(response.path("errors").asBoolean()).as(response.toString()).isFalse();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
