package wirewatch.index.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;

/** Checks which nodes of a cluster have the ingest plugin. */
final class IngestPluginDetector {
  private static final Logger LOG = LoggerFactory.getLogger(IngestPluginDetector.class);
  private static final Set<String> PROCESSOR_TYPES = Set.of("wire_article", "wire_watch");

  private final ClusterClient clusterClient;

  IngestPluginDetector(ClusterClient clusterClient) {
    this.clusterClient = clusterClient;
  }

  /** Returns whether every node has the plugin; a pipeline that uses it is rejected otherwise. */
  boolean isOnEveryNode() throws IndexUnavailableException {
    ClusterResponse clusterResponse =
        clusterClient.send("GET", "/_nodes/ingest?filter_path=nodes.*.name,nodes.*.ingest");
    if (clusterResponse.isError()) {
      LOG.info("cannot read the ingest processors of the nodes: {}", clusterResponse.errorReason());
      return false;
    }
    int with = 0;
    int without = 0;
    for (JsonNode node : clusterResponse.body().path("nodes")) {
      Set<String> types = new HashSet<>();
      node.path("ingest").path("processors").forEach(p -> types.add(p.path("type").asText()));
      if (types.containsAll(PROCESSOR_TYPES)) {
        with++;
      } else {
        without++;
      }
    }
    if (with > 0 && without > 0) {
      LOG.warn(
          "the ingest plugin is missing on {} nodes: its pipeline is installed once all nodes have it",
          without);
    }
    return with > 0 && without == 0;
  }
}
