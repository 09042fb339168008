package wirewatch.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks with the JDK's own client: follows redirects, reads no more than a listing may have. */
final class PlainWeb implements Web {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int MAX_BODY = 10 * 1024 * 1024;

  @Override
  public Answer get(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("User-Agent", "Wirewatch/0.1")
            .build();
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new IOException("status " + response.statusCode());
        }
        String type = response.headers().firstValue("Content-Type").orElse(null);
        return new Answer(response.uri(), type, body.readNBytes(MAX_BODY));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + address);
    }
  }
}
