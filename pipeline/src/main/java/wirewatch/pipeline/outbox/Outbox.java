package wirewatch.pipeline.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The alerts that were decided on and their deliveries, kept until each is delivered, and as long
 * as an alert of the same story must not be raised again. Several processes may share one outbox:
 * an entry is added once, and a channel is leased to one sender at a time. Thread-safe.
 *
 * <p>Every method throws {@link OutboxUnavailableException} while the store cannot be reached.
 */
public interface Outbox {

  /** Adds entries and documents; what is there already stays as it is. */
  void add(Additions additions, Instant now);

  /** Returns an entry by id. */
  Optional<OutboxEntry> find(String id);

  /** Returns the entries on these topics, oldest first. */
  List<OutboxEntry> findByTopics(Collection<String> topics);

  /** Returns the topics of all entries. */
  List<String> findTopics();

  /** Merges a topic into another one. */
  void mergeTopics(String topic, String into);

  /** Returns the channels with a due delivery, whoever holds their lease. */
  List<String> findDueChannels(Instant now);

  /**
   * Takes or extends the lease of a channel and returns its due deliveries, the longest due first;
   * none while another owner holds the lease.
   *
   * @param most the maximum number of deliveries
   */
  List<OutboxDelivery> lease(ChannelLease lease, Instant now, int most);

  /** Extends a lease; returns false if another owner holds it by now. */
  boolean renew(ChannelLease lease, Instant now);

  /** Gives up a lease before it expires; does nothing if another owner holds it. */
  void release(ChannelLease lease);

  /** Records the outcome of an attempt to deliver, for each of these deliveries. */
  void record(Collection<OutboxDelivery> attempted, DeliveryOutcome outcome, Instant now);

  /** Returns the deliveries of an entry, by channel. */
  List<OutboxDelivery> findByEntry(String id);

  /** Returns the latest deliveries with a status, newest first. */
  List<OutboxDelivery> findLatest(OutboxDelivery.Status status, int most);

  /** Returns the number of deliveries with a status. */
  long count(OutboxDelivery.Status status);

  /** Resends an entry over each of its channels, whatever their status; returns how many. */
  int resend(String id, Instant now);

  /** Resends all parked deliveries; returns how many. */
  int resendParked(Instant now);

  /**
   * Returns entries whose last change is not yet recorded in {@code wirewatch-alerts}, oldest
   * first.
   *
   * @return the change number by entry
   */
  Map<OutboxEntry, Long> findUnrecorded(int most);

  /** Marks changes as recorded, up to the given change number of each entry. */
  void markRecorded(Map<OutboxEntry, Long> changes);

  /**
   * Deletes entries from before a time that are recorded and neither waiting nor parked; at most
   * 10,000 in one call. Returns how many.
   */
  int prune(Instant before);

  /** Returns the store of small pieces of state that is kept beside this outbox. */
  KeyValueStore keyValues();

  /** What is added at once. */
  record Additions(List<NewEntry> entries, List<OutboxEntry.EntryDocument> documents) {
    public static final Additions NONE = new Additions(List.of(), List.of());

    public Additions {
      entries = List.copyOf(entries);
      documents = List.copyOf(documents);
    }

    public static Additions of(NewEntry... entries) {
      return new Additions(List.of(entries), List.of());
    }

    public boolean isEmpty() {
      return entries.isEmpty() && documents.isEmpty();
    }
  }

  /**
   * An entry to be added with its deliveries.
   *
   * @param deliveries empty for an entry that is stored and not delivered
   */
  record NewEntry(OutboxEntry entry, List<OutboxDelivery> deliveries) {
    public NewEntry {
      deliveries = List.copyOf(deliveries);
    }
  }
}
