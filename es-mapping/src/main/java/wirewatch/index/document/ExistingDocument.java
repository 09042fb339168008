package wirewatch.index.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** A stored document, with the sequence number and primary term for conditional writes. */
public record ExistingDocument(
    String index, String id, long sequenceNumber, long primaryTerm, ObjectNode source) {

  public static ExistingDocument of(JsonNode hit) {
    return new ExistingDocument(
        hit.path("_index").asText(),
        hit.path("_id").asText(),
        hit.path("_seq_no").asLong(),
        hit.path("_primary_term").asLong(),
        (ObjectNode) hit.path("_source"));
  }

  public int version() {
    return source.path("article").path("version").asInt(1);
  }

  public String ingested() {
    return source.path("event").path("ingested").asText();
  }

  /** The times at which this version was captured, earliest first; at least one. */
  public List<Instant> captures() {
    return CaptureTimes.of(source);
  }
}
