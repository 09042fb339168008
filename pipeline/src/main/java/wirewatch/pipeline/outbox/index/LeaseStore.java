package wirewatch.pipeline.outbox.index;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wirewatch.index.DocumentStore.StoredDocument;
import wirewatch.index.OutboxIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.pipeline.outbox.ChannelLease;

/** The leases of channels, one document each, replaced only in the version that was read. */
final class LeaseStore {
  private static final String ID_PREFIX = "lease:";

  private final OutboxIndex index;

  LeaseStore(OutboxIndex index) {
    this.index = index;
  }

  /** Takes or extends a lease; returns false if another owner holds it. */
  boolean take(ChannelLease lease, Instant now) throws IndexUnavailableException {
    String id = ID_PREFIX + lease.channel();
    Optional<StoredDocument> seen = index.get(id);
    if (seen.isEmpty()) {
      return index.create(id, toDocument(lease));
    }
    return !parse(seen.get()).excludes(lease.owner(), now)
        && index.replaceAll(Map.of(seen.get(), toDocument(lease))).isEmpty();
  }

  /** Returns 1, or 0 if another owner holds the lease. */
  int release(ChannelLease lease) throws IndexUnavailableException {
    Optional<StoredDocument> seen = index.get(ID_PREFIX + lease.channel());
    if (seen.isEmpty() || !parse(seen.get()).owner().equals(lease.owner())) {
      return 0;
    }
    ChannelLease ended = new ChannelLease(lease.channel(), lease.owner(), Instant.EPOCH);
    return index.replaceAll(Map.of(seen.get(), toDocument(ended))).isEmpty() ? 1 : 0;
  }

  private static Map<String, Object> toDocument(ChannelLease lease) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "lease");
    document.put("channel", lease.channel());
    document.put("owner", lease.owner());
    document.put("until", lease.until().toString());
    return document;
  }

  private static ChannelLease parse(StoredDocument stored) {
    Map<String, Object> document = stored.document();
    return new ChannelLease(
        String.valueOf(document.get("channel")),
        String.valueOf(document.get("owner")),
        Instant.parse(String.valueOf(document.get("until"))));
  }
}
