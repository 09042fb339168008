package wirewatch.crawler.state;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.model.QuarantinedPage;

/**
 * The table of pages whose structuring failed or was not seen to end. A page that fails twice is
 * quarantined: it leaves the backlog and stays in the archive.
 */
public final class ExtractionTable {
  private static final int MAX_FAILURES = 2;
  private static final String ENDED = "the process ended while the page was being structured";

  private final SqliteDatabase sqliteDatabase;

  public ExtractionTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /**
   * Records the start of a crawler: an attempt that was running has failed, and if the last crawler
   * was not closed, every page of the backlog is {@linkplain #isSuspect suspect}.
   */
  public void open(Instant now) {
    sqliteDatabase.write(
        sql -> {
          sql.update(
              "UPDATE extraction SET failures=failures+1, running=0, reason=? WHERE running=1",
              ENDED);
          for (byte[] key :
              sql.queryAll(
                  "SELECT key FROM extraction WHERE failures>=? AND quarantined IS NULL",
                  row -> row.getBytes(1),
                  MAX_FAILURES)) {
            quarantine(sql, key, now);
          }
          if (sql.queryNumber("SELECT open FROM session WHERE id=1") == 1) {
            sql.update(
                "INSERT OR IGNORE INTO extraction"
                    + " SELECT key, source, address, 0, 0, NULL, file, offset, NULL FROM task"
                    + " WHERE file IS NOT NULL");
          }
          return sql.update("UPDATE session SET open=1 WHERE id=1");
        });
  }

  /** Records that the crawler was closed: attempts that were cancelled have not failed. */
  public void close() {
    sqliteDatabase.write(
        sql -> {
          sql.update("UPDATE extraction SET running=0 WHERE running=1");
          sql.update("DELETE FROM extraction WHERE failures=0 AND quarantined IS NULL");
          return sql.update("UPDATE session SET open=0 WHERE id=1");
        });
  }

  /** Returns whether an attempt to structure the page failed, or may have ended the process. */
  public boolean isSuspect(URI address) {
    byte[] key = PageKeys.of(address);
    return sqliteDatabase.read(
            sql -> sql.queryNumber("SELECT EXISTS (SELECT 1 FROM extraction WHERE key=?)", key))
        == 1;
  }

  /** Records that an attempt to structure a suspect page starts. */
  public void recordStart(URI address) {
    byte[] key = PageKeys.of(address);
    sqliteDatabase.write(sql -> sql.update("UPDATE extraction SET running=1 WHERE key=?", key));
  }

  /** Records that an attempt ended without failing: with a result, or because it was cancelled. */
  public void recordEnd(URI address) {
    byte[] key = PageKeys.of(address);
    sqliteDatabase.write(sql -> sql.update("UPDATE extraction SET running=0 WHERE key=?", key));
  }

  /** Records that an attempt failed; returns whether the page is quarantined now. */
  public boolean recordFailure(URI address, String reason, Instant now) {
    byte[] key = PageKeys.of(address);
    return sqliteDatabase.write(
        sql -> {
          sql.update(
              "INSERT INTO extraction SELECT key, source, address, 1, 0, ?, file, offset, NULL"
                  + " FROM task WHERE key=? AND file IS NOT NULL"
                  + " ON CONFLICT(key) DO UPDATE SET failures=failures+1, running=0,"
                  + " reason=excluded.reason, file=excluded.file, offset=excluded.offset",
              reason,
              key);
          if (sql.queryNumber("SELECT failures FROM extraction WHERE key=?", key) < MAX_FAILURES) {
            return false;
          }
          quarantine(sql, key, now);
          return true;
        });
  }

  private static void quarantine(SqlSession sql, byte[] key, Instant now) throws SQLException {
    sql.update(
        "UPDATE page SET reason='quarantined: '"
            + " || (SELECT e.reason FROM extraction e WHERE e.key=page.key) WHERE key=?",
        key);
    sql.update("DELETE FROM task WHERE key=? AND file IS NOT NULL", key);
    sql.update(
        "UPDATE extraction SET quarantined=?, running=0 WHERE key=?", now.toEpochMilli(), key);
  }

  /** Releases a quarantined page, because it could be structured or is no longer archived. */
  public void release(URI address) {
    byte[] key = PageKeys.of(address);
    sqliteDatabase.write(
        sql -> {
          int released =
              sql.update("DELETE FROM extraction WHERE key=? AND quarantined IS NOT NULL", key);
          return released == 0 ? 0 : sql.update("UPDATE page SET reason=NULL WHERE key=?", key);
        });
  }

  /** Records why a quarantined page still cannot be structured. */
  public void recordReason(URI address, String reason) {
    byte[] key = PageKeys.of(address);
    sqliteDatabase.write(
        sql -> sql.update("UPDATE extraction SET reason=? WHERE key=?", reason, key));
  }

  /** Returns the quarantined pages, newest first. */
  public List<QuarantinedPage> findQuarantined(int most) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                "SELECT s.name, e.address, f.name, e.offset, e.quarantined, e.reason"
                    + " FROM extraction e JOIN source s ON s.id=e.source"
                    + " JOIN file f ON f.id=e.file WHERE e.quarantined IS NOT NULL"
                    + " ORDER BY e.quarantined DESC, e.address LIMIT ?",
                row ->
                    new QuarantinedPage(
                        row.getString(1),
                        URI.create(row.getString(2)),
                        row.getString(3) + ":" + row.getLong(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        String.valueOf(row.getString(6))),
                most));
  }

  /** Forgets a page that is done. */
  static void recordDone(SqlSession sql, byte[] key) throws SQLException {
    sql.update("DELETE FROM extraction WHERE key=? AND quarantined IS NULL", key);
  }

  /** Gives a page that was quarantined, and is fetched again, one attempt with its new content. */
  static void recordFetched(SqlSession sql, byte[] key, long file, long offset)
      throws SQLException {
    sql.update(
        "UPDATE extraction SET failures=?, running=0, quarantined=NULL, file=?, offset=?"
            + " WHERE key=?",
        MAX_FAILURES - 1,
        file,
        offset,
        key);
  }
}
