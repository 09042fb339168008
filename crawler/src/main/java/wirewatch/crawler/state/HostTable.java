package wirewatch.crawler.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.frontier.EditRate;

/** The table of hosts and their throttling. */
public final class HostTable {
  private final SqliteDatabase sqliteDatabase;

  public HostTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  static long findOrInsert(SqlSession sql, String name) throws SQLException {
    Optional<Long> known =
        sql.queryFirst("SELECT id FROM host WHERE name=?", row -> row.getLong(1), name);
    if (known.isPresent()) {
      return known.get();
    }
    sql.update("INSERT INTO host(name) VALUES(?)", name);
    return sql.queryNumber("SELECT last_insert_rowid()");
  }

  /** Returns the hosts with a listing or a page that is due. */
  public List<HostRow> findDue(Instant now) {
    long at = now.toEpochMilli();
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                "SELECT id, name, until, throttles, checks, changes FROM host h WHERE until<=?"
                    + " AND (EXISTS"
                    + " (SELECT 1 FROM listing WHERE host=h.id AND next<=?"
                    + PausedSourceTable.NOT_PAUSED
                    + ") OR EXISTS"
                    + " (SELECT 1 FROM task WHERE host=h.id AND file IS NULL AND next<=?"
                    + PausedSourceTable.NOT_PAUSED
                    + "))",
                HostTable::row,
                at,
                at,
                at));
  }

  /** Returns when something is due next; empty if nothing is scheduled. */
  public Optional<Instant> nextDue() {
    return sqliteDatabase.read(
        sql ->
            sql.queryFirst(
                    "SELECT min(max(until, least)) FROM (SELECT until, min("
                        + "coalesce((SELECT min(next) FROM listing WHERE host=h.id"
                        + PausedSourceTable.NOT_PAUSED
                        + "), 1<<60),"
                        + "coalesce((SELECT min(next) FROM task WHERE host=h.id AND file IS NULL"
                        + PausedSourceTable.NOT_PAUSED
                        + "), 1<<60)) AS least FROM host h) WHERE least < 1<<60",
                    row -> Optional.ofNullable(SqlSession.nullableLong(row, 1)))
                .flatMap(least -> least)
                .map(Instant::ofEpochMilli));
  }

  /** Returns the row of a host; inserts it if it is new. */
  public HostRow findOrInsert(String name) {
    Optional<HostRow> known = sqliteDatabase.read(sql -> find(sql, name));
    return known.orElseGet(
        () ->
            sqliteDatabase.write(
                sql -> {
                  findOrInsert(sql, name);
                  return find(sql, name).orElseThrow();
                }));
  }

  private static Optional<HostRow> find(SqlSession sql, String name) throws SQLException {
    return sql.queryFirst(
        "SELECT id, name, until, throttles, checks, changes FROM host WHERE name=?",
        HostTable::row,
        name);
  }

  private static HostRow row(ResultSet row) throws SQLException {
    return new HostRow(
        row.getLong(1),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(3)),
        row.getInt(4),
        new EditRate(row.getInt(5), row.getInt(6)));
  }

  static EditRate editRate(SqlSession sql, long host) throws SQLException {
    return sql.queryFirst(
            "SELECT checks, changes FROM host WHERE id=?",
            row -> new EditRate(row.getInt(1), row.getInt(2)),
            host)
        .orElse(EditRate.UNKNOWN);
  }

  /** Counts a revisit of an article of a host. */
  static void recordCheck(SqlSession sql, long host, boolean changed) throws SQLException {
    EditRate editRate = editRate(sql, host).plus(changed);
    sql.update(
        "UPDATE host SET checks=?, changes=? WHERE id=?",
        editRate.checks(),
        editRate.changes(),
        host);
  }

  /** Throttles a host. */
  public void throttle(String host, Instant until) {
    sqliteDatabase.write(
        sql ->
            sql.update(
                "UPDATE host SET until=max(until, ?), throttles=throttles+1 WHERE id=?",
                until.toEpochMilli(),
                findOrInsert(sql, host)));
  }

  /** Resets the throttle count after a normal response. */
  public void clearThrottles(String host) {
    sqliteDatabase.write(sql -> sql.update("UPDATE host SET throttles=0 WHERE name=?", host));
  }
}
