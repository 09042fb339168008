package wirewatch.crawler.state;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;

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
                "SELECT id, name FROM host h WHERE until<=? AND (EXISTS"
                    + " (SELECT 1 FROM listing WHERE host=h.id AND next<=?"
                    + PausedSourceTable.NOT_PAUSED
                    + ") OR EXISTS"
                    + " (SELECT 1 FROM task WHERE host=h.id AND file IS NULL AND next<=?"
                    + PausedSourceTable.NOT_PAUSED
                    + "))",
                row -> new HostRow(row.getLong(1), row.getString(2)),
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

  /** Returns how many times in a row a host was throttled. */
  public int throttleCount(String host) {
    return Math.toIntExact(
        sqliteDatabase.read(
            sql -> sql.queryNumber("SELECT throttles FROM host WHERE name=?", host)));
  }

  /** Returns until when a host is throttled; the epoch if it is not. */
  public Instant throttledUntil(String host) {
    return Instant.ofEpochMilli(
        sqliteDatabase.read(sql -> sql.queryNumber("SELECT until FROM host WHERE name=?", host)));
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
