package wirewatch.console.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.console.user.OidcOptions;
import wirewatch.ingest.net.IpAddressRange;

/**
 * Who may access the console.
 *
 * @param secret token or password of an admin without a name; null for none
 * @param users whether users must log in; without that, without a secret and a provider everyone is
 *     allowed, on loopback only
 * @param oidc the OpenID provider at which users can log in; null for none
 * @param hosts accepted host names, in addition to IP addresses and loopback names
 * @param proxies trusted proxies, whose X-Forwarded headers are used
 * @param openMetrics whether /metrics and /health need no login
 */
public record AccessOptions(
    @Nullable String secret,
    boolean users,
    @Nullable OidcOptions oidc,
    Set<String> hosts,
    List<IpAddressRange> proxies,
    boolean openMetrics) {

  /** Without a login. */
  public static final AccessOptions OPEN = new AccessOptions(null, Set.of(), List.of(), false);

  public AccessOptions {
    hosts = Set.copyOf(hosts);
    proxies = List.copyOf(proxies);
  }

  /** With a secret or without a login. */
  public AccessOptions(
      @Nullable String secret,
      Set<String> hosts,
      List<IpAddressRange> proxies,
      boolean openMetrics) {
    this(secret, false, null, hosts, proxies, openMetrics);
  }

  /** Returns whether nobody is let in without a login. */
  public boolean loginRequired() {
    return secret != null || users || oidc != null;
  }

  /** The host of the OpenID provider; empty without one. */
  String provider() {
    return oidc == null ? "" : String.valueOf(oidc.issuer().getHost());
  }

  /** Without the secret: records are printed. */
  @Override
  public String toString() {
    return "AccessOptions[" + (loginRequired() ? "locked" : "open") + ", hosts=" + hosts + "]";
  }
}
