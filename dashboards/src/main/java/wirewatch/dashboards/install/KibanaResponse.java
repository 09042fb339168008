package wirewatch.dashboards.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;

/**
 * A response of Kibana.
 *
 * @param location the target of a redirect; empty for none
 */
record KibanaResponse(URI url, int status, String location, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_REASON_LENGTH = 300;

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isRetryable() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** Returns the body; a missing node if it is not JSON. */
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Returns Kibana's error message, shortened. */
  String errorReason() {
    String message = json().path("message").asText();
    String text = (message.isEmpty() ? body : message).strip().replaceAll("\\s+", " ");
    return text.length() > MAX_REASON_LENGTH ? text.substring(0, MAX_REASON_LENGTH) + "…" : text;
  }
}
