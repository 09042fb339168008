package wirewatch.alerting.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Parses mail addresses of the configuration. */
public final class MailAddresses {
  private MailAddresses() {}

  /** Parses a single address (RFC 5322) with a domain. */
  public static InternetAddress parse(String text) {
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

  /** The part after the {@code @}. */
  public static String domain(InternetAddress address) {
    return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
  }
}
