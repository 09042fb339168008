package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Sends the requests of tests to a node. */
record NodeApi(URI node) {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A response with any status. */
  record Response(int status, JsonNode body) {}

  JsonNode get(String path) {
    return requireSuccess(send("GET", path, ""));
  }

  JsonNode put(String path, Object body) {
    return requireSuccess(send("PUT", path, json(body)));
  }

  JsonNode post(String path, Object body) {
    return requireSuccess(send("POST", path, json(body)));
  }

  JsonNode delete(String path) {
    return requireSuccess(send("DELETE", path, ""));
  }

  /** Sends documents in one bulk request, without ids. */
  JsonNode bulk(String path, List<? extends Map<String, ?>> documents) {
    StringBuilder lines = new StringBuilder();
    documents.forEach(
        document -> lines.append("{\"index\":{}}\n").append(json(document)).append('\n'));
    return requireSuccess(send("POST", path, lines.toString()));
  }

  private static JsonNode requireSuccess(Response received) {
    assertThat(received.status()).as(received.body().toPrettyString()).isBetween(200, 299);
    return received.body();
  }

  Response send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve(path))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Response(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String json(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
