package wirewatch.index.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Connection and bulk settings for Elasticsearch.
 *
 * @param url the URL of the cluster
 * @param apiKey the encoded API key; null for none
 * @param caCertificate PEM file of the cluster's certificate authority; null for the JDK's trust
 *     store
 * @param bulkSize documents per bulk request
 * @param concurrency the number of concurrent bulk requests
 * @param retryTimeout how long failed requests (429, 503, no connection) are retried before the
 *     index is reported as unavailable
 */
public record IndexOptions(
    URI url,
    @Nullable String apiKey,
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

  /** Returns the defaults: 500 documents per request, 2 concurrent requests, 30 s of retries. */
  public static IndexOptions of(URI address) {
    return new IndexOptions(
        address, null, null, DEFAULT_BULK_SIZE, DEFAULT_CONCURRENCY, DEFAULT_RETRY_TIMEOUT);
  }

  public IndexOptions withSecurity(@Nullable String key, @Nullable Path authority) {
    return new IndexOptions(url, key, authority, bulkSize, concurrency, retryTimeout);
  }

  public IndexOptions withRetryTimeout(Duration duration) {
    return new IndexOptions(url, apiKey, caCertificate, bulkSize, concurrency, duration);
  }
}
