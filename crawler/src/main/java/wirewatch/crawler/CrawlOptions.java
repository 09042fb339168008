package wirewatch.crawler;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.net.AddressRange;

/**
 * The options of a crawl.
 *
 * @param data the folder of {@code state.db} and {@code warc/}
 * @param userAgent the value of the {@code User-Agent} header; its first product token selects the
 *     group in {@code robots.txt}
 * @param delay the minimum delay between two requests to one host
 * @param timeout the total time limit of one request; half of it applies to the first byte
 * @param maxBody the maximum length of a body after content decoding, in bytes
 * @param allowAddresses ranges that may be requested although they are private, loopback or
 *     link-local
 * @param archiveMaxSize the size of the WARC archive, in bytes, above which the oldest files are
 *     deleted
 * @param hosts fixed addresses of host names, which are not resolved; {@code *.example} matches
 *     every host below {@code example}; the permitted ranges still apply
 * @param reach the maximum age of a dated sitemap entry when it is first seen
 */
public record CrawlOptions(
    Path data,
    String userAgent,
    Duration delay,
    Duration timeout,
    long maxBody,
    List<AddressRange> allowAddresses,
    long archiveMaxSize,
    Map<String, InetAddress> hosts,
    Duration reach) {

  public static final String USER_AGENT = "Wirewatch/0.1";
  public static final Duration DELAY = Duration.ofSeconds(1);
  public static final Duration TIMEOUT = Duration.ofSeconds(20);
  public static final long MAX_BODY = 10L << 20;
  public static final long ARCHIVE_MAX_SIZE = 20L << 30;
  public static final Duration REACH = Duration.ofDays(7);

  public CrawlOptions {
    allowAddresses = List.copyOf(allowAddresses);
    hosts = Map.copyOf(hosts);
    require(!userAgent.isBlank(), "user agent must not be blank (key crawl.user_agent)");
    require(!delay.isNegative(), "delay must not be negative: " + delay + " (key crawl.delay)");
    require(timeout.isPositive(), "timeout must be positive: " + timeout + " (key crawl.timeout)");
    require(
        maxBody > 0 && maxBody <= 1L << 30,
        "body limit must be 1 byte to 1 GiB: " + maxBody + " (key crawl.max_body)");
    require(
        archiveMaxSize > 0,
        "archive size must be positive: " + archiveMaxSize + " (key crawl.archive.max_size)");
    require(reach.isPositive(), "reach must be positive: " + reach + " (key crawl.reach)");
  }

  /** Returns the default options for a data folder. */
  public static CrawlOptions in(Path data) {
    return new CrawlOptions(
        data, USER_AGENT, DELAY, TIMEOUT, MAX_BODY, List.of(), ARCHIVE_MAX_SIZE, Map.of(), REACH);
  }

  private static void require(boolean held, String problem) {
    if (!held) {
      throw new IllegalArgumentException(problem);
    }
  }
}
