package wirewatch.index.client;

import com.fasterxml.jackson.databind.JsonNode;

/** A response of Elasticsearch: an HTTP status and a JSON body. */
public record ClusterResponse(int status, JsonNode body) {
  private static final int NOT_FOUND = 404;
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  public boolean isError() {
    return status >= FIRST_ERROR;
  }

  public boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** Whether the request alone needs more memory than the circuit breakers of a node allow. */
  public boolean exceedsMemory() {
    return body.path("error").path("durability").asText().equals("PERMANENT");
  }

  /**
   * Returns the body.
   *
   * @throws IndexUnavailableException if Elasticsearch failed, as with a full disk
   * @throws IllegalStateException if it rejected the request, which would be a programming error
   */
  public JsonNode bodyOrThrow(String request) throws IndexUnavailableException {
    if (status >= FIRST_SERVER_ERROR) {
      throw new IndexUnavailableException(
          "Elasticsearch failed %s with status %d: %s".formatted(request, status, errorReason()));
    }
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
