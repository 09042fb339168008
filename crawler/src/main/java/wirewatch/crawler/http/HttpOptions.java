package wirewatch.crawler.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How to ask.
 *
 * @param whole the longest time for one request with its body
 * @param maxBody the longest body after content decoding, in bytes
 * @param permitted the addresses that may be asked
 * @param hosts addresses of names, or of {@code *.name} for all below, that no resolver is asked
 *     for
 */
public record HttpOptions(
    String userAgent,
    Duration connect,
    Duration firstByte,
    Duration whole,
    long maxBody,
    Predicate<InetAddress> permitted,
    Map<String, InetAddress> hosts) {}
