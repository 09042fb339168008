package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import wirewatch.index.client.ClusterClient;

class DocumentationPageTest {
  private static final Instant INGESTED = Instant.parse("2026-03-05T10:03:02.500Z");

  @Test
  void showsTheIndexedDocument() throws Exception {
    JsonNode shown = ClusterClient.JSON.readTree(DocumentationPage.codeBlock("json"));
    JsonNode sent =
        ClusterClient.JSON.readTree(
            ClusterClient.toJsonBytes(ExampleArticles.completeArticle().toDocument(INGESTED)));
    assertThat(shown).isEqualTo(sent);
  }
}
