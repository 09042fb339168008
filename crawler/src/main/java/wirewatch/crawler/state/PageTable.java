package wirewatch.crawler.state;

import java.io.IOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.database.TransactionBody;
import wirewatch.crawler.frontier.DiscoveredPage;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.warc.WarcPointer;

/** The tables of known pages and of page tasks, from discovered to done. */
public final class PageTable {
  private static final String TASK =
      "SELECT t.source, t.address, t.hints, t.failures, p.hash, f.name, p.offset FROM task t"
          + " JOIN page p ON p.key=t.key LEFT JOIN file f ON f.id=p.file ";
  private static final String HAS_FAILED =
      "EXISTS (SELECT 1 FROM extraction e WHERE e.key=t.key AND e.failures>0)";
  private static final int INSERT_CHUNK =
      1000; // splits a large sitemap, so that other writes can interleave
  private static final Duration FIRST_REST = Duration.ofMinutes(10);
  private static final int MAX_REST_DOUBLINGS = 8;
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  private final SqliteDatabase sqliteDatabase;

  /**
   * Appends a fetched page to the archive and returns its location; runs within the transaction.
   */
  @FunctionalInterface
  public interface ArchiveAppend {
    WarcPointer run() throws IOException;
  }

  private record KnownPage(long fetched, int unchangedRevisits, boolean inProgress) {}

  public PageTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /** Adds the pages that are new or revised; returns how many. */
  public int offer(long source, List<DiscoveredPage> finds, Instant now) {
    List<DiscoveredPage> wanted =
        sqliteDatabase.read(
            sql -> {
              List<DiscoveredPage> fresh = new ArrayList<>();
              for (DiscoveredPage discoveredPage : finds) {
                if (isWanted(
                    findKnown(sql, PageKeys.of(discoveredPage.address())), discoveredPage, now)) {
                  fresh.add(discoveredPage);
                }
              }
              return fresh;
            });
    int fresh = 0;
    for (int from = 0; from < wanted.size(); from += INSERT_CHUNK) {
      List<DiscoveredPage> chunk =
          wanted.subList(from, Math.min(from + INSERT_CHUNK, wanted.size()));
      fresh += sqliteDatabase.write(sql -> insert(sql, source, chunk, now));
    }
    return fresh;
  }

  private static Optional<KnownPage> findKnown(SqlSession sql, byte[] key) throws SQLException {
    return sql.queryFirst(
        "SELECT fetched, calm, EXISTS (SELECT 1 FROM task t WHERE t.key=p.key) FROM page p"
            + " WHERE key=?",
        row -> new KnownPage(row.getLong(1), row.getInt(2), row.getInt(3) == 1),
        key);
  }

  private static boolean isWanted(
      Optional<KnownPage> known, DiscoveredPage discoveredPage, Instant now) {
    if (known.isEmpty()) {
      return true;
    }
    KnownPage page = known.get();
    Instant updated = discoveredPage.updated();
    if (page.inProgress() || page.fetched() == 0 || updated == null) {
      return false;
    }
    Instant fetched = Instant.ofEpochSecond(page.fetched());
    Duration rest =
        page.unchangedRevisits() == 0
            ? Duration.ZERO
            : FIRST_REST.multipliedBy(
                1L << (2 * Math.min(page.unchangedRevisits() - 1, MAX_REST_DOUBLINGS / 2)));
    return updated.isAfter(fetched)
        && updated.isBefore(now.plus(CLOCK_TOLERANCE))
        && !now.isBefore(fetched.plus(rest));
  }

  private static int insert(SqlSession sql, long source, List<DiscoveredPage> finds, Instant now)
      throws SQLException {
    int fresh = 0;
    int met = 0;
    for (DiscoveredPage discoveredPage : finds) {
      byte[] key = PageKeys.of(discoveredPage.address());
      met +=
          sql.update(
              "INSERT OR IGNORE INTO page VALUES(?, ?, 0, 0, NULL, NULL, NULL, NULL)", key, source);
      // Newest first; within one listing and instant, in its order.
      long next = -Math.max(discoveredPage.assumedPublished().toEpochMilli(), 0) + fresh;
      fresh +=
          sql.update(
              "INSERT OR IGNORE INTO task(key, source, host, address, hints, next)"
                  + " VALUES(?, ?, ?, ?, ?, ?)",
              key,
              source,
              HostTable.findOrInsert(sql, discoveredPage.host()),
              discoveredPage.address().toString(),
              discoveredPage.hints(),
              Math.min(next, now.toEpochMilli()));
    }
    sql.update("UPDATE source SET known=known+? WHERE id=?", met, source);
    return fresh;
  }

  /** Returns the due pages of a host, newest first. */
  public List<PageTask> findDue(long host, Instant now, int most) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                TASK
                    + "WHERE t.host=? AND t.file IS NULL AND t.next<=?"
                    + " AND t.source NOT IN (SELECT source FROM paused)"
                    + " ORDER BY t.next LIMIT ?",
                PageTable::task,
                host,
                now.toEpochMilli(),
                most));
  }

  /**
   * Records a fetched page: appends it to the archive and stores its location, in one transaction.
   *
   * @param alias its URL after redirects
   */
  public WarcPointer recordFetched(
      PageTask pageTask, ArchiveAppend archiveAppend, long hash, URI alias, Instant now) {
    return sqliteDatabase.write(
        sql -> {
          WarcPointer warcPointer = archiveAppend.run();
          long file = moveToFetched(sql, PageKeys.of(pageTask.address()), warcPointer, hash, now);
          if (!alias.equals(pageTask.address())) {
            sql.update(
                "INSERT OR IGNORE INTO page VALUES(?, ?, ?, 0, ?, ?, ?, NULL)",
                PageKeys.of(alias),
                pageTask.source(),
                now.getEpochSecond(),
                hash,
                file,
                warcPointer.offset());
          }
          return warcPointer;
        });
  }

  /** Records a page found in the archive but not in the state as fetched, if it was scheduled. */
  public void recordRecovered(URI address, WarcPointer warcPointer, long hash, Instant fetched) {
    byte[] key = PageKeys.of(address);
    sqliteDatabase.write(
        sql -> {
          long waiting =
              sql.queryNumber("SELECT count(*) FROM task WHERE key=? AND file IS NULL", key);
          return waiting == 0 ? 0 : moveToFetched(sql, key, warcPointer, hash, fetched);
        });
  }

  private static long moveToFetched(
      SqlSession sql, byte[] key, WarcPointer warcPointer, long hash, Instant now)
      throws SQLException {
    sql.update(
        "INSERT INTO file(name, last) VALUES(?, ?)"
            + " ON CONFLICT(name) DO UPDATE SET last=excluded.last",
        warcPointer.file(),
        warcPointer.offset());
    long file = sql.queryNumber("SELECT id FROM file WHERE name=?", warcPointer.file());
    sql.update(
        "UPDATE page SET fetched=?, calm=0, hash=?, file=?, offset=?, reason=NULL WHERE key=?",
        now.getEpochSecond(),
        hash,
        file,
        warcPointer.offset(),
        key);
    ExtractionTable.recordFetched(sql, key, file, warcPointer.offset());
    sql.update(
        "UPDATE task SET file=?, offset=?, failures=0 WHERE key=?",
        file,
        warcPointer.offset(),
        key);
    return file;
  }

  /** Returns the offset of the last known page of a file; 0 if none is known. */
  public long lastKnownOffset(String file) {
    return sqliteDatabase.read(sql -> sql.queryNumber("SELECT last FROM file WHERE name=?", file));
  }

  /** Records that a page has not changed since it was last fetched. */
  public void recordNotModified(PageTask pageTask, Instant now) {
    byte[] key = PageKeys.of(pageTask.address());
    sqliteDatabase.write(
        sql -> {
          sql.update(
              "UPDATE page SET fetched=?, calm=calm+1 WHERE key=?", now.getEpochSecond(), key);
          return sql.update("DELETE FROM task WHERE key=?", key);
        });
  }

  /** Schedules a page for a later request. */
  public void postpone(PageTask pageTask, Instant next, boolean failed) {
    sqliteDatabase.write(
        sql ->
            sql.update(
                "UPDATE task SET next=?, failures=failures+? WHERE key=?",
                next.toEpochMilli(),
                failed ? 1 : 0,
                PageKeys.of(pageTask.address())));
  }

  /** Abandons a page: it is not requested again. */
  public void abandon(PageTask pageTask, String reason) {
    byte[] key = PageKeys.of(pageTask.address());
    sqliteDatabase.write(
        sql -> {
          sql.update("UPDATE page SET reason=? WHERE key=?", reason, key);
          return sql.update("DELETE FROM task WHERE key=?", key);
        });
  }

  /**
   * Resets a fetched page that is missing in the archive: it is fetched again, as if for the first
   * time.
   */
  public void resetMissing(PageTask pageTask) {
    byte[] key = PageKeys.of(pageTask.address());
    sqliteDatabase.write(
        sql -> {
          sql.update(
              "UPDATE page SET fetched=0, hash=NULL, file=NULL, offset=NULL WHERE key=?", key);
          return sql.update("UPDATE task SET file=NULL, offset=NULL, next=0 WHERE key=?", key);
        });
  }

  /** Marks fetched pages as done. */
  public void markDone(Iterable<URI> addresses, @Nullable String reason, Instant now) {
    sqliteDatabase.write(sql -> markDone(sql, addresses, reason, now));
  }

  /**
   * Marks fetched pages as done.
   *
   * @param also what is written in the same transaction
   */
  public void markDone(Iterable<URI> addresses, TransactionBody<?> also, Instant now) {
    sqliteDatabase.write(
        sql -> {
          Object unused = also.run(sql);
          return markDone(sql, addresses, null, now);
        });
  }

  private static int markDone(
      SqlSession sql, Iterable<URI> addresses, @Nullable String reason, Instant now)
      throws SQLException {
    long day = now.getEpochSecond() / Duration.ofDays(1).toSeconds();
    for (URI address : addresses) {
      byte[] key = PageKeys.of(address);
      Optional<Long> source =
          sql.queryFirst(
              "DELETE FROM task WHERE key=? AND file IS NOT NULL RETURNING source",
              row -> row.getLong(1),
              key);
      ExtractionTable.recordDone(sql, key);
      if (source.isPresent() && reason != null) {
        sql.update("UPDATE page SET reason=? WHERE key=?", reason, key);
      } else if (source.isPresent()) {
        sql.update(
            "INSERT INTO tally VALUES(?, ?, 1) ON CONFLICT DO UPDATE SET indexed=indexed+1",
            day,
            source.get());
      }
    }
    return 0;
  }

  /** Returns how many articles were ever marked as indexed, each revision counted. */
  public long countIndexed() {
    return sqliteDatabase.read(
        sql -> sql.queryNumber("SELECT coalesce(sum(indexed), 0) FROM tally"));
  }

  /**
   * Returns fetched pages that are not done and have not failed, in archive order, after a
   * location.
   */
  public List<PageTask> findFetched(@Nullable WarcPointer after, int most) {
    return sqliteDatabase.read(
        sql -> {
          long file =
              after == null ? 0 : sql.queryNumber("SELECT id FROM file WHERE name=?", after.file());
          return sql.queryAll(
              TASK
                  + "WHERE t.file IS NOT NULL AND (t.file, t.offset) > (?, ?) AND NOT "
                  + HAS_FAILED
                  + " ORDER BY t.file, t.offset LIMIT ?",
              PageTable::task,
              file,
              after == null ? -1 : after.offset(),
              most);
        });
  }

  /** Returns fetched pages whose structuring failed once, in archive order. */
  public List<PageTask> findFailed(int most) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                TASK
                    + "WHERE t.file IS NOT NULL AND "
                    + HAS_FAILED
                    + " ORDER BY t.file, t.offset LIMIT ?",
                PageTable::task,
                most));
  }

  /** Returns whether an archive file contains pages that are not done or are quarantined. */
  public boolean isNeeded(String file) {
    String sql =
        "SELECT EXISTS (SELECT 1 FROM task t JOIN file f ON f.id=t.file WHERE f.name=?1)"
            + " OR EXISTS (SELECT 1 FROM extraction e JOIN file f ON f.id=e.file WHERE f.name=?1)";
    return sqliteDatabase.read(sqlSession -> sqlSession.queryNumber(sql, file)) == 1;
  }

  private static PageTask task(ResultSet row) throws SQLException {
    String file = row.getString(6);
    return new PageTask(
        row.getLong(1),
        URI.create(row.getString(2)),
        row.getString(3),
        row.getInt(4),
        SqlSession.nullableLong(row, 5),
        file == null ? null : new WarcPointer(file, row.getLong(7)));
  }
}
