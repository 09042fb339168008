package wirewatch.crawler.state;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.frontier.ListingSeed;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.frontier.ListingUpdate;
import wirewatch.crawler.listing.model.ListingKind;

/** The table of listings, configured and discovered. */
public final class ListingTable {
  private static final String COLUMNS =
      "id, source, address, kind, links, found, etag, modified, pace, success, failures, next";

  private final SqliteDatabase sqliteDatabase;

  public ListingTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /**
   * Replaces the configured listings of a source by {@code seeds} and makes all of its listings due
   * now, to catch up after downtime.
   */
  public void configure(long source, List<ListingSeed> seeds, Duration every) {
    sqliteDatabase.write(
        sql -> {
          Set<String> wanted = new HashSet<>();
          for (ListingSeed listingSeed : seeds) {
            wanted.add(listingSeed.address().toString());
            insert(sql, source, listingSeed, every);
          }
          for (String address : configuredAddresses(sql, source)) {
            if (!wanted.contains(address)) {
              sql.update("DELETE FROM listing WHERE source=? AND address=?", source, address);
            }
          }
          return sql.update(
              "UPDATE listing SET next=0, pace=? WHERE source=?", every.toMillis(), source);
        });
  }

  private static List<String> configuredAddresses(SqlSession sql, long source) throws SQLException {
    return sql.queryAll(
        "SELECT address FROM listing WHERE source=? AND found=0", row -> row.getString(1), source);
  }

  private static void insert(SqlSession sql, long source, ListingSeed listingSeed, Duration every)
      throws SQLException {
    String kind = listingSeed.kind() == null ? null : listingSeed.kind().name();
    sql.update(
        "INSERT INTO listing(source, host, address, kind, links, found, next, pace)"
            + " VALUES(?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT(source, address) DO UPDATE SET"
            + " kind=coalesce(excluded.kind, kind), links=coalesce(excluded.links, links),"
            + " found=min(found, excluded.found)",
        source,
        HostTable.findOrInsert(sql, listingSeed.host()),
        listingSeed.address().toString(),
        kind,
        listingSeed.linkPattern(),
        listingSeed.discovered() ? 1 : 0,
        every.toMillis());
  }

  /** Adds listings that another listing named; returns how many are new. */
  public int addDiscovered(long source, List<ListingSeed> seeds, Duration every, int most) {
    return sqliteDatabase.write(
        sql -> {
          long before = count(sql, source);
          long count = before;
          for (ListingSeed listingSeed : seeds) {
            boolean known =
                sql.queryNumber(
                        "SELECT count(*) FROM listing WHERE source=? AND address=?",
                        source,
                        listingSeed.address().toString())
                    > 0;
            if (!known && count < most) {
              insert(sql, source, listingSeed, every);
              count++;
            }
          }
          return Math.toIntExact(count - before);
        });
  }

  private static long count(SqlSession sql, long source) throws SQLException {
    return sql.queryNumber("SELECT count(*) FROM listing WHERE source=?", source);
  }

  /** Returns the due listings of a host. */
  public List<ListingTask> findDue(long host, Instant now) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                "SELECT "
                    + COLUMNS
                    + " FROM listing WHERE host=? AND next<=?"
                    + PausedSourceTable.NOT_PAUSED
                    + " ORDER BY next, id",
                ListingTable::row,
                host,
                now.toEpochMilli()));
  }

  /** Returns a listing by its number. */
  public Optional<ListingTask> find(long id) {
    return sqliteDatabase.read(
        sql ->
            sql.queryFirst(
                "SELECT " + COLUMNS + " FROM listing WHERE id=?", ListingTable::row, id));
  }

  public void recordPoll(ListingTask row, ListingUpdate visit) {
    sqliteDatabase.write(
        sql ->
            sql.update(
                "UPDATE listing SET etag=?, modified=?, next=?, pace=?, success=?, failures=?,"
                    + " error=? WHERE id=?",
                visit.etag(),
                visit.lastModified(),
                visit.nextPoll().toEpochMilli(),
                visit.pollInterval().toMillis(),
                visit.lastSuccess() == null ? null : visit.lastSuccess().toEpochMilli(),
                visit.failures(),
                visit.error(),
                row.id()));
  }

  /** Records what kind of listing a poll found. */
  public void recordKind(ListingTask row, ListingKind kind) {
    sqliteDatabase.write(
        sql ->
            sql.update(
                "UPDATE listing SET detected=? WHERE id=? AND detected IS NOT ?",
                kind.name(),
                row.id(),
                kind.name()));
  }

  /** Returns the feeds of a source that were read at least once, those it names first. */
  public List<URI> findFeeds(String source) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                "SELECT address FROM listing WHERE detected='FEED' AND success IS NOT NULL"
                    + " AND source=(SELECT id FROM source WHERE name=?) ORDER BY found, id",
                row -> URI.create(row.getString(1)),
                source));
  }

  /** Returns when a listing of the source was last read successfully. */
  public @Nullable Instant lastSuccess(long source) {
    long last =
        sqliteDatabase.read(
            sql -> sql.queryNumber("SELECT max(success) FROM listing WHERE source=?", source));
    return last == 0 ? null : Instant.ofEpochMilli(last);
  }

  private static ListingTask row(ResultSet row) throws SQLException {
    String kind = row.getString(4);
    Long success = SqlSession.nullableLong(row, 10);
    return new ListingTask(
        row.getLong(1),
        row.getLong(2),
        URI.create(row.getString(3)),
        kind == null ? null : ListingKind.valueOf(kind),
        row.getString(5),
        row.getInt(6) == 1,
        row.getString(7),
        row.getString(8),
        Duration.ofMillis(row.getLong(9)),
        success == null ? null : Instant.ofEpochMilli(success),
        row.getInt(11),
        Instant.ofEpochMilli(row.getLong(12)));
  }
}
