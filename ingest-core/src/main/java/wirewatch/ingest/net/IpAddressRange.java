package wirewatch.ingest.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of IP addresses in CIDR notation (RFC 4632, RFC 4291), for example {@code 10.0.0.0/8}.
 */
public record IpAddressRange(InetAddress network, int prefixLength) {

  public IpAddressRange {
    int bits = network.getAddress().length * Byte.SIZE;
    if (prefixLength < 0 || prefixLength > bits) {
      throw new IllegalArgumentException(
          "prefix must be 0 to " + bits + ": " + network.getHostAddress() + "/" + prefixLength);
    }
  }

  /** Reads {@code address/prefix} or a single address; never resolves names. */
  public static IpAddressRange parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    try {
      InetAddress network = parseLiteral(literal.strip());
      int prefix =
          slash < 0
              ? network.getAddress().length * Byte.SIZE
              : Integer.parseInt(text.substring(slash + 1).strip());
      return new IpAddressRange(network, prefix);
    } catch (NumberFormatException | UnknownHostException e) {
      throw new IllegalArgumentException(
          "address range must look like 10.0.0.0/8 or fd00::/8: " + text, e);
    }
  }

  public boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return network.getHostAddress() + "/" + prefixLength;
  }

  private static InetAddress parseLiteral(String text) throws UnknownHostException {
    boolean v4 = text.chars().filter(c -> c == '.').count() == 3;
    boolean digits = text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    if (!(v4 && digits) && text.indexOf(':') < 0) {
      throw new UnknownHostException(text);
    }
    return InetAddress.getByName(text);
  }
}
