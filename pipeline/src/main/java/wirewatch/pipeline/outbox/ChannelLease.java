package wirewatch.pipeline.outbox;

import java.time.Instant;

/**
 * The exclusive right to deliver over a channel, until a time. Owners on several machines compare
 * it with their own clocks.
 *
 * @param owner names one sending process; an owner may take its own lease again
 * @param until when others may take it
 */
public record ChannelLease(String channel, String owner, Instant until) {

  /** Whether this lease, as stored, keeps an owner from taking the channel. */
  public boolean excludes(String other, Instant now) {
    return !owner.equals(other) && now.isBefore(until);
  }
}
