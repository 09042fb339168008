package wirewatch.crawler.state;

import java.time.Instant;
import java.util.Optional;

/** The table of {@code robots.txt} files, by origin ({@code scheme://host:port}). */
public final class RobotsFiles {
  private final Database database;

  public RobotsFiles(Database database) {
    this.database = database;
  }

  public Optional<RobotsRow> get(String origin) {
    return database.read(
        sql ->
            sql.first(
                "SELECT expires, status, body FROM robots WHERE origin=?",
                row ->
                    new RobotsRow(
                        Instant.ofEpochMilli(row.getLong(1)), row.getInt(2), row.getBytes(3)),
                origin));
  }

  public void put(String origin, RobotsRow robots) {
    database.write(
        sql ->
            sql.update(
                "INSERT OR REPLACE INTO robots(origin, expires, status, body) VALUES(?, ?, ?, ?)",
                origin,
                robots.expires().toEpochMilli(),
                robots.status(),
                robots.body()));
  }
}
