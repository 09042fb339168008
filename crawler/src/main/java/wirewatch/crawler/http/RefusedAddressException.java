package wirewatch.crawler.http;

import java.net.UnknownHostException;

/** Thrown when a host has no permitted address, for example only private ones. */
final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String host) {
    super(host + " has an address that is not public; add its range to crawl.allow_addresses");
  }
}
