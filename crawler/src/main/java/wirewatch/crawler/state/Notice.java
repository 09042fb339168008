package wirewatch.crawler.state;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the outbox, delivered once: a second entry with the same id is ignored.
 *
 * @param rule the id of the watch or system rule that produced it
 * @param kind the kind of alert
 * @param topic what it is about, such as a story id
 * @param payload the serialized alert; not copied, must not be modified
 * @param parts the URLs of the documents that it covers, by document id
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
   * An entry and its planned deliveries.
   *
   * @param ways empty for an entry that is stored and not delivered
   */
  public record Addressed(Notice notice, List<Way> ways) {
    public Addressed {
      ways = List.copyOf(ways);
    }
  }

  /**
   * A planned delivery over one channel.
   *
   * @param batch deliveries due on one channel with the same batch are sent together; null: sent
   *     separately
   * @param status {@link Outgoing.Status#WAITING}, or {@link Outgoing.Status#MUTED}
   */
  public record Way(String channel, @Nullable String batch, Instant due, Outgoing.Status status) {}

  /** A document added to an existing entry. */
  public record Part(String notice, String id, URI address) {}
}
