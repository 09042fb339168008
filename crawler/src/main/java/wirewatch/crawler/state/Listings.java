package wirewatch.crawler.state;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.Kind;

/** The table of listings, configured and discovered. */
public final class Listings {
  private static final String COLUMNS =
      "id, source, address, kind, links, found, etag, modified, pace, success, failures";

  private final Database database;

  public Listings(Database database) {
    this.database = database;
  }

  /**
   * Replaces the configured listings of a source by {@code seeds} and makes all of its listings due
   * now, to catch up after downtime.
   */
  public void configure(long source, List<Seed> seeds, Duration every) {
    database.write(
        sql -> {
          Set<String> wanted = new HashSet<>();
          for (Seed seed : seeds) {
            wanted.add(seed.address().toString());
            insert(sql, source, seed, every);
          }
          for (String address : configured(sql, source)) {
            if (!wanted.contains(address)) {
              sql.update("DELETE FROM listing WHERE source=? AND address=?", source, address);
            }
          }
          return sql.update(
              "UPDATE listing SET next=0, pace=? WHERE source=?", every.toMillis(), source);
        });
  }

  private static List<String> configured(Statements sql, long source) throws SQLException {
    return sql.list(
        "SELECT address FROM listing WHERE source=? AND found=0", row -> row.getString(1), source);
  }

  private static void insert(Statements sql, long source, Seed seed, Duration every)
      throws SQLException {
    String kind = seed.kind() == null ? null : seed.kind().name();
    sql.update(
        "INSERT INTO listing(source, host, address, kind, links, found, next, pace)"
            + " VALUES(?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT(source, address) DO UPDATE SET"
            + " kind=coalesce(excluded.kind, kind), links=coalesce(excluded.links, links),"
            + " found=min(found, excluded.found)",
        source,
        Hosts.id(sql, seed.host()),
        seed.address().toString(),
        kind,
        seed.links(),
        seed.found() ? 1 : 0,
        every.toMillis());
  }

  /** Adds listings that another listing named; returns how many are new. */
  public int found(long source, List<Seed> seeds, Duration every, int most) {
    return database.write(
        sql -> {
          long before = count(sql, source);
          long count = before;
          for (Seed seed : seeds) {
            boolean known =
                sql.number(
                        "SELECT count(*) FROM listing WHERE source=? AND address=?",
                        source,
                        seed.address().toString())
                    > 0;
            if (!known && count < most) {
              insert(sql, source, seed, every);
              count++;
            }
          }
          return Math.toIntExact(count - before);
        });
  }

  private static long count(Statements sql, long source) throws SQLException {
    return sql.number("SELECT count(*) FROM listing WHERE source=?", source);
  }

  /** Returns the due listings of a host. */
  public List<ListingRow> due(long host, Instant now) {
    return database.read(
        sql ->
            sql.list(
                "SELECT "
                    + COLUMNS
                    + " FROM listing WHERE host=? AND next<=?"
                    + Pauses.NOT_PAUSED
                    + " ORDER BY next, id",
                Listings::row,
                host,
                now.toEpochMilli()));
  }

  public void visited(ListingRow row, ListingVisit visit) {
    database.write(
        sql ->
            sql.update(
                "UPDATE listing SET etag=?, modified=?, next=?, pace=?, success=?, failures=?,"
                    + " error=? WHERE id=?",
                visit.etag(),
                visit.modified(),
                visit.next().toEpochMilli(),
                visit.pace().toMillis(),
                visit.success() == null ? null : visit.success().toEpochMilli(),
                visit.failures(),
                visit.error(),
                row.id()));
  }

  /** Returns when a listing of the source was last read successfully. */
  public @Nullable Instant lastSuccess(long source) {
    long last =
        database.read(sql -> sql.number("SELECT max(success) FROM listing WHERE source=?", source));
    return last == 0 ? null : Instant.ofEpochMilli(last);
  }

  private static ListingRow row(ResultSet row) throws SQLException {
    String kind = row.getString(4);
    Long success = Statements.nullableLong(row, 10);
    return new ListingRow(
        row.getLong(1),
        row.getLong(2),
        URI.create(row.getString(3)),
        kind == null ? null : Kind.valueOf(kind),
        row.getString(5),
        row.getInt(6) == 1,
        row.getString(7),
        row.getString(8),
        Duration.ofMillis(row.getLong(9)),
        success == null ? null : Instant.ofEpochMilli(success),
        row.getInt(11));
  }
}
