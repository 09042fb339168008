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
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;
  private static final String API_VERSION = "2023-10-31";
  private static final String BOUNDARY = "wirewatch-7f1c2a9e4b";

  private final KibanaOptions options;
  private final FailureAdvice advice;
  private final HttpClient http;

  KibanaClient(KibanaOptions options) throws KibanaException {
    this.options = options;
    this.advice = new FailureAdvice(options);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER);
    Path ca = options.caCertificates();
    if (ca != null) {
      builder.sslContext(TrustedCertificates.sslContext(ca));
    }
    this.http = builder.build();
  }

  FailureAdvice advice() {
    return advice;
  }

  /** Reads Kibana's status, which is independent of the space. */
  KibanaResponse status() throws KibanaException {
    URI address = options.resolveGlobal("/api/status");
    return send("reading its version", request(address).GET().build());
  }

  KibanaResponse get(String what, String path) throws KibanaException {
    return send(what, request(options.resolve(path)).GET().build());
  }

  KibanaResponse sendJson(String what, String method, String path, String body)
      throws KibanaException {
    return send(
        what,
        request(options.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Uploads a file as {@code multipart/form-data} (RFC 7578). */
  KibanaResponse upload(String what, String path, String file) throws KibanaException {
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
            .timeout(RESPONSE_TIMEOUT)
            .header("Accept", "application/json")
            .header("kbn-xsrf", "wirewatch")
            .header("Elastic-Api-Version", API_VERSION);
    options.credentials().header().ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private KibanaResponse send(String what, HttpRequest request) throws KibanaException {
    KibanaResponse kibanaResponse = sendOnce(what, request);
    for (int attempt = 1; attempt < ATTEMPTS && kibanaResponse.isRetryable(); attempt++) {
      waitBeforeRetry(what);
      kibanaResponse = sendOnce(what, request);
    }
    return kibanaResponse;
  }

  private KibanaResponse sendOnce(String what, HttpRequest request) throws KibanaException {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new KibanaResponse(
          request.uri(),
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    } catch (IOException e) {
      throw advice.toException(what, request.uri(), e);
    } catch (InterruptedException e) {
      throw interrupted(what);
    }
  }

  private void waitBeforeRetry(String what) throws KibanaException {
    try {
      Thread.sleep(options.retryDelay());
    } catch (InterruptedException e) {
      throw interrupted(what);
    }
  }

  private static KibanaException interrupted(String what) {
    Thread.currentThread().interrupt();
    return new KibanaException(what + " was interrupted");
  }

  @Override
  public void close() {
    http.close();
  }
}
