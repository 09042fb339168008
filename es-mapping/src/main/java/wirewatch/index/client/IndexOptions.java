package wirewatch.index.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Connection and bulk settings for Elasticsearch.
 *
 * @param url the URL of the cluster
 * @param authorization the value of the {@code Authorization} header; null for none
 * @param caCertificate PEM file of the cluster's certificate authority; null for the JDK's trust
 *     store
 * @param bulkSize documents per bulk request
 * @param concurrency the number of concurrent bulk requests
 * @param retryTimeout how long failed requests (429, 503, no connection) are retried before the
 *     index is reported as unavailable
 */
public record IndexOptions(
    URI url,
    @Nullable String authorization,
    @Nullable Path caCertificate,
    int bulkSize,
    int concurrency,
    Duration retryTimeout) {
  private static final int DEFAULT_BULK_SIZE = 500;
  private static final int DEFAULT_CONCURRENCY = 2;
  private static final Duration DEFAULT_RETRY_TIMEOUT = Duration.ofSeconds(30);

  public IndexOptions {
    if (bulkSize < 1) {
      throw new IllegalArgumentException("bulk size must be positive: " + bulkSize);
    }
    if (concurrency < 1) {
      throw new IllegalArgumentException("bulk concurrency must be positive: " + concurrency);
    }
    if (retryTimeout.isNegative()) {
      throw new IllegalArgumentException("retry timeout must not be negative: " + retryTimeout);
    }
  }

  /**
   * Returns the defaults: 500 documents per request, 2 concurrent requests, 30 s of retries. A user
   * and password in the address ({@code http://user:password@host:port}) are sent as HTTP Basic
   * credentials and do not remain in {@link #url}.
   */
  public static IndexOptions of(URI address) {
    String user = address.getUserInfo();
    return new IndexOptions(
        user == null ? address : withoutUser(address),
        user == null ? null : basic(user),
        null,
        DEFAULT_BULK_SIZE,
        DEFAULT_CONCURRENCY,
        DEFAULT_RETRY_TIMEOUT);
  }

  private static URI withoutUser(URI address) {
    try {
      return new URI(
          address.getScheme(),
          null,
          address.getHost(),
          address.getPort(),
          address.getPath(),
          null,
          null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the address has no valid host or port", e);
    }
  }

  private static String basic(String userAndPassword) {
    byte[] pair = userAndPassword.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /**
   * Returns a copy with an API key and the certificate authority of a cluster.
   *
   * @param key the encoded API key; null to keep the credentials of the address
   */
  public IndexOptions withSecurity(@Nullable String key, @Nullable Path authority) {
    return new IndexOptions(
        url,
        key == null ? authorization : "ApiKey " + key,
        authority,
        bulkSize,
        concurrency,
        retryTimeout);
  }

  /** Returns a copy that sends this {@code Authorization} header. */
  public IndexOptions withAuthorization(String header) {
    return new IndexOptions(url, header, caCertificate, bulkSize, concurrency, retryTimeout);
  }

  public IndexOptions withRetryTimeout(Duration duration) {
    return new IndexOptions(url, authorization, caCertificate, bulkSize, concurrency, duration);
  }

  /** Hides the credentials. */
  @Override
  public String toString() {
    return "IndexOptions[url=" + url + "]";
  }
}
