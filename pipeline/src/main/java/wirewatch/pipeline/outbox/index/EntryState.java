package wirewatch.pipeline.outbox.index;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import wirewatch.pipeline.outbox.DeliveryOutcome;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;

/**
 * An entry and its deliveries, stored as one document: every change is a function from one state to
 * the next.
 *
 * @param changed counts the changes
 * @param recorded the last change that is recorded in {@code wirewatch-alerts}
 */
record EntryState(OutboxEntry entry, List<OutboxDelivery> deliveries, long changed, long recorded) {

  EntryState {
    deliveries = List.copyOf(deliveries);
  }

  static EntryState of(Outbox.NewEntry newEntry) {
    return new EntryState(newEntry.entry(), newEntry.deliveries(), 1, 0);
  }

  boolean isUnrecorded() {
    return recorded < changed;
  }

  /** With further documents; the same state if it has them all. */
  EntryState withDocuments(List<OutboxEntry.EntryDocument> more) {
    Map<String, URI> documents = new LinkedHashMap<>(entry.documents());
    more.forEach(document -> documents.putIfAbsent(document.id(), document.address()));
    return documents.size() == entry.documents().size()
        ? this
        : new EntryState(
            new OutboxEntry(
                entry.id(),
                entry.rule(),
                entry.kind(),
                entry.topic(),
                entry.time(),
                entry.payload(),
                documents),
            deliveries,
            changed + 1,
            recorded);
  }

  EntryState withTopic(String topic) {
    return entry.topic().equals(topic)
        ? this
        : new EntryState(
            new OutboxEntry(
                entry.id(),
                entry.rule(),
                entry.kind(),
                topic,
                entry.time(),
                entry.payload(),
                entry.documents()),
            deliveries,
            changed + 1,
            recorded);
  }

  EntryState afterAttempt(Set<String> channels, DeliveryOutcome outcome, Instant now) {
    return withDeliveries(
        delivery ->
            channels.contains(delivery.channel()) ? delivery.after(outcome, now) : delivery);
  }

  /** Every delivery again; that is a change even where nothing differs. */
  EntryState resent(Instant now) {
    List<OutboxDelivery> next =
        deliveries.stream().map(delivery -> delivery.resent(null, now)).toList();
    return new EntryState(entry, next, changed + 1, recorded);
  }

  /** The parked deliveries again. */
  EntryState parkedResent(Instant now) {
    return withDeliveries(
        delivery ->
            delivery.status() == OutboxDelivery.Status.PARKED
                ? delivery.resent(delivery.batch(), now)
                : delivery);
  }

  private EntryState withDeliveries(UnaryOperator<OutboxDelivery> change) {
    List<OutboxDelivery> next = new ArrayList<>();
    deliveries.forEach(delivery -> next.add(change.apply(delivery)));
    return next.equals(deliveries) ? this : new EntryState(entry, next, changed + 1, recorded);
  }

  /**
   * Recorded up to a change. If a later change was recorded meanwhile by another process, its
   * record may have been overwritten with the earlier one, so that it must be recorded again.
   */
  EntryState withRecorded(long change) {
    return recorded > change
        ? new EntryState(entry, deliveries, changed + 1, recorded)
        : new EntryState(entry, deliveries, changed, change);
  }
}
