package wirewatch.pipeline.outbox.sqlite;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;

/** The table of outbox entries. */
final class EntryTable {
  private static final String SELECT_ENTRY =
      "SELECT n.id, n.rule, n.kind, n.topic, n.time, n.payload FROM notice n ";

  private final SqliteDatabase sqliteDatabase;

  EntryTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  static void add(SqlSession sql, Outbox.Additions additions) throws SQLException {
    for (Outbox.NewEntry newEntry : additions.entries()) {
      OutboxEntry outboxEntry = newEntry.entry();
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
        for (OutboxDelivery delivery : newEntry.deliveries()) {
          DeliveryTable.add(sql, delivery);
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

  List<OutboxEntry> findByTopics(Collection<String> topics) {
    return sqliteDatabase.read(
        sql -> {
          List<OutboxEntry> found = new ArrayList<>();
          for (String topic : topics) {
            found.addAll(
                withDocuments(
                    sql,
                    sql.queryAll(
                        SELECT_ENTRY + "WHERE n.topic=? ORDER BY n.time",
                        EntryTable::toEntry,
                        topic)));
          }
          return found;
        });
  }

  Optional<OutboxEntry> find(String id) {
    return sqliteDatabase.read(
        sql ->
            withDocuments(sql, sql.queryAll(SELECT_ENTRY + "WHERE n.id=?", EntryTable::toEntry, id))
                .stream()
                .findFirst());
  }

  List<String> findTopics() {
    return sqliteDatabase.read(
        sql -> sql.queryAll("SELECT DISTINCT topic FROM notice", row -> row.getString(1)));
  }

  int mergeTopics(String topic, String into) {
    return sqliteDatabase.write(
        sql ->
            sql.update("UPDATE notice SET topic=?, changed=changed+1 WHERE topic=?", into, topic));
  }

  Map<OutboxEntry, Long> findUnrecorded(int most) {
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

  int markRecorded(Map<OutboxEntry, Long> changes) {
    return sqliteDatabase.write(
        sql -> {
          for (Map.Entry<OutboxEntry, Long> change : changes.entrySet()) {
            sql.update(
                "UPDATE notice SET recorded=? WHERE id=?", change.getValue(), change.getKey().id());
          }
          return 0;
        });
  }

  int prune(Instant before) {
    return sqliteDatabase.write(
        sql -> {
          List<String> old =
              sql.queryAll(
                  "SELECT id FROM notice n WHERE time<? AND recorded>=changed AND NOT EXISTS"
                      + " (SELECT 1 FROM outgoing o WHERE o.notice=n.id"
                      + " AND status IN ('waiting', 'parked')) LIMIT 10000",
                  row -> row.getString(1),
                  before.toEpochMilli());
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
