package wirewatch.console.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.net.IpAddressRange;

/**
 * Who may access the console.
 *
 * @param secret token or password; null allows everyone, on loopback only
 * @param hosts accepted host names, in addition to IP addresses and loopback names
 * @param proxies trusted proxies, whose X-Forwarded headers are used
 * @param openMetrics whether /metrics and /health need no login
 */
public record AccessOptions(
    @Nullable String secret, Set<String> hosts, List<IpAddressRange> proxies, boolean openMetrics) {

  /** Without a login. */
  public static final AccessOptions OPEN = new AccessOptions(null, Set.of(), List.of(), false);

  public AccessOptions {
    hosts = Set.copyOf(hosts);
    proxies = List.copyOf(proxies);
  }

  /** Without the secret: records are printed. */
  @Override
  public String toString() {
    return "AccessOptions[" + (secret == null ? "open" : "locked") + ", hosts=" + hosts + "]";
  }
}
