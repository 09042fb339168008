package wirewatch.index;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which Elasticsearch to use, and how.
 *
 * @param address of the cluster
 * @param apiKey encoded as Elasticsearch gives it; null for none
 * @param ca the certificate authority of the cluster, PEM; null for the machine's own
 * @param bulkSize documents a bulk request
 * @param concurrency bulk requests at once
 * @param patience how long refused requests (429, 503, no connection) are tried again before the
 *     index counts as unavailable
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
      throw new IllegalArgumentException("patience must not be negative: " + patience);
    }
  }

  /** The defaults: 500 documents a request, two requests at once, 30 seconds of patience. */
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
