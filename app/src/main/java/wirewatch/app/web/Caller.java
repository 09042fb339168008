package wirewatch.app.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import wirewatch.ingest.net.AddressRange;

/** Who asks, and by which protocol, where proxies stand between. */
final class Caller {
  private static final String FORWARDED = "X-Forwarded-For";
  private static final String PART = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IP_V4 = Pattern.compile(PART + "(\\." + PART + "){3}");
  private static final Pattern IP_V6 = Pattern.compile("[0-9a-fA-F.]{0,15}:[0-9a-fA-F:.]{1,40}");

  private final List<AddressRange> proxies;

  Caller(List<AddressRange> proxies) {
    this.proxies = proxies;
  }

  /** The address; that before the proxies where the peer is one of them. */
  String address(Context context) {
    String peer = context.req().getRemoteAddr();
    if (!isProxy(peer)) {
      return peer;
    }
    // each proxy appends the one that it heard, to the last line or as a line of its own
    for (String line : Collections.list(context.req().getHeaders(FORWARDED)).reversed()) {
      String[] hops = line.split(",", -1);
      for (int i = hops.length - 1; i >= 0; i--) {
        if (!isProxy(hops[i].strip())) {
          return hops[i].strip();
        }
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

  /** A name is none: no resolver is asked. */
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
