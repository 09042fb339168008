package wirewatch.index.client;

import com.fasterxml.jackson.databind.JsonNode;

/** A response of Elasticsearch: an HTTP status and a JSON body. */
public record ClusterResponse(int status, JsonNode body) {
  private static final int NOT_FOUND = 404;
  private static final int FIRST_ERROR = 400;

  public boolean isError() {
    return status >= FIRST_ERROR;
  }

  public boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** Returns the body; throws if the status is an error, which would be a programming error. */
  public JsonNode bodyOrThrow(String request) {
    if (isError()) {
      throw new IllegalStateException(
          "Elasticsearch rejected %s with status %d: %s".formatted(request, status, errorReason()));
    }
    return body;
  }

  /** Returns the reason of the root cause of an error. */
  public String errorReason() {
    return errorReason(body.path("error"));
  }

  public static String errorReason(JsonNode error) {
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
