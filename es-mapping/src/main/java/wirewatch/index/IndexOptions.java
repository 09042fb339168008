package wirewatch.index;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Connection and bulk settings for Elasticsearch.
 *
 * @param address the URL of the cluster
 * @param apiKey the encoded API key; null for none
 * @param ca PEM file of the cluster's certificate authority; null for the JDK's trust store
 * @param bulkSize documents per bulk request
 * @param concurrency the number of concurrent bulk requests
 * @param patience how long failed requests (429, 503, no connection) are retried before the index
 *     is reported as unavailable
 */
public record IndexOptions(
    URI address,
    @Nullable String apiKey,
    @Nullable Path ca,
    int bulkSize,
    int concurrency,
    Duration patience) {
  private static final int BULK_SIZE = 500;
  private static final int CONCURRENCY = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public IndexOptions {
    if (bulkSize < 1) {
      throw new IllegalArgumentException("bulk size must be positive: " + bulkSize);
    }
    if (concurrency < 1) {
      throw new IllegalArgumentException("bulk concurrency must be positive: " + concurrency);
    }
    if (patience.isNegative()) {
      throw new IllegalArgumentException("retry timeout must not be negative: " + patience);
    }
  }

  /** Returns the defaults: 500 documents per request, 2 concurrent requests, 30 s of retries. */
  public static IndexOptions of(URI address) {
    return new IndexOptions(address, null, null, BULK_SIZE, CONCURRENCY, PATIENCE);
  }

  public IndexOptions withSecurity(@Nullable String key, @Nullable Path authority) {
    return new IndexOptions(address, key, authority, bulkSize, concurrency, patience);
  }

  public IndexOptions withPatience(Duration duration) {
    return new IndexOptions(address, apiKey, ca, bulkSize, concurrency, duration);
  }
}
