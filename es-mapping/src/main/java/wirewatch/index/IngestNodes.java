package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processors that the nodes of a cluster have. */
final class IngestNodes {
  private static final Logger LOG = LoggerFactory.getLogger(IngestNodes.class);
  private static final Set<String> OURS = Set.of("wire_article", "wire_watch");

  private final Rest rest;

  IngestNodes(Rest rest) {
    this.rest = rest;
  }

  /** Whether every node has the ingest plugin: a pipeline with its processors is refused before. */
  boolean haveOurProcessors() throws IndexUnavailable {
    Reply reply = rest.send("GET", "/_nodes/ingest?filter_path=nodes.*.name,nodes.*.ingest");
    if (reply.isFailed()) {
      LOG.info("the nodes do not tell their processors: {}", reply.reason());
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
          "the ingest plugin lacks on {} nodes: its pipeline waits until all have it", without);
    }
    return with > 0 && without == 0;
  }
}
