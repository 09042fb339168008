package wirewatch.console.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import wirewatch.ingest.net.IpAddressRange;

/** The address and protocol of the client, also behind trusted proxies. */
final class ForwardedHeaders {
  static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String IP_V4_PART = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IP_V4 = Pattern.compile(IP_V4_PART + "(\\." + IP_V4_PART + "){3}");
  private static final Pattern IP_V6 = Pattern.compile("[0-9a-fA-F.]{0,15}:[0-9a-fA-F:.]{1,40}");

  private final List<IpAddressRange> proxies;

  ForwardedHeaders(List<IpAddressRange> proxies) {
    this.proxies = proxies;
  }

  /** Returns the address of the client; if the peer is a proxy, the one that it forwards. */
  String clientAddress(Context context) {
    return clientAddress(
        context.req().getRemoteAddr(), Collections.list(context.req().getHeaders(FORWARDED_FOR)));
  }

  /**
   * Returns the address of the client.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the lines of the header, in their order
   */
  String clientAddress(String peer, List<String> forwardedFor) {
    if (!isProxy(peer)) {
      return peer;
    }
    // each proxy appends the address of its peer, to the last line or as a new line
    for (String line : forwardedFor.reversed()) {
      String[] hops = line.split(",", -1);
      for (int i = hops.length - 1; i >= 0; i--) {
        if (!isProxy(hops[i].strip())) {
          return hops[i].strip();
        }
      }
    }
    return peer;
  }

  /** Returns whether the client uses TLS. */
  boolean isSecure(Context context) {
    String protocol = context.header("X-Forwarded-Proto");
    return context.req().isSecure()
        || (protocol != null
            && protocol.strip().toLowerCase(Locale.ROOT).equals("https")
            && isProxy(context.req().getRemoteAddr()));
  }

  /** Returns whether an address literal is that of a proxy; host names are not resolved. */
  private boolean isProxy(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String literal = bracketed ? text.substring(1, text.length() - 1) : text;
    if (!IP_V4.matcher(literal).matches() && !IP_V6.matcher(literal).matches()) {
      return false;
    }
    try {
      InetAddress peer = InetAddress.getByName(literal);
      return proxies.stream().anyMatch(range -> range.contains(peer));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
