package wirewatch.crawler.state;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way over one channel.
 *
 * @param batch what goes out together; null for alone
 * @param since when it was first due, or was sent again by hand
 * @param error why the last attempt failed
 * @param time when its status last changed
 */
public record Outgoing(
    String notice,
    String channel,
    @Nullable String batch,
    Status status,
    Instant due,
    Instant since,
    int attempts,
    @Nullable String error,
    Instant time) {

  /** How far it is. */
  public enum Status {
    WAITING,
    DELIVERED,
    /** Given up until somebody sends it again. */
    PARKED,
    /** Kept and not sent. */
    MUTED;

    /** The word in files and in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
