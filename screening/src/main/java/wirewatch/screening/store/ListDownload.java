package wirewatch.screening.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import wirewatch.screening.list.ListFiles;

/** Fetches lists over HTTP, with the validators of the last time (RFC 9110, section 13). */
public final class ListDownload {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration WHOLE = Duration.ofMinutes(10);

  private final Path validators;
  private Properties pending = new Properties();

  /**
   * @param validators the file that keeps what the server sent to tell versions apart
   */
  public ListDownload(Path validators) {
    this.validators = validators;
  }

  /** Fetches into a file; false if the server says that nothing changed. */
  public boolean fetch(URI address, Path target) throws IOException, InterruptedException {
    Properties known = read();
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(WHOLE).GET();
    request.header("User-Agent", "Wirewatch");
    if (address.toString().equals(known.getProperty("address"))) {
      addIfKnown(request, "If-None-Match", known.getProperty("etag", ""));
      addIfKnown(request, "If-Modified-Since", known.getProperty("last-modified", ""));
    }
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() == 304) {
          return false;
        }
        if (response.statusCode() != 200) {
          throw new IOException(
              "%s answered %d; open the address in a browser"
                  .formatted(address, response.statusCode()));
        }
        copy(body, target, address);
      }
      pending = properties(address, response);
      return true;
    }
  }

  /** Keeps the validators of what was fetched, once it was taken over. */
  public void accept() throws IOException {
    Files.createDirectories(validators.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(validators)) {
      pending.store(out, null);
    }
  }

  private static void copy(InputStream body, Path target, URI address) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        size += n;
        if (size > ListFiles.MAX_BYTES) {
          throw new IOException(
              "%s is larger than %d MB; is it a list?"
                  .formatted(address, ListFiles.MAX_BYTES >> 20));
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private static void addIfKnown(HttpRequest.Builder request, String header, String value) {
    if (!value.isEmpty()) {
      request.header(header, value);
    }
  }

  private static Properties properties(URI address, HttpResponse<?> response) {
    Properties properties = new Properties();
    properties.setProperty("address", address.toString());
    response.headers().firstValue("ETag").ifPresent(v -> properties.setProperty("etag", v));
    response
        .headers()
        .firstValue("Last-Modified")
        .ifPresent(v -> properties.setProperty("last-modified", v));
    return properties;
  }

  private Properties read() throws IOException {
    Properties properties = new Properties();
    if (Files.isRegularFile(validators)) {
      try (InputStream in = Files.newInputStream(validators)) {
        properties.load(in);
      }
    }
    return properties;
  }
}
