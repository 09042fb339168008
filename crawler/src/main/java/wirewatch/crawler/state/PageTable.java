package wirewatch.crawler.state;

import java.io.IOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.database.TransactionBody;
import wirewatch.crawler.frontier.Change;
import wirewatch.crawler.frontier.DiscoveredPage;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.frontier.PageSchedule;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.frontier.RevisitPolicy;
import wirewatch.crawler.frontier.SiteOutcome;
import wirewatch.crawler.warc.WarcPointer;
import wirewatch.ingest.url.Urls;

/** The tables of known pages and of page tasks, from discovered to done. */
public final class PageTable {
  private static final String TASK =
      "SELECT t.source, t.address, t.hints, t.failures, t.next, t.stage, p.hash, f.name, p.offset,"
          + " p.reason IS NULL FROM task t"
          + " JOIN page p ON p.key=t.key LEFT JOIN file f ON f.id=p.file ";
  private static final String HAS_FAILED =
      "EXISTS (SELECT 1 FROM extraction e WHERE e.key=t.key AND e.failures>0)";

  private final SqliteDatabase sqliteDatabase;
  private final PageCompletion completion;

  /**
   * Appends a fetched page to the archive and returns its location; runs within the transaction.
   */
  @FunctionalInterface
  public interface ArchiveAppend {
    WarcPointer run() throws IOException;
  }

  /**
   * @param revisits schedules the revisits of indexed articles
   */
  public PageTable(SqliteDatabase sqliteDatabase, RevisitPolicy revisits) {
    this.sqliteDatabase = sqliteDatabase;
    this.completion = new PageCompletion(revisits);
  }

  /**
   * Adds the pages that are new or revised; returns how many.
   *
   * @param listing the number of the listing that names them
   */
  public int offer(ListingTask listing, List<DiscoveredPage> finds, Instant now) {
    return new PageDiscovery(sqliteDatabase, listing).offer(finds, now);
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
          recordCheck(sql, pageTask, true);
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

  /**
   * What an agency delivered: a file, a part of a file, an item of an interface, a mail.
   *
   * @param hash of its bytes
   * @param archiveAppend appends it to the archive
   */
  public record InboundItem(
      InboundSource source, URI address, long hash, Instant time, ArchiveAppend archiveAppend) {}

  /**
   * The source of inbound items.
   *
   * @param host the name under which its pages are kept
   * @param hints of its pages, as JSON
   */
  public record InboundSource(long number, String host, String hints) {

    /** The pages of folders are not those of a host of the web. */
    public static InboundSource of(long number, String source, String hints) {
      return new InboundSource(number, "folder:" + source, hints);
    }
  }

  /**
   * Records items as fetched, in their order and in one transaction: appends each to the archive
   * and stores its location; empty for one whose bytes were recorded under its address before.
   */
  public List<Optional<WarcPointer>> recordInbound(List<InboundItem> items) {
    return sqliteDatabase.write(
        sql -> {
          List<Optional<WarcPointer>> places = new ArrayList<>();
          for (InboundItem item : items) {
            places.add(recordInbound(sql, item));
          }
          return places;
        });
  }

  private static Optional<WarcPointer> recordInbound(SqlSession sql, InboundItem item)
      throws SQLException, IOException {
    byte[] key = PageKeys.of(item.address());
    long same =
        sql.queryNumber(
            "SELECT count(*) FROM page WHERE key=? AND hash=? AND fetched>0", key, item.hash());
    if (same > 0) {
      return Optional.empty();
    }
    WarcPointer warcPointer = item.archiveAppend().run();
    InboundSource source = item.source();
    int met =
        sql.update(
            "INSERT OR IGNORE INTO page VALUES(?, ?, 0, 0, NULL, NULL, NULL, NULL)",
            key,
            source.number());
    sql.update("UPDATE source SET known=known+? WHERE id=?", met, source.number());
    sql.update(
        "INSERT INTO task(key, source, host, address, hints, next) VALUES(?, ?, ?, ?, ?, 0)"
            + " ON CONFLICT(key) DO UPDATE SET hints=excluded.hints",
        key,
        source.number(),
        HostTable.findOrInsert(sql, source.host()),
        item.address().toString(),
        source.hints());
    moveToFetched(sql, key, warcPointer, item.hash(), item.time());
    return Optional.of(warcPointer);
  }

  /**
   * Records a page found in the archive but not in the state as fetched, if it was scheduled and
   * not fetched since.
   */
  public void recordRecovered(URI address, WarcPointer warcPointer, long hash, Instant fetched) {
    byte[] key = PageKeys.of(address);
    sqliteDatabase.write(
        sql -> {
          long waiting =
              sql.queryNumber(
                  "SELECT count(*) FROM task JOIN page USING(key)"
                      + " WHERE key=? AND task.file IS NULL AND page.fetched<?",
                  key,
                  fetched.getEpochSecond());
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

  /**
   * Records that a page was kept as it is, requested or not, and schedules its next revisit; a
   * change that a listing has reported since the task was read remains to be requested.
   */
  public void recordKept(Change.PageKept kept, Instant now) {
    PageTask task = kept.task();
    byte[] key = PageKeys.of(task.address());
    boolean reported = !task.schedule().isRevisit();
    sqliteDatabase.write(
        sql -> {
          if (kept.visited()) {
            recordCheck(sql, task, false);
            sql.update(
                "UPDATE page SET fetched=?, calm=calm+? WHERE key=?",
                now.getEpochSecond(),
                reported ? 1 : 0,
                key);
          }
          boolean reportedSince = !reported && isReported(sql, key);
          return reportedSince ? 0 : schedule(sql, key, kept.revisit());
        });
  }

  private static boolean isReported(SqlSession sql, byte[] key) throws SQLException {
    return sql.queryNumber("SELECT count(*) FROM task WHERE key=? AND next<=0", key) > 0;
  }

  /** Schedules the next revisit of a page; deletes its task if there is none. */
  static int schedule(SqlSession sql, byte[] key, Optional<PageSchedule> revisit)
      throws SQLException {
    if (revisit.isEmpty()) {
      return sql.update("DELETE FROM task WHERE key=?", key);
    }
    return sql.update(
        "UPDATE task SET file=NULL, offset=NULL, failures=0, next=?, stage=? WHERE key=?",
        revisit.get().next().toEpochMilli(),
        revisit.get().stage(),
        key);
  }

  private static void recordCheck(SqlSession sql, PageTask task, boolean changed)
      throws SQLException {
    if (task.schedule().isRevisit()) {
      HostTable.recordCheck(sql, HostTable.findOrInsert(sql, Urls.host(task.address())), changed);
    }
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

  /**
   * Abandons a page; records that it is an article removed. It is requested again only when a
   * listing reports an update from after now.
   */
  public void abandon(Change.PageAbandoned abandoned, SiteOutcome outcome, Instant now) {
    URI address = abandoned.task().address();
    byte[] key = PageKeys.of(address);
    sqliteDatabase.write(
        sql -> {
          int unused = RemovalTable.add(sql, address, outcome);
          sql.update("UPDATE page SET reason=? WHERE key=?", abandoned.reason(), key);
          sql.update(
              "UPDATE page SET fetched=max(fetched, ?), calm=calm+1 WHERE key=? AND fetched>0",
              now.getEpochSecond(),
              key);
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
    sqliteDatabase.write(sql -> completion.markDone(sql, addresses, reason, now));
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
          return completion.markDone(sql, addresses, null, now);
        });
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
    Long hash = SqlSession.nullableLong(row, 7);
    String file = row.getString(8);
    return new PageTask(
        row.getLong(1),
        URI.create(row.getString(2)),
        row.getString(3),
        row.getInt(4),
        new PageSchedule(Instant.ofEpochMilli(row.getLong(5)), row.getInt(6)),
        hash == null || file == null
            ? null
            : new PageTask.Visit(hash, new WarcPointer(file, row.getLong(9)), row.getInt(10) == 1));
  }
}
