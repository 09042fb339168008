package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;

/** A response of Elasticsearch: an HTTP status and a JSON body. */
record Reply(int status, JsonNode body) {
  private static final int NOT_FOUND = 404;
  private static final int FIRST_ERROR = 400;

  boolean isFailed() {
    return status >= FIRST_ERROR;
  }

  boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** Returns the body; throws if the status is an error, which would be a programming error. */
  JsonNode orThrow(String request) {
    if (isFailed()) {
      throw new IllegalStateException(
          "Elasticsearch rejected %s with status %d: %s".formatted(request, status, reason()));
    }
    return body;
  }

  /** Returns the reason of the root cause of an error. */
  String reason() {
    return reason(body.path("error"));
  }

  static String reason(JsonNode error) {
    JsonNode shard = error.path("failed_shards").path(0).path("reason");
    JsonNode deepest = shard.isMissingNode() ? error : shard;
    while (deepest.path("caused_by").has("reason")) {
      deepest = deepest.path("caused_by");
    }
    String type = deepest.path("type").asText("");
    String reason = deepest.path("reason").asText(error.toString());
    return type.isEmpty() ? reason : type + ": " + reason;
  }
}
