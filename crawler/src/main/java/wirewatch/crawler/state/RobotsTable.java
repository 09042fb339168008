package wirewatch.crawler.state;

import java.time.Instant;
import java.util.Optional;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.robots.RobotsFile;
import wirewatch.crawler.robots.RobotsStore;

/** The table of {@code robots.txt} files, by origin ({@code scheme://host:port}). */
public final class RobotsTable implements RobotsStore {
  private final SqliteDatabase sqliteDatabase;

  public RobotsTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  @Override
  public Optional<RobotsFile> find(String origin) {
    return sqliteDatabase.read(
        sql ->
            sql.queryFirst(
                "SELECT expires, status, body FROM robots WHERE origin=?",
                row ->
                    new RobotsFile(
                        Instant.ofEpochMilli(row.getLong(1)), row.getInt(2), row.getBytes(3)),
                origin));
  }

  @Override
  public void put(String origin, RobotsFile robots) {
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
