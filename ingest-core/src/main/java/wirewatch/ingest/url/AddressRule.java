package wirewatch.ingest.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The rule for every address that is requested or stored: an absolute {@code http} or {@code https}
 * URL with a host, of at most {@value #MAX_LENGTH} characters and without control characters. No
 * method throws.
 */
public final class AddressRule {
  /** The maximum length of an address, in characters. */
  public static final int MAX_LENGTH = 2048;

  private AddressRule() {}

  /** Why an address is refused. */
  public enum Refusal {
    TOO_LONG("an address longer than 2,048 characters"),
    CONTROL_CHARACTER("an address with control characters"),
    NOT_HTTP("an address that is not http or https"),
    MALFORMED("a malformed address");

    private final String reason;

    Refusal(String reason) {
      this.reason = reason;
    }

    /** Returns the reason in words for users, for example {@code a malformed address}. */
    public String reason() {
      return reason;
    }
  }

  /** Returns why an address is refused; empty if it is allowed. */
  public static Optional<Refusal> check(String address) {
    if (address.length() > MAX_LENGTH) {
      return Optional.of(Refusal.TOO_LONG);
    }
    if (address.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(Refusal.CONTROL_CHARACTER);
    }
    String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    if (!start.startsWith("http://") && !start.startsWith("https://")) {
      return Optional.of(Refusal.NOT_HTTP);
    }
    return toUri(address).isEmpty() ? Optional.of(Refusal.MALFORMED) : Optional.empty();
  }

  /** Returns whether an address is allowed. */
  public static boolean isAllowed(URI address) {
    return check(address.toString()).isEmpty();
  }

  /**
   * Returns an allowed address: as written if it is a valid URL, else normalised; empty if it is
   * refused.
   */
  public static Optional<URI> parse(String address) {
    return check(address).isPresent() ? Optional.empty() : toUri(address);
  }

  private static Optional<URI> toUri(String address) {
    try {
      URI uri = new URI(address);
      return Urls.host(uri).isEmpty() ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Urls.normalise(address);
    }
  }
}
