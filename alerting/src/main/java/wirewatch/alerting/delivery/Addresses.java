package wirewatch.alerting.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Mail addresses as a configuration gives them. */
final class Addresses {
  private Addresses() {}

  /** One address (RFC 5322), with a domain. */
  static InternetAddress parse(String text) {
    try {
      InternetAddress[] parsed = InternetAddress.parse(text, true);
      if (parsed.length == 1 && parsed[0].getAddress().indexOf('@') > 0 && !parsed[0].isGroup()) {
        return parsed[0];
      }
    } catch (AddressException e) {
      throw new IllegalArgumentException("'" + text + "' is not a mail address", e);
    }
    throw new IllegalArgumentException("'" + text + "' is not one mail address");
  }

  /** What stands behind the {@code @}. */
  static String domain(InternetAddress address) {
    return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
  }
}
