package wirewatch.crawler.model;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.net.IpAddressRange;

/**
 * The options of a crawl.
 *
 * @param data the folder of {@code state.db} and {@code warc/}
 * @param userAgent the value of the {@code User-Agent} header; its first product token selects the
 *     group in {@code robots.txt}
 * @param requestDelay the minimum delay between two requests to one host
 * @param timeout the total time limit of one request; half of it applies to the first byte
 * @param maxBody the maximum length of a body after content decoding, in bytes
 * @param allowedRanges ranges that may be requested although they are private, loopback or
 *     link-local
 * @param archiveMaxSize the size of the WARC archive, in bytes, above which the oldest files are
 *     deleted
 * @param minFree the free disk of the data folder, in bytes, below which nothing is fetched; 0 for
 *     none
 * @param hostAddresses fixed addresses of host names, which are not resolved; {@code *.example}
 *     matches every host below {@code example}; the permitted ranges still apply
 * @param maxSitemapAge the maximum age of a dated sitemap entry when it is first seen
 * @param revisits when fetched articles are requested again
 */
public record CrawlOptions(
    Path data,
    String userAgent,
    Duration requestDelay,
    Duration timeout,
    long maxBody,
    List<IpAddressRange> allowedRanges,
    long archiveMaxSize,
    long minFree,
    Map<String, InetAddress> hostAddresses,
    Duration maxSitemapAge,
    RevisitOptions revisits) {

  public static final String USER_AGENT = "Wirewatch/0.1";
  public static final Duration REQUEST_DELAY = Duration.ofSeconds(1);
  public static final Duration TIMEOUT = Duration.ofSeconds(20);
  public static final long MAX_BODY = 10L << 20;
  public static final long ARCHIVE_MAX_SIZE = 20L << 30;

  /** More than the embedded node keeps free, so that it still takes what was fetched. */
  public static final long MIN_FREE = 500_000_000;

  public static final Duration MAX_SITEMAP_AGE = Duration.ofDays(7);

  public CrawlOptions {
    allowedRanges = List.copyOf(allowedRanges);
    hostAddresses = Map.copyOf(hostAddresses);
    require(!userAgent.isBlank(), "user agent must not be blank (key crawl.user_agent)");
    require(
        !requestDelay.isNegative(),
        "delay must not be negative: " + requestDelay + " (key crawl.delay)");
    require(timeout.isPositive(), "timeout must be positive: " + timeout + " (key crawl.timeout)");
    require(
        maxBody > 0 && maxBody <= 1L << 30,
        "body limit must be 1 byte to 1 GiB: " + maxBody + " (key crawl.max_body)");
    require(
        archiveMaxSize > 0,
        "archive size must be positive: " + archiveMaxSize + " (key crawl.archive.max_size)");
    require(
        minFree >= 0,
        "free disk must not be negative: " + minFree + " (key crawl.archive.min_free)");
    require(
        maxSitemapAge.isPositive(),
        "reach must be positive: " + maxSitemapAge + " (key crawl.reach)");
  }

  /** Creates options with the default revisits and watermark. */
  public CrawlOptions(
      Path data,
      String userAgent,
      Duration requestDelay,
      Duration timeout,
      long maxBody,
      List<IpAddressRange> allowedRanges,
      long archiveMaxSize,
      Map<String, InetAddress> hostAddresses,
      Duration maxSitemapAge) {
    this(
        data,
        userAgent,
        requestDelay,
        timeout,
        maxBody,
        allowedRanges,
        archiveMaxSize,
        MIN_FREE,
        hostAddresses,
        maxSitemapAge,
        RevisitOptions.DEFAULT);
  }

  /** Returns the same options with other revisits. */
  public CrawlOptions withRevisits(RevisitOptions other) {
    return new CrawlOptions(
        data,
        userAgent,
        requestDelay,
        timeout,
        maxBody,
        allowedRanges,
        archiveMaxSize,
        minFree,
        hostAddresses,
        maxSitemapAge,
        other);
  }

  /** Returns the same options with another watermark, in bytes of free disk. */
  public CrawlOptions withMinFree(long other) {
    return new CrawlOptions(
        data,
        userAgent,
        requestDelay,
        timeout,
        maxBody,
        allowedRanges,
        archiveMaxSize,
        other,
        hostAddresses,
        maxSitemapAge,
        revisits);
  }

  /** Returns the default options for a data folder. */
  public static CrawlOptions forFolder(Path data) {
    return new CrawlOptions(
        data,
        USER_AGENT,
        REQUEST_DELAY,
        TIMEOUT,
        MAX_BODY,
        List.of(),
        ARCHIVE_MAX_SIZE,
        Map.of(),
        MAX_SITEMAP_AGE);
  }

  private static void require(boolean held, String problem) {
    if (!held) {
      throw new IllegalArgumentException(problem);
    }
  }
}
