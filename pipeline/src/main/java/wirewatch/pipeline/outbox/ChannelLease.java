package wirewatch.pipeline.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * The exclusive right to deliver over a channel, until a time. Owners on several machines compare
 * it with their own clocks.
 *
 * @param owner names one sending process; an owner may take its own lease again
 * @param until when others may take it
 */
public record ChannelLease(String channel, String owner, Instant until) {

  /** No lease is longer; one that ends later was taken before the clock was set back. */
  public static final Duration LONGEST = Duration.ofMinutes(5);

  /** Whether this lease, as stored, keeps an owner from taking the channel. */
  public boolean excludes(String other, Instant now) {
    return !owner.equals(other) && now.isBefore(until) && !until.isAfter(now.plus(LONGEST));
  }
}
