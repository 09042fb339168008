package wirewatch.crawler.state;

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

/** The table of outbox entries. */
public final class Notices {
  private static final String NOTICE =
      "SELECT n.id, n.rule, n.kind, n.topic, n.time, n.payload FROM notice n ";

  private final Database database;

  public Notices(Database database) {
    this.database = database;
  }

  /** Adds entries that do not result from a page. */
  public void add(Outbox.Post post, Instant now) {
    database.write(
        sql -> {
          add(sql, post, now);
          return 0;
        });
  }

  static void add(Statements sql, Outbox.Post post, Instant now) throws SQLException {
    for (Notice.Addressed addressed : post.notices()) {
      Notice notice = addressed.notice();
      int added =
          sql.update(
              "INSERT OR IGNORE INTO notice(id, rule, kind, topic, time, payload)"
                  + " VALUES(?, ?, ?, ?, ?, ?)",
              notice.id(),
              notice.rule(),
              notice.kind(),
              notice.topic(),
              notice.time().toEpochMilli(),
              notice.payload());
      for (Map.Entry<String, URI> part : notice.parts().entrySet()) {
        join(sql, new Notice.Part(notice.id(), part.getKey(), part.getValue()), added == 0);
      }
      if (added == 1) {
        for (Notice.Way way : addressed.ways()) {
          Outgoings.add(sql, notice.id(), way, now);
        }
      }
    }
    for (Notice.Part part : post.joining()) {
      join(sql, part, true);
    }
  }

  private static void join(Statements sql, Notice.Part part, boolean later) throws SQLException {
    int added =
        sql.update(
            "INSERT OR IGNORE INTO part VALUES(?, ?, ?)",
            part.notice(),
            part.id(),
            part.address().toString());
    if (added == 1 && later) {
      touch(sql, part.notice());
    }
  }

  static void touch(Statements sql, String notice) throws SQLException {
    sql.update("UPDATE notice SET changed=changed+1 WHERE id=?", notice);
  }

  /** Returns the entries on these topics, oldest first. */
  public List<Notice> about(Collection<String> topics) {
    return database.read(
        sql -> {
          List<Notice> found = new ArrayList<>();
          for (String topic : topics) {
            found.addAll(
                withParts(
                    sql,
                    sql.list(NOTICE + "WHERE n.topic=? ORDER BY n.time", Notices::notice, topic)));
          }
          return found;
        });
  }

  /** Returns an entry by id. */
  public Optional<Notice> find(String id) {
    return database.read(
        sql ->
            withParts(sql, sql.list(NOTICE + "WHERE n.id=?", Notices::notice, id)).stream()
                .findFirst());
  }

  /** Returns the topics of the entries since a time. */
  public List<String> topics(Instant since) {
    return database.read(
        sql ->
            sql.list(
                "SELECT DISTINCT topic FROM notice WHERE time>=?",
                row -> row.getString(1),
                since.toEpochMilli()));
  }

  /** Merges a topic into another one. */
  public void merge(String topic, String into) {
    database.write(sql -> sql.update("UPDATE notice SET topic=? WHERE topic=?", into, topic));
  }

  /**
   * Returns the entries whose last change is not yet recorded in the index.
   *
   * @return the change number by entry
   */
  public Map<Notice, Long> unrecorded(int most) {
    return database.read(
        sql -> {
          Map<String, Long> changes = new LinkedHashMap<>();
          List<Notice> notices =
              sql.list(
                  "SELECT n.id, n.rule, n.kind, n.topic, n.time, n.payload, n.changed FROM notice n"
                      + " WHERE recorded < changed ORDER BY n.time LIMIT ?",
                  row -> {
                    changes.put(row.getString(1), row.getLong(7));
                    return notice(row);
                  },
                  most);
          Map<Notice, Long> found = new LinkedHashMap<>();
          for (Notice notice : withParts(sql, notices)) {
            found.put(notice, changes.getOrDefault(notice.id(), 0L));
          }
          return found;
        });
  }

  /** Marks changes as recorded in the index, up to the given change number of each entry. */
  public void recorded(Map<Notice, Long> changes) {
    database.write(
        sql -> {
          for (Map.Entry<Notice, Long> change : changes.entrySet()) {
            sql.update(
                "UPDATE notice SET recorded=? WHERE id=?", change.getValue(), change.getKey().id());
          }
          return 0;
        });
  }

  /** Deletes entries that are old, recorded, and neither waiting nor parked. */
  public int prune(Instant now, Duration age) {
    return database.write(
        sql -> {
          List<String> old =
              sql.list(
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

  private static List<Notice> withParts(Statements sql, List<Notice> notices) throws SQLException {
    List<Notice> whole = new ArrayList<>();
    for (Notice notice : notices) {
      Map<String, URI> parts = new LinkedHashMap<>();
      sql.list(
              "SELECT id, address FROM part WHERE notice=?",
              row -> Map.entry(row.getString(1), URI.create(row.getString(2))),
              notice.id())
          .forEach(part -> parts.put(part.getKey(), part.getValue()));
      whole.add(
          new Notice(
              notice.id(),
              notice.rule(),
              notice.kind(),
              notice.topic(),
              notice.time(),
              notice.payload(),
              parts));
    }
    return whole;
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getBytes(6),
        Map.of());
  }
}
