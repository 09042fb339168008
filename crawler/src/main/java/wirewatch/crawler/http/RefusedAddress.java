package wirewatch.crawler.http;

import java.net.UnknownHostException;

/** The address is private, or otherwise not one to ask. */
final class RefusedAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddress(String host) {
    super(host + " lies at an address that is not public");
  }
}
