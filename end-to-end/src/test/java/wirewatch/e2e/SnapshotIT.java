package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wirewatch.index.ArticleIndex;
import wirewatch.index.DocumentStore;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.NodePassword;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** The documented snapshot of the embedded node. */
class SnapshotIT {
  @Test
  void documentedCommandsTakeASnapshotAndRestoreIt() throws Exception {
    LocalNode node = SharedTestNode.startEmpty();
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      index.installTemplates();
      DocumentStore notes = index.documentStore("wirewatch-triage");
      notes.put("before", Map.of("note", "kept"));
      SnapshotExample example =
          SnapshotExample.embedded(node.address(), NodePassword.file(SharedTestNode.dataFolder()));
      example.take();
      notes.put("after", Map.of("note", "lost"));

      example.restore();

      assertThat(notes.get("before")).isPresent();
      assertThat(notes.get("after")).isEmpty();
    }
  }
}
