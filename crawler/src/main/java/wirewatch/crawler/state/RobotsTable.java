package wirewatch.crawler.state;

import java.time.Instant;
import java.util.Optional;
import wirewatch.crawler.database.SqliteDatabase;

/** The table of {@code robots.txt} files, by origin ({@code scheme://host:port}). */
public final class RobotsTable {
  private final SqliteDatabase sqliteDatabase;

  public RobotsTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  public Optional<RobotsRow> find(String origin) {
    return sqliteDatabase.read(
        sql ->
            sql.queryFirst(
                "SELECT expires, status, body FROM robots WHERE origin=?",
                row ->
                    new RobotsRow(
                        Instant.ofEpochMilli(row.getLong(1)), row.getInt(2), row.getBytes(3)),
                origin));
  }

  public void put(String origin, RobotsRow robots) {
    sqliteDatabase.write(
        sql ->
            sql.update(
                "INSERT OR REPLACE INTO robots(origin, expires, status, body) VALUES(?, ?, ?, ?)",
                origin,
                robots.expires().toEpochMilli(),
                robots.status(),
                robots.body()));
  }
}
