package wirewatch.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import wirewatch.console.http.RawHttpClient;

/** Sends API requests and validates every response against the OpenAPI description. */
final class ApiContractClient {
  private final RawHttpClient http;
  private final OpenApiDescription openApiDescription;

  ApiContractClient(RawHttpClient http, OpenApiDescription openApiDescription) {
    this.http = http;
    this.openApiDescription = openApiDescription;
  }

  JsonNode get(String path) throws IOException {
    return send("GET", path, "", 200);
  }

  JsonNode send(String method, String path, String body, int... statuses) throws IOException {
    RawHttpClient.Response response =
        (method.equals("GET") ? http : http.with("Content-Type", "application/json"))
            .send(method, path, body);
    assertThat(statuses).as(response.body()).contains(response.status());
    JsonNode json = OpenApiDescription.JSON.readTree(response.body());
    String address = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    JsonNode operation = openApiDescription.operation(method, address).orElseThrow();
    assertThat(openApiDescription.problems(operation, response.status(), json))
        .as(response.body())
        .isEmpty();
    return json;
  }

  /** A curl command with the options -s, -X, -H and -d, as curl would send it. */
  RawHttpClient.Response run(String command) throws IOException {
    List<String> words =
        Pattern.compile("'([^']*)'|(\\S+)")
            .matcher(command)
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .toList();
    RawHttpClient asked = http;
    String method = words.contains("-d") ? "POST" : "GET";
    String body = "";
    for (int i = 1; i < words.size() - 1; i++) {
      String next = words.get(i + 1);
      switch (words.get(i)) {
        case "-X" -> method = next;
        case "-d" -> body = next;
        case "-H" -> asked = asked.with(next.split(": ", -1)[0], next.split(": ", -1)[1]);
        default -> {}
      }
    }
    return asked.send(method, words.getLast().replace("http://127.0.0.1:8765", ""), body);
  }
}
