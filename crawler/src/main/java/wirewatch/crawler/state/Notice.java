package wirewatch.crawler.state;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told, once: a second notice of the same id is ignored.
 *
 * @param rule who found it, and {@code kind} in which quality: words of who tells
 * @param topic what it is about
 * @param payload what is told, in the form of who tells; not copied, so never written to
 * @param parts the addresses of the documents that it speaks for, by their ids
 */
@SuppressWarnings("ArrayRecordComponent") // written once and read once
public record Notice(
    String id,
    String rule,
    String kind,
    String topic,
    Instant time,
    byte[] payload,
    Map<String, URI> parts) {

  public Notice {
    parts = Map.copyOf(parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Notice that
        && id.equals(that.id)
        && topic.equals(that.topic)
        && Arrays.equals(payload, that.payload)
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /**
   * A notice and its ways out.
   *
   * @param ways none for a notice that is kept and not told
   */
  public record Addressed(Notice notice, List<Way> ways) {
    public Addressed {
      ways = List.copyOf(ways);
    }
  }

  /**
   * One way out.
   *
   * @param batch what is due on the same channel with the same batch goes out together; null for
   *     alone
   * @param status {@link Outgoing.Status#WAITING}, or {@link Outgoing.Status#MUTED}
   */
  public record Way(String channel, @Nullable String batch, Instant due, Outgoing.Status status) {}

  /** A document that joins a notice which was told before. */
  public record Part(String notice, String id, URI address) {}
}
