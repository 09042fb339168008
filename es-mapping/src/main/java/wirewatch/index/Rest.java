package wirewatch.index;

import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Sends requests to Elasticsearch, with retries and backoff while it is down or overloaded. */
final class Rest implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
  private static final int UNKNOWN = 401;
  private static final int FORBIDDEN = 403;
  private static final Timeout ANSWER = Timeout.ofMinutes(2);
  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

  private final Rest5Client client;
  private final Duration patience;

  private Rest(Rest5Client client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  static Rest connect(IndexOptions options) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(options.address())
            .setConnectionConfigCallback(
                config -> config.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER))
            .setRequestConfigCallback(config -> config.setResponseTimeout(ANSWER))
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries);
    if (options.apiKey() != null) {
      builder.setDefaultHeaders(
          new Header[] {new BasicHeader("Authorization", "ApiKey " + options.apiKey())});
    }
    if (options.ca() != null) {
      try {
        builder.setSSLContext(TransportUtils.sslContextFromHttpCaCrt(options.ca().toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the certificate authority " + options.ca(), e);
      }
    }
    return new Rest(builder.build(), options.patience());
  }

  Pauses pauses() {
    return new Pauses(patience);
  }

  Reply json(String method, String endpoint, Object body) throws IndexUnavailable {
    Request request = new Request(method, endpoint);
    request.setEntity(new ByteArrayEntity(bytes(body), ContentType.APPLICATION_JSON));
    return send(request);
  }

  Reply ndjson(String endpoint, byte[] lines, int length) throws IndexUnavailable {
    Request request = new Request("POST", endpoint);
    request.setEntity(new ByteArrayEntity(lines, 0, length, NDJSON));
    return send(request);
  }

  static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("documents are maps, lists, strings and numbers", e);
    }
  }

  Reply send(String method, String endpoint) throws IndexUnavailable {
    return send(new Request(method, endpoint));
  }

  private Reply send(Request request) throws IndexUnavailable {
    Pauses pauses = pauses();
    while (true) {
      String failure;
      try {
        Reply reply = once(request);
        if (reply.status() == UNKNOWN || reply.status() == FORBIDDEN) {
          throw new IndexUnavailable(
              "Elasticsearch denies access (%d), %s: %s"
                  .formatted(reply.status(), remedy(reply.status()), reply.reason()));
        }
        if (!BUSY.contains(reply.status())) {
          return reply;
        }
        failure = "status " + reply.status() + ", " + reply.reason();
      } catch (IndexUnavailable e) {
        throw e;
      } catch (SSLException e) {
        throw new IndexUnavailable(
            "Elasticsearch's certificate is not trusted, check ca (its authority, a PEM file) and the host in url: "
                + e.getMessage(),
            e);
      } catch (IOException e) {
        failure = e.toString();
      }
      pauses.pause(failure);
    }
  }

  private static String remedy(int status) {
    return status == UNKNOWN
        ? "check api_key"
        : "grant api_key the privileges listed in docs/configuration.md";
  }

  private Reply once(Request request) throws IOException {
    try {
      return read(client.performRequest(request));
    } catch (ResponseException e) {
      return read(e.getResponse());
    }
  }

  private static Reply read(Response response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Reply(response.getStatusCode(), MissingNode.getInstance());
    }
    try (InputStream in = entity.getContent()) {
      return new Reply(response.getStatusCode(), JSON.readTree(in));
    } catch (JsonProcessingException e) {
      return new Reply(response.getStatusCode(), MissingNode.getInstance());
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
