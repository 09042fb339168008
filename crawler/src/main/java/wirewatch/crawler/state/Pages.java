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
import wirewatch.crawler.warc.Pointer;

/** The tables of known pages and of page tasks, from discovered to done. */
public final class Pages {
  private static final String TASK =
      "SELECT t.source, t.address, t.hints, t.failures, p.hash, f.name, p.offset FROM task t"
          + " JOIN page p ON p.key=t.key LEFT JOIN file f ON f.id=p.file ";
  private static final int CHUNK =
      1000; // splits a large sitemap, so that other writes can interleave
  private static final Duration CALM = Duration.ofMinutes(10);
  private static final int CALM_MOST = 8;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final Database database;

  /**
   * Appends a fetched page to the archive and returns its location; runs within the transaction.
   */
  @FunctionalInterface
  public interface Append {
    Pointer run() throws IOException;
  }

  private record Known(long fetched, int calm, boolean underWay) {}

  public Pages(Database database) {
    this.database = database;
  }

  /** Adds the pages that are new or revised; returns how many. */
  public int offer(long source, List<Find> finds, Instant now) {
    List<Find> wanted =
        database.read(
            sql -> {
              List<Find> fresh = new ArrayList<>();
              for (Find find : finds) {
                if (isWanted(known(sql, Keys.of(find.address())), find, now)) {
                  fresh.add(find);
                }
              }
              return fresh;
            });
    int fresh = 0;
    for (int from = 0; from < wanted.size(); from += CHUNK) {
      List<Find> chunk = wanted.subList(from, Math.min(from + CHUNK, wanted.size()));
      fresh += database.write(sql -> insert(sql, source, chunk, now));
    }
    return fresh;
  }

  private static Optional<Known> known(Statements sql, byte[] key) throws SQLException {
    return sql.first(
        "SELECT fetched, calm, EXISTS (SELECT 1 FROM task t WHERE t.key=p.key) FROM page p"
            + " WHERE key=?",
        row -> new Known(row.getLong(1), row.getInt(2), row.getInt(3) == 1),
        key);
  }

  private static boolean isWanted(Optional<Known> known, Find find, Instant now) {
    if (known.isEmpty()) {
      return true;
    }
    Known page = known.get();
    Instant updated = find.updated();
    if (page.underWay() || page.fetched() == 0 || updated == null) {
      return false;
    }
    Instant fetched = Instant.ofEpochSecond(page.fetched());
    Duration rest =
        page.calm() == 0
            ? Duration.ZERO
            : CALM.multipliedBy(1L << (2 * Math.min(page.calm() - 1, CALM_MOST / 2)));
    return updated.isAfter(fetched)
        && updated.isBefore(now.plus(CLOCKS_DIFFER))
        && !now.isBefore(fetched.plus(rest));
  }

  private static int insert(Statements sql, long source, List<Find> finds, Instant now)
      throws SQLException {
    int fresh = 0;
    int met = 0;
    for (Find find : finds) {
      byte[] key = Keys.of(find.address());
      met +=
          sql.update(
              "INSERT OR IGNORE INTO page VALUES(?, ?, 0, 0, NULL, NULL, NULL, NULL)", key, source);
      // Newest first; within one listing and instant, in its order.
      long next = -Math.max(find.age().toEpochMilli(), 0) + fresh;
      fresh +=
          sql.update(
              "INSERT OR IGNORE INTO task(key, source, host, address, hints, next)"
                  + " VALUES(?, ?, ?, ?, ?, ?)",
              key,
              source,
              Hosts.id(sql, find.host()),
              find.address().toString(),
              find.hints(),
              Math.min(next, now.toEpochMilli()));
    }
    sql.update("UPDATE source SET known=known+? WHERE id=?", met, source);
    return fresh;
  }

  /** Returns the due pages of a host, newest first. */
  public List<Task> due(long host, Instant now, int most) {
    return database.read(
        sql ->
            sql.list(
                TASK
                    + "WHERE t.host=? AND t.file IS NULL AND t.next<=?"
                    + " AND t.source NOT IN (SELECT source FROM paused)"
                    + " ORDER BY t.next LIMIT ?",
                Pages::task,
                host,
                now.toEpochMilli(),
                most));
  }

  /**
   * Records a fetched page: appends it to the archive and stores its location, in one transaction.
   *
   * @param alias its URL after redirects
   */
  public Pointer fetched(Task task, Append append, long hash, URI alias, Instant now) {
    return database.write(
        sql -> {
          Pointer pointer = append.run();
          long file = moveToFetched(sql, Keys.of(task.address()), pointer, hash, now);
          if (!alias.equals(task.address())) {
            sql.update(
                "INSERT OR IGNORE INTO page VALUES(?, ?, ?, 0, ?, ?, ?, NULL)",
                Keys.of(alias),
                task.source(),
                now.getEpochSecond(),
                hash,
                file,
                pointer.offset());
          }
          return pointer;
        });
  }

  /** Records a page found in the archive but not in the state as fetched, if it was scheduled. */
  public void adopt(URI address, Pointer pointer, long hash, Instant fetched) {
    byte[] key = Keys.of(address);
    database.write(
        sql -> {
          long waiting = sql.number("SELECT count(*) FROM task WHERE key=? AND file IS NULL", key);
          return waiting == 0 ? 0 : moveToFetched(sql, key, pointer, hash, fetched);
        });
  }

  private static long moveToFetched(
      Statements sql, byte[] key, Pointer pointer, long hash, Instant now) throws SQLException {
    sql.update(
        "INSERT INTO file(name, last) VALUES(?, ?)"
            + " ON CONFLICT(name) DO UPDATE SET last=excluded.last",
        pointer.file(),
        pointer.offset());
    long file = sql.number("SELECT id FROM file WHERE name=?", pointer.file());
    sql.update(
        "UPDATE page SET fetched=?, calm=0, hash=?, file=?, offset=?, reason=NULL WHERE key=?",
        now.getEpochSecond(),
        hash,
        file,
        pointer.offset(),
        key);
    sql.update(
        "UPDATE task SET file=?, offset=?, failures=0 WHERE key=?", file, pointer.offset(), key);
    return file;
  }

  /** Returns the offset of the last known page of a file; 0 if none is known. */
  public long last(String file) {
    return database.read(sql -> sql.number("SELECT last FROM file WHERE name=?", file));
  }

  /** Records that a page has not changed since it was last fetched. */
  public void unchanged(Task task, Instant now) {
    byte[] key = Keys.of(task.address());
    database.write(
        sql -> {
          sql.update(
              "UPDATE page SET fetched=?, calm=calm+1 WHERE key=?", now.getEpochSecond(), key);
          return sql.update("DELETE FROM task WHERE key=?", key);
        });
  }

  /** Schedules a page for a later request. */
  public void postpone(Task task, Instant next, boolean failed) {
    database.write(
        sql ->
            sql.update(
                "UPDATE task SET next=?, failures=failures+? WHERE key=?",
                next.toEpochMilli(),
                failed ? 1 : 0,
                Keys.of(task.address())));
  }

  /** Abandons a page: it is not requested again. */
  public void drop(Task task, String reason) {
    byte[] key = Keys.of(task.address());
    database.write(
        sql -> {
          sql.update("UPDATE page SET reason=? WHERE key=?", reason, key);
          return sql.update("DELETE FROM task WHERE key=?", key);
        });
  }

  /**
   * Resets a fetched page that is missing in the archive: it is fetched again, as if for the first
   * time.
   */
  public void lost(Task task) {
    byte[] key = Keys.of(task.address());
    database.write(
        sql -> {
          sql.update(
              "UPDATE page SET fetched=0, hash=NULL, file=NULL, offset=NULL WHERE key=?", key);
          return sql.update("UPDATE task SET file=NULL, offset=NULL, next=0 WHERE key=?", key);
        });
  }

  /** Marks fetched pages as done. */
  public void done(Iterable<URI> addresses, @Nullable String reason, Instant now) {
    database.write(sql -> done(sql, addresses, reason, now));
  }

  /**
   * Marks fetched pages as done and adds the resulting alerts to the outbox, in one transaction.
   */
  public void done(Iterable<URI> addresses, Outbox.Post post, Instant now) {
    database.write(
        sql -> {
          Notices.add(sql, post, now);
          return done(sql, addresses, null, now);
        });
  }

  private static int done(
      Statements sql, Iterable<URI> addresses, @Nullable String reason, Instant now)
      throws SQLException {
    long day = now.getEpochSecond() / Duration.ofDays(1).toSeconds();
    for (URI address : addresses) {
      byte[] key = Keys.of(address);
      Optional<Long> source =
          sql.first(
              "DELETE FROM task WHERE key=? AND file IS NOT NULL RETURNING source",
              row -> row.getLong(1),
              key);
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

  /** Returns fetched pages that are not done, in archive order, after a location. */
  public List<Task> findFetched(@Nullable Pointer after, int most) {
    return database.read(
        sql -> {
          long file =
              after == null ? 0 : sql.number("SELECT id FROM file WHERE name=?", after.file());
          return sql.list(
              TASK
                  + "WHERE t.file IS NOT NULL AND (t.file, t.offset) > (?, ?)"
                  + " ORDER BY t.file, t.offset LIMIT ?",
              Pages::task,
              file,
              after == null ? -1 : after.offset(),
              most);
        });
  }

  /** Returns whether an archive file contains pages that are not done. */
  public boolean needs(String file) {
    String sql = "SELECT EXISTS (SELECT 1 FROM task WHERE file=(SELECT id FROM file WHERE name=?))";
    return database.read(statements -> statements.number(sql, file)) == 1;
  }

  private static Task task(ResultSet row) throws SQLException {
    String file = row.getString(6);
    return new Task(
        row.getLong(1),
        URI.create(row.getString(2)),
        row.getString(3),
        row.getInt(4),
        Statements.nullableLong(row, 5),
        file == null ? null : new Pointer(file, row.getLong(7)));
  }
}
