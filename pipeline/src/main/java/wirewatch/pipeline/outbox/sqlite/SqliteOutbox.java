package wirewatch.pipeline.outbox.sqlite;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.database.TransactionBody;
import wirewatch.pipeline.outbox.ChannelLease;
import wirewatch.pipeline.outbox.DeliveryOutcome;
import wirewatch.pipeline.outbox.KeyValueStore;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/**
 * The outbox in the crawler's state file: entries can be added in the transaction that marks the
 * pages that cause them as done.
 */
public final class SqliteOutbox implements Outbox {
  private final SqliteDatabase sqliteDatabase;
  private final EntryTable entries;
  private final DeliveryTable deliveries;

  public SqliteOutbox(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
    this.entries = new EntryTable(sqliteDatabase);
    this.deliveries = new DeliveryTable(sqliteDatabase);
  }

  /** Returns the part of a transaction that adds entries; what is there already stays as it is. */
  public static TransactionBody<Integer> insertion(Additions additions) {
    return sql -> {
      EntryTable.add(sql, additions);
      return additions.entries().size();
    };
  }

  @Override
  public void add(Additions additions, Instant now) {
    int unused = call(() -> sqliteDatabase.write(insertion(additions)));
  }

  @Override
  public Optional<OutboxEntry> find(String id) {
    return call(() -> entries.find(id));
  }

  @Override
  public List<OutboxEntry> findByTopics(Collection<String> topics) {
    return call(() -> entries.findByTopics(topics));
  }

  @Override
  public List<String> findTopics() {
    return call(entries::findTopics);
  }

  @Override
  public void mergeTopics(String topic, String into) {
    int unused = call(() -> entries.mergeTopics(topic, into));
  }

  @Override
  public List<String> findDueChannels(Instant now) {
    return call(() -> deliveries.findDueChannels(now));
  }

  @Override
  public List<OutboxDelivery> lease(ChannelLease lease, Instant now, int most) {
    return call(
        () ->
            sqliteDatabase.write(
                sql ->
                    LeaseTable.take(sql, lease, now)
                        ? DeliveryTable.findDue(sql, lease.channel(), now, most)
                        : List.<OutboxDelivery>of()));
  }

  @Override
  public boolean renew(ChannelLease lease, Instant now) {
    return call(() -> sqliteDatabase.write(sql -> LeaseTable.take(sql, lease, now)));
  }

  @Override
  public void release(ChannelLease lease) {
    int unused = call(() -> sqliteDatabase.write(sql -> LeaseTable.release(sql, lease)));
  }

  @Override
  public void record(Collection<OutboxDelivery> attempted, DeliveryOutcome outcome, Instant now) {
    int unused = call(() -> deliveries.record(attempted, outcome, now));
  }

  @Override
  public List<OutboxDelivery> findByEntry(String id) {
    return call(() -> deliveries.findByEntry(id));
  }

  @Override
  public List<OutboxDelivery> findLatest(OutboxDelivery.Status status, int most) {
    return call(() -> deliveries.findLatest(status, most));
  }

  @Override
  public long count(OutboxDelivery.Status status) {
    return call(() -> deliveries.count(status));
  }

  @Override
  public int resend(String id, Instant now) {
    return call(() -> deliveries.resend(id, now));
  }

  @Override
  public int resendParked(Instant now) {
    return call(() -> deliveries.resendParked(now));
  }

  @Override
  public Map<OutboxEntry, Long> findUnrecorded(int most) {
    return call(() -> entries.findUnrecorded(most));
  }

  @Override
  public void markRecorded(Map<OutboxEntry, Long> changes) {
    int unused = call(() -> entries.markRecorded(changes));
  }

  @Override
  public int prune(Instant before) {
    return call(() -> entries.prune(before));
  }

  @Override
  public KeyValueStore keyValues() {
    return new SqliteKeyValueStore(sqliteDatabase);
  }

  /** Runs a read or a write; one that fails is an outbox that cannot be reached. */
  static <T> T call(Supplier<T> work) {
    try {
      return work.get();
    } catch (DatabaseException e) {
      throw new OutboxUnavailableException("the outbox: " + e.getMessage(), e);
    }
  }
}
