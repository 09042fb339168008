package wirewatch.app.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.net.AddressRange;

/** Who asks, and by which protocol, where proxies stand between. */
final class Caller {
  private final List<AddressRange> proxies;

  Caller(List<AddressRange> proxies) {
    this.proxies = proxies;
  }

  /** The address; that before the proxies where the peer is one of them. */
  String address(Context context) {
    String peer = context.req().getRemoteAddr();
    String forwarded = context.header("X-Forwarded-For");
    if (forwarded == null || !isProxy(peer)) {
      return peer;
    }
    List<String> hops = List.of(forwarded.split(",", 20));
    for (String hop : hops.reversed()) { // each proxy appends the one that it heard
      if (!isProxy(hop.strip())) {
        return hop.strip();
      }
    }
    return peer;
  }

  /** Whether the browser speaks TLS. */
  boolean isSecure(Context context) {
    String protocol = context.header("X-Forwarded-Proto");
    return context.req().isSecure()
        || (protocol != null
            && protocol.strip().toLowerCase(Locale.ROOT).equals("https")
            && isProxy(context.req().getRemoteAddr()));
  }

  private boolean isProxy(String text) {
    String literal = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
    boolean address =
        !literal.isEmpty()
            && literal.chars().allMatch(c -> "0123456789abcdefABCDEF:.".indexOf(c) >= 0);
    if (!address
        || (literal.indexOf(':') < 0 && literal.chars().filter(c -> c == '.').count() != 3)) {
      return false; // a name: no resolver is asked
    }
    try {
      InetAddress peer = InetAddress.getByName(literal);
      return proxies.stream().anyMatch(range -> range.contains(peer));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
