package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks which nodes of a cluster have the ingest plugin. */
final class IngestNodes {
  private static final Logger LOG = LoggerFactory.getLogger(IngestNodes.class);
  private static final Set<String> OURS = Set.of("wire_article", "wire_watch");

  private final Rest rest;

  IngestNodes(Rest rest) {
    this.rest = rest;
  }

  /** Returns whether every node has the plugin; a pipeline that uses it is rejected otherwise. */
  boolean haveOurProcessors() throws IndexUnavailable {
    Reply reply = rest.send("GET", "/_nodes/ingest?filter_path=nodes.*.name,nodes.*.ingest");
    if (reply.isFailed()) {
      LOG.info("cannot read the ingest processors of the nodes: {}", reply.reason());
      return false;
    }
    int with = 0;
    int without = 0;
    for (JsonNode node : reply.body().path("nodes")) {
      Set<String> types = new HashSet<>();
      node.path("ingest").path("processors").forEach(p -> types.add(p.path("type").asText()));
      if (types.containsAll(OURS)) {
        with++;
      } else {
        without++;
      }
    }
    if (with > 0 && without > 0) {
      LOG.warn(
          "the ingest plugin is missing on {} nodes: its pipeline is installed once all nodes have it", without);
    }
    return with > 0 && without == 0;
  }
}
