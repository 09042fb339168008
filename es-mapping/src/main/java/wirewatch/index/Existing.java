package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A stored document, with the sequence number and primary term for conditional writes. */
record Existing(String index, String id, long sequence, long term, ObjectNode source) {

  static Existing of(JsonNode hit) {
    return new Existing(
        hit.path("_index").asText(),
        hit.path("_id").asText(),
        hit.path("_seq_no").asLong(),
        hit.path("_primary_term").asLong(),
        (ObjectNode) hit.path("_source"));
  }

  int version() {
    return source.path("article").path("version").asInt(1);
  }

  String created() {
    return source.path("event").path("created").asText();
  }

  String ingested() {
    return source.path("event").path("ingested").asText();
  }

  String contentHash() {
    return source.path("article").path("content_hash").asText();
  }
}
