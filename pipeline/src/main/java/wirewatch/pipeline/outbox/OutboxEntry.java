package wirewatch.pipeline.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the outbox, delivered once: a second entry with the same id is ignored.
 *
 * @param rule the id of the watch or system rule that produced it
 * @param kind the kind of alert
 * @param topic what it is about, such as a story id
 * @param payload the serialized alert; not copied, must not be modified
 * @param documents the URLs of the documents that it covers, by document id
 */
@SuppressWarnings("ArrayRecordComponent") // written once and read once
public record OutboxEntry(
    String id,
    String rule,
    String kind,
    String topic,
    Instant time,
    byte[] payload,
    Map<String, URI> documents) {

  public OutboxEntry {
    documents = Map.copyOf(documents);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OutboxEntry that
        && id.equals(that.id)
        && topic.equals(that.topic)
        && Arrays.equals(payload, that.payload)
        && documents.equals(that.documents);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A document added to an existing entry. */
  public record EntryDocument(String entryId, String id, URI address) {}
}
