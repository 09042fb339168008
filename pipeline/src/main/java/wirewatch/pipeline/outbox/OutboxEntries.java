package wirewatch.pipeline.outbox;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.database.TransactionBody;

/** The table of outbox entries. */
public final class OutboxEntries {
  private static final String SELECT_ENTRY =
      "SELECT n.id, n.rule, n.kind, n.topic, n.time, n.payload FROM notice n ";

  private final SqliteDatabase sqliteDatabase;

  public OutboxEntries(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /** Adds entries that do not result from a page. */
  public void add(Outbox.Additions additions, Instant now) {
    sqliteDatabase.write(insertion(additions, now));
  }

  /** Returns the part of a transaction that adds entries; what is there already stays as it is. */
  public static TransactionBody<Integer> insertion(Outbox.Additions additions, Instant now) {
    return sql -> {
      add(sql, additions, now);
      return additions.entries().size();
    };
  }

  private static void add(SqlSession sql, Outbox.Additions additions, Instant now)
      throws SQLException {
    for (OutboxEntry.PlannedEntry plannedEntry : additions.entries()) {
      OutboxEntry outboxEntry = plannedEntry.entry();
      int added =
          sql.update(
              "INSERT OR IGNORE INTO notice(id, rule, kind, topic, time, payload)"
                  + " VALUES(?, ?, ?, ?, ?, ?)",
              outboxEntry.id(),
              outboxEntry.rule(),
              outboxEntry.kind(),
              outboxEntry.topic(),
              outboxEntry.time().toEpochMilli(),
              outboxEntry.payload());
      for (Map.Entry<String, URI> part : outboxEntry.documents().entrySet()) {
        addDocument(
            sql,
            new OutboxEntry.EntryDocument(outboxEntry.id(), part.getKey(), part.getValue()),
            added == 0);
      }
      if (added == 1) {
        for (OutboxEntry.PlannedDelivery plannedDelivery : plannedEntry.deliveries()) {
          Deliveries.add(sql, outboxEntry.id(), plannedDelivery, now);
        }
      }
    }
    for (OutboxEntry.EntryDocument entryDocument : additions.documents()) {
      addDocument(sql, entryDocument, true);
    }
  }

  private static void addDocument(
      SqlSession sql, OutboxEntry.EntryDocument entryDocument, boolean later) throws SQLException {
    int added =
        sql.update(
            "INSERT OR IGNORE INTO part VALUES(?, ?, ?)",
            entryDocument.entryId(),
            entryDocument.id(),
            entryDocument.address().toString());
    if (added == 1 && later) {
      countChange(sql, entryDocument.entryId());
    }
  }

  static void countChange(SqlSession sql, String notice) throws SQLException {
    sql.update("UPDATE notice SET changed=changed+1 WHERE id=?", notice);
  }

  /** Returns the entries on these topics, oldest first. */
  public List<OutboxEntry> findByTopics(Collection<String> topics) {
    return sqliteDatabase.read(
        sql -> {
          List<OutboxEntry> found = new ArrayList<>();
          for (String topic : topics) {
            found.addAll(
                withDocuments(
                    sql,
                    sql.queryAll(
                        SELECT_ENTRY + "WHERE n.topic=? ORDER BY n.time",
                        OutboxEntries::toEntry,
                        topic)));
          }
          return found;
        });
  }

  /** Returns an entry by id. */
  public Optional<OutboxEntry> find(String id) {
    return sqliteDatabase.read(
        sql ->
            withDocuments(
                    sql, sql.queryAll(SELECT_ENTRY + "WHERE n.id=?", OutboxEntries::toEntry, id))
                .stream()
                .findFirst());
  }

  /** Returns the topics of the entries since a time. */
  public List<String> findTopics(Instant since) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                "SELECT DISTINCT topic FROM notice WHERE time>=?",
                row -> row.getString(1),
                since.toEpochMilli()));
  }

  /** Merges a topic into another one. */
  public void mergeTopics(String topic, String into) {
    sqliteDatabase.write(sql -> sql.update("UPDATE notice SET topic=? WHERE topic=?", into, topic));
  }

  /**
   * Returns the entries whose last change is not yet recorded in the index.
   *
   * @return the change number by entry
   */
  public Map<OutboxEntry, Long> findUnrecorded(int most) {
    return sqliteDatabase.read(
        sql -> {
          Map<String, Long> changes = new LinkedHashMap<>();
          List<OutboxEntry> notices =
              sql.queryAll(
                  "SELECT n.id, n.rule, n.kind, n.topic, n.time, n.payload, n.changed FROM notice n"
                      + " WHERE recorded < changed ORDER BY n.time LIMIT ?",
                  row -> {
                    changes.put(row.getString(1), row.getLong(7));
                    return toEntry(row);
                  },
                  most);
          Map<OutboxEntry, Long> found = new LinkedHashMap<>();
          for (OutboxEntry outboxEntry : withDocuments(sql, notices)) {
            found.put(outboxEntry, changes.getOrDefault(outboxEntry.id(), 0L));
          }
          return found;
        });
  }

  /** Marks changes as recorded in the index, up to the given change number of each entry. */
  public void markRecorded(Map<OutboxEntry, Long> changes) {
    sqliteDatabase.write(
        sql -> {
          for (Map.Entry<OutboxEntry, Long> change : changes.entrySet()) {
            sql.update(
                "UPDATE notice SET recorded=? WHERE id=?", change.getValue(), change.getKey().id());
          }
          return 0;
        });
  }

  /** Deletes entries that are old, recorded, and neither waiting nor parked. */
  public int prune(Instant now, Duration age) {
    return sqliteDatabase.write(
        sql -> {
          List<String> old =
              sql.queryAll(
                  "SELECT id FROM notice n WHERE time<? AND recorded>=changed AND NOT EXISTS"
                      + " (SELECT 1 FROM outgoing o WHERE o.notice=n.id"
                      + " AND status IN ('waiting', 'parked')) LIMIT 10000",
                  row -> row.getString(1),
                  now.minus(age).toEpochMilli());
          for (String id : old) {
            sql.update("DELETE FROM outgoing WHERE notice=?", id);
            sql.update("DELETE FROM part WHERE notice=?", id);
            sql.update("DELETE FROM notice WHERE id=?", id);
          }
          return old.size();
        });
  }

  private static List<OutboxEntry> withDocuments(SqlSession sql, List<OutboxEntry> notices)
      throws SQLException {
    List<OutboxEntry> whole = new ArrayList<>();
    for (OutboxEntry outboxEntry : notices) {
      Map<String, URI> parts = new LinkedHashMap<>();
      sql.queryAll(
              "SELECT id, address FROM part WHERE notice=?",
              row -> Map.entry(row.getString(1), URI.create(row.getString(2))),
              outboxEntry.id())
          .forEach(part -> parts.put(part.getKey(), part.getValue()));
      whole.add(
          new OutboxEntry(
              outboxEntry.id(),
              outboxEntry.rule(),
              outboxEntry.kind(),
              outboxEntry.topic(),
              outboxEntry.time(),
              outboxEntry.payload(),
              parts));
    }
    return whole;
  }

  private static OutboxEntry toEntry(ResultSet row) throws SQLException {
    return new OutboxEntry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getBytes(6),
        Map.of());
  }
}
