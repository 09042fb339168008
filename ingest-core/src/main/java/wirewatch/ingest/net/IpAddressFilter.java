package wirewatch.ingest.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Accepts public IP addresses; rejects those that a URL or redirect must not reach (the IANA
 * special-purpose registries, RFC 6890, and the metadata services of clouds).
 */
public final class IpAddressFilter implements Predicate<InetAddress> {
  private static final List<IpAddressRange> BLOCKED_V4 =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");
  private static final IpAddressRange GLOBAL_V6 = IpAddressRange.parse("2000::/3");
  private static final List<IpAddressRange> BLOCKED_V6 =
      ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
  private static final IpAddressRange TRANSLATED = IpAddressRange.parse("64:ff9b::/96");

  private static final int V6_LENGTH = 16;
  private static final int EMBEDDED_V4_OFFSET = 12;

  private final List<IpAddressRange> allowed;

  public IpAddressFilter(List<IpAddressRange> allowed) {
    this.allowed = allowed;
  }

  @Override
  public boolean test(InetAddress given) {
    InetAddress address = toEmbeddedIpv4(given);
    if (isInAny(allowed, address) || isInAny(allowed, given)) {
      return true;
    }
    return address instanceof Inet4Address
        ? !isInAny(BLOCKED_V4, address)
        : GLOBAL_V6.contains(address) && !isInAny(BLOCKED_V6, address);
  }

  private static boolean isInAny(List<IpAddressRange> ranges, InetAddress address) {
    for (IpAddressRange range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /** The IPv4 address that an IPv6 address maps, carries or translates (RFC 4291, RFC 6052). */
  private static InetAddress toEmbeddedIpv4(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != V6_LENGTH) {
      return address;
    }
    boolean zeros = true;
    for (int i = 0; i < EMBEDDED_V4_OFFSET - 2; i++) {
      zeros &= bytes[i] == 0;
    }
    boolean mapped = zeros && bytes[10] == bytes[11] && (bytes[10] == 0 || bytes[10] == -1);
    if (!mapped && !TRANSLATED.contains(address)) {
      return address;
    }
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, EMBEDDED_V4_OFFSET, V6_LENGTH));
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }

  private static List<IpAddressRange> ranges(String... texts) {
    return Stream.of(texts).map(IpAddressRange::parse).toList();
  }
}
