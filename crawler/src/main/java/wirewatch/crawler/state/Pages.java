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

/** The addresses that were ever met, and the pages under way from discovered to done. */
public final class Pages {
  private static final String TASK =
      "SELECT t.source, t.address, t.hints, t.failures, p.hash, f.name, p.offset FROM task t"
          + " JOIN page p ON p.key=t.key LEFT JOIN file f ON f.id=p.file ";
  private static final int CHUNK = 1000; // of a large sitemap, so that other writes get between
  private static final Duration CALM = Duration.ofMinutes(10);
  private static final int CALM_MOST = 8;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final Database database;

  /** Writes what is fetched and says where it lies; runs within the transaction. */
  @FunctionalInterface
  public interface Append {
    Pointer run() throws IOException;
  }

  private record Known(long fetched, int calm, boolean underWay) {}

  public Pages(Database database) {
    this.database = database;
  }

  /** Takes in the pages that are not known, or are revised; returns how many. */
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

  /** The pages of a host that are due, newest first. */
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
   * The page was fetched: appends it to the archive and keeps where it lies, in one transaction.
   *
   * @param alias the address that it really has, after redirects
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

  /** A page lies in the archive that is not known to: takes it as fetched if it was to be. */
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

  /** The offset of the last page of a file that is known; 0 if none is. */
  public long last(String file) {
    return database.read(sql -> sql.number("SELECT last FROM file WHERE name=?", file));
  }

  /** The page is as it was when it was fetched before. */
  public void unchanged(Task task, Instant now) {
    byte[] key = Keys.of(task.address());
    database.write(
        sql -> {
          sql.update(
              "UPDATE page SET fetched=?, calm=calm+1 WHERE key=?", now.getEpochSecond(), key);
          return sql.update("DELETE FROM task WHERE key=?", key);
        });
  }

  /** The page is asked for again later. */
  public void postpone(Task task, Instant next, boolean failed) {
    database.write(
        sql ->
            sql.update(
                "UPDATE task SET next=?, failures=failures+? WHERE key=?",
                next.toEpochMilli(),
                failed ? 1 : 0,
                Keys.of(task.address())));
  }

  /** The page is never asked for again. */
  public void drop(Task task, String reason) {
    byte[] key = Keys.of(task.address());
    database.write(
        sql -> {
          sql.update("UPDATE page SET reason=? WHERE key=?", reason, key);
          return sql.update("DELETE FROM task WHERE key=?", key);
        });
  }

  /** A fetched page is no longer in the archive: it is fetched again, as if for the first time. */
  public void lost(Task task) {
    byte[] key = Keys.of(task.address());
    database.write(
        sql -> {
          sql.update(
              "UPDATE page SET fetched=0, hash=NULL, file=NULL, offset=NULL WHERE key=?", key);
          return sql.update("UPDATE task SET file=NULL, offset=NULL, next=0 WHERE key=?", key);
        });
  }

  /** Fetched pages are done. */
  public void done(Iterable<URI> addresses, @Nullable String reason, Instant now) {
    database.write(sql -> done(sql, addresses, reason, now));
  }

  /** Fetched pages are done, and what they give cause to tell is in the outbox: both or neither. */
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

  /** Fetched pages that are not done, in the order of the archive, after a place in it. */
  public List<Task> fetched(@Nullable Pointer after, int most) {
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

  /** Whether a file of the archive holds pages that are not done. */
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
