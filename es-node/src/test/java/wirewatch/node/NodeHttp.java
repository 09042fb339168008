package wirewatch.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends the requests of tests to a node. */
final class NodeHttp {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private NodeHttp() {}

  static HttpResponse<String> send(URI node, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  static String get(URI node, String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(node.resolve(path)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
