package wirewatch.crawler.state;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;

/** The table of sources. */
public final class SourceTable {
  private static final Pattern DETAILS = Pattern.compile("(: | https?://| \\().*", Pattern.DOTALL);

  private final SqliteDatabase sqliteDatabase;

  private record WorstListing(int failures, @Nullable String error) {}

  public SourceTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /** Returns the row id of a source; inserts it if it is new. */
  public long findOrInsert(String name) {
    return sqliteDatabase.write(
        sql -> {
          sql.update("INSERT OR IGNORE INTO source(name) VALUES(?)", name);
          return sql.queryNumber("SELECT id FROM source WHERE name=?", name);
        });
  }

  /** Returns the row id of a known source. */
  public Optional<Long> find(String name) {
    return sqliteDatabase.read(
        sql -> sql.queryFirst("SELECT id FROM source WHERE name=?", row -> row.getLong(1), name));
  }

  /**
   * Deletes the schedule of sources that are no longer configured; their fetched pages stay known.
   */
  public void retainOnly(Collection<String> names) {
    sqliteDatabase.write(
        sql -> {
          List<String> all = sql.queryAll("SELECT name FROM source", row -> row.getString(1));
          for (String name : all) {
            if (!names.contains(name)) {
              forget(sql, sql.queryNumber("SELECT id FROM source WHERE name=?", name));
            }
          }
          return 0;
        });
  }

  private static void forget(SqlSession sql, long source) throws SQLException {
    sql.update("DELETE FROM listing WHERE source=?", source);
    sql.update("DELETE FROM inbound WHERE source=?", source);
    // Pages that were never fetched are deleted, so that they are new if the source is added again.
    sql.update(
        "DELETE FROM page WHERE fetched=0 AND key IN"
            + " (SELECT key FROM task WHERE source=? AND file IS NULL)",
        source);
    sql.update("DELETE FROM task WHERE source=? AND file IS NULL", source);
  }

  public SourceRow readRow(long source, Instant now) {
    long day = now.getEpochSecond() / Duration.ofDays(1).toSeconds();
    return sqliteDatabase.read(
        sql -> {
          Optional<WorstListing> worst =
              sql.queryFirst(
                  "SELECT failures, error FROM listing WHERE source=?"
                      + " ORDER BY failures DESC, error IS NULL LIMIT 1",
                  row -> new WorstListing(row.getInt(1), row.getString(2)),
                  source);
          return new SourceRow(
              instant(sql.queryNumber("SELECT max(success) FROM listing WHERE source=?", source)),
              sql.queryFirst(
                      "SELECT min(max(l.next, h.until)) FROM listing l JOIN host h ON h.id=l.host"
                          + " WHERE l.source=?",
                      row -> Instant.ofEpochMilli(row.getLong(1)),
                      source)
                  .orElse(null),
              worst.map(WorstListing::failures).orElse(0),
              worst.flatMap(found -> Optional.ofNullable(found.error())).orElse(null),
              Math.toIntExact(
                  sql.queryNumber("SELECT count(*) FROM listing WHERE source=?", source)),
              sql.queryNumber("SELECT known FROM source WHERE id=?", source),
              sql.queryNumber(
                  "SELECT count(*) FROM task WHERE source=? AND file IS NULL"
                      + " AND (stage=0 OR next<=0)",
                  source),
              sql.queryNumber(
                  "SELECT count(*) FROM task WHERE source=? AND file IS NOT NULL", source),
              sql.queryNumber("SELECT indexed FROM tally WHERE source=? AND day=?", source, day),
              sql.queryNumber(
                  "SELECT count(*) FROM extraction WHERE source=? AND quarantined IS NOT NULL",
                  source));
        });
  }

  /**
   * Returns how many pages of each source are done and not stored as articles, or gone since, by
   * the reason without its details: what stands before a colon, an address or a number in brackets.
   */
  public Map<String, Map<String, Long>> countNotStored() {
    List<Refusal> refusals =
        sqliteDatabase.read(
            sql ->
                sql.queryAll(
                    "SELECT s.name, p.reason, count(*) FROM page p JOIN source s ON s.id=p.source"
                        + " WHERE p.reason IS NOT NULL GROUP BY p.source, p.reason",
                    row -> new Refusal(row.getString(1), row.getString(2), row.getLong(3))));
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Refusal refusal : refusals) {
      counts
          .computeIfAbsent(refusal.source(), source -> new TreeMap<>())
          .merge(DETAILS.matcher(refusal.reason()).replaceFirst(""), refusal.pages(), Long::sum);
    }
    return counts;
  }

  private record Refusal(String source, String reason, long pages) {}

  private static @Nullable Instant instant(long millis) {
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }
}
