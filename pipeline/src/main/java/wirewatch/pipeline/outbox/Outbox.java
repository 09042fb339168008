package wirewatch.pipeline.outbox;

import java.util.List;
import wirewatch.crawler.database.SqliteDatabase;

/**
 * The transactional outbox of alerts: written in one transaction with the pages that cause them, so
 * that no alert is lost or delivered twice. Thread-safe.
 */
public record Outbox(OutboxEntries entries, Deliveries deliveries, KeyValueStore keyValues) {

  public static Outbox of(SqliteDatabase sqliteDatabase) {
    return new Outbox(
        new OutboxEntries(sqliteDatabase),
        new Deliveries(sqliteDatabase),
        new KeyValueStore(sqliteDatabase));
  }

  /** The additions of one transaction. */
  public record Additions(
      List<OutboxEntry.PlannedEntry> entries, List<OutboxEntry.EntryDocument> documents) {
    public static final Additions NONE = new Additions(List.of(), List.of());

    public Additions {
      entries = List.copyOf(entries);
      documents = List.copyOf(documents);
    }

    public boolean isEmpty() {
      return entries.isEmpty() && documents.isEmpty();
    }
  }
}
