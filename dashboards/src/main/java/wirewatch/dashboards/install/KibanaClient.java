package wirewatch.dashboards.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Sends requests to Kibana; does not follow redirects, so that credentials are not leaked. */
final class KibanaClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;
  private static final String API_VERSION = "2023-10-31";
  private static final String BOUNDARY = "wirewatch-7f1c2a9e4b";

  private final KibanaOptions options;
  private final Remedy remedy;
  private final HttpClient http;

  KibanaClient(KibanaOptions options) throws KibanaProblem {
    this.options = options;
    this.remedy = new Remedy(options);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER);
    Path ca = options.ca();
    if (ca != null) {
      builder.sslContext(Trust.in(ca));
    }
    this.http = builder.build();
  }

  Remedy remedy() {
    return remedy;
  }

  /** Reads Kibana's status, which is independent of the space. */
  Answer status() throws KibanaProblem {
    URI address = options.resolveGlobal("/api/status");
    return send("reading its version", request(address).GET().build());
  }

  Answer get(String what, String path) throws KibanaProblem {
    return send(what, request(options.resolve(path)).GET().build());
  }

  Answer json(String what, String method, String path, String body) throws KibanaProblem {
    return send(
        what,
        request(options.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Uploads a file as {@code multipart/form-data} (RFC 7578). */
  Answer upload(String what, String path, String file) throws KibanaProblem {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"wirewatch.ndjson\"\r\n"
                .formatted(BOUNDARY)
            + "Content-Type: application/ndjson\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file.getBytes(StandardCharsets.UTF_8));
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return send(
        what,
        request(options.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Accept", "application/json")
            .header("kbn-xsrf", "wirewatch")
            .header("Elastic-Api-Version", API_VERSION);
    options.credentials().header().ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private Answer send(String what, HttpRequest request) throws KibanaProblem {
    Answer answer = once(what, request);
    for (int attempt = 1; attempt < ATTEMPTS && answer.isBusy(); attempt++) {
      pause(what);
      answer = once(what, request);
    }
    return answer;
  }

  private Answer once(String what, HttpRequest request) throws KibanaProblem {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          request.uri(),
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    } catch (IOException e) {
      throw remedy.of(what, request.uri(), e);
    } catch (InterruptedException e) {
      throw interrupted(what);
    }
  }

  private void pause(String what) throws KibanaProblem {
    try {
      Thread.sleep(options.pause());
    } catch (InterruptedException e) {
      throw interrupted(what);
    }
  }

  private static KibanaProblem interrupted(String what) {
    Thread.currentThread().interrupt();
    return new KibanaProblem(what + " was interrupted");
  }

  @Override
  public void close() {
    http.close();
  }
}
