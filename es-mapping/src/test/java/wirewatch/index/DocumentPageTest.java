package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
  private static final Instant INGESTED = Instant.parse("2026-03-05T10:03:02.500Z");

  @Test
  void showsTheIndexedDocument() throws Exception {
    JsonNode shown = Rest.JSON.readTree(DocumentPage.block("json"));
    JsonNode sent = Rest.JSON.readTree(Rest.bytes(Examples.full().document(INGESTED)));
    assertThat(shown).isEqualTo(sent);
  }
}
