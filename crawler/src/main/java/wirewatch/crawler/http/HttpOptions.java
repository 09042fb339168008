package wirewatch.crawler.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The options of the HTTP client.
 *
 * @param totalTimeout the time limit of one request including its body
 * @param maxBody the maximum length of a body after content decoding, in bytes
 * @param permittedAddresses the addresses that may be connected to
 * @param hostAddresses fixed addresses of host names, or of {@code *.name} for all subdomains,
 *     which are not resolved
 */
public record HttpOptions(
    String userAgent,
    Duration connectTimeout,
    Duration firstByteTimeout,
    Duration totalTimeout,
    long maxBody,
    Predicate<InetAddress> permittedAddresses,
    Map<String, InetAddress> hostAddresses) {}
