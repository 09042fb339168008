package wirewatch.index.client;

import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Sends requests to Elasticsearch, with retries and backoff while it is down or overloaded. */
public final class ClusterClient implements AutoCloseable {
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<Integer> RETRYABLE_STATUSES = Set.of(429, 502, 503, 504);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final Timeout RESPONSE_TIMEOUT = Timeout.ofMinutes(2);
  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

  private final RequestExecutor executor;
  private final Duration retryTimeout;

  private ClusterClient(Rest5Client client, Duration patience) {
    this.executor = new RequestExecutor(client);
    this.retryTimeout = patience;
  }

  public static ClusterClient connect(IndexOptions options) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(options.url())
            .setConnectionConfigCallback(
                config ->
                    config.setConnectTimeout(CONNECT_TIMEOUT).setSocketTimeout(RESPONSE_TIMEOUT))
            .setRequestConfigCallback(config -> config.setResponseTimeout(RESPONSE_TIMEOUT))
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries);
    if (options.authorization() != null) {
      builder.setDefaultHeaders(
          new Header[] {new BasicHeader("Authorization", options.authorization())});
    }
    if (options.caCertificate() != null) {
      try {
        builder.setSSLContext(
            TransportUtils.sslContextFromHttpCaCrt(options.caCertificate().toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "cannot read the certificate authority " + options.caCertificate(), e);
      }
    }
    return new ClusterClient(builder.build(), options.retryTimeout());
  }

  /** Returns whether Elasticsearch answers anything within two seconds. */
  public boolean isAnswering() {
    return executor.answers();
  }

  /** Sends all requests from now on to another address, with the same credentials. */
  public void moveTo(URI address) {
    executor.moveTo(address);
  }

  public RetryBackoff newBackoff() {
    return new RetryBackoff(retryTimeout);
  }

  public ClusterResponse sendJson(String method, String endpoint, Object body)
      throws IndexUnavailableException {
    Request request = new Request(method, endpoint);
    request.setEntity(new ByteArrayEntity(toJsonBytes(body), ContentType.APPLICATION_JSON));
    return send(request);
  }

  public ClusterResponse sendNdjson(String endpoint, byte[] lines, int length)
      throws IndexUnavailableException {
    Request request = new Request("POST", endpoint);
    request.setEntity(new ByteArrayEntity(lines, 0, length, NDJSON));
    return send(request);
  }

  public static byte[] toJsonBytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("documents are maps, lists, strings and numbers", e);
    }
  }

  public ClusterResponse send(String method, String endpoint) throws IndexUnavailableException {
    return send(new Request(method, endpoint));
  }

  private ClusterResponse send(Request request) throws IndexUnavailableException {
    RetryBackoff retryBackoff = newBackoff();
    while (true) {
      String failure;
      try {
        ClusterResponse clusterResponse = executor.execute(request);
        if (clusterResponse.status() == UNAUTHORIZED || clusterResponse.status() == FORBIDDEN) {
          throw new IndexUnavailableException(
              "Elasticsearch denies access (%d), %s: %s"
                  .formatted(
                      clusterResponse.status(),
                      advice(clusterResponse.status()),
                      clusterResponse.errorReason()),
              null,
              false);
        }
        if (!RETRYABLE_STATUSES.contains(clusterResponse.status())
            || clusterResponse.exceedsMemory()) {
          return clusterResponse;
        }
        failure = "status " + clusterResponse.status() + ", " + clusterResponse.errorReason();
      } catch (IndexUnavailableException e) {
        throw e;
      } catch (SSLException e) {
        throw new IndexUnavailableException(
            "Elasticsearch's certificate is not trusted, check ca (its authority, a PEM file) and the host in url: "
                + e.getMessage(),
            e,
            false);
      } catch (ConnectException e) {
        failure = String.valueOf(e.getMessage()); // names the address and the reason
      } catch (IOException e) {
        failure = e.toString();
      }
      retryBackoff.pause(failure);
    }
  }

  private static String advice(int status) {
    return status == UNAUTHORIZED
        ? "check api_key"
        : "grant api_key the privileges listed in docs/configuration.md";
  }

  @Override
  public void close() {
    try {
      executor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
