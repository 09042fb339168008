package wirewatch.crawler.state;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;

/**
 * Moves the schedule back when the system's clock is set back, so that what was scheduled by the
 * clock that was ahead is not late by the difference. The latest time that was seen is kept in the
 * state, because the clock may be set while no crawler runs. Not thread-safe.
 */
public final class ScheduleClock {
  /** Smaller steps are those of a clock that is being adjusted; they delay nothing much. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  /** How old the kept time may be. */
  private static final Duration PRECISION = Duration.ofSeconds(2);

  private static final String KEY = "crawl:clock";
  private static final Logger log = LoggerFactory.getLogger(ScheduleClock.class);

  private final SqliteDatabase sqliteDatabase;
  private Instant kept;
  private Instant latest;

  public ScheduleClock(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
    this.kept =
        sqliteDatabase.read(
            sql ->
                sql.queryFirst(
                        "SELECT value FROM memo WHERE key=?",
                        row -> Instant.ofEpochMilli(Long.parseLong(row.getString(1))),
                        KEY)
                    .orElse(Instant.EPOCH));
    this.latest = kept;
  }

  /** Notes the time; moves the schedule back if a much later one was noted before. */
  public void note(Instant now) {
    Duration back = Duration.between(now, latest);
    if (back.compareTo(TOLERANCE) > 0) {
      log.warn(
          "the clock was set back by {} s: what was due later is due that much earlier",
          back.toSeconds());
      sqliteDatabase.write(sql -> moveBack(sql, now, back) + keep(sql, now));
      latest = now;
    } else if (Duration.between(kept, now).compareTo(PRECISION) > 0) {
      sqliteDatabase.write(sql -> keep(sql, now));
      latest = now;
    } else if (now.isAfter(latest)) {
      latest = now;
    }
  }

  private int keep(SqlSession sql, Instant now) throws SQLException {
    kept = now;
    return sql.update(
        "INSERT OR REPLACE INTO memo(key, value) VALUES(?, ?)",
        KEY,
        String.valueOf(now.toEpochMilli()));
  }

  private static int moveBack(SqlSession sql, Instant now, Duration back) throws SQLException {
    long at = now.toEpochMilli();
    long millis = back.toMillis();
    return sql.update("UPDATE listing SET next=next-? WHERE next>?", millis, at)
        + sql.update("UPDATE task SET next=next-? WHERE file IS NULL AND next>?", millis, at)
        + sql.update("UPDATE host SET until=until-? WHERE until>?", millis, at)
        + sql.update("UPDATE robots SET expires=expires-? WHERE expires>?", millis, at);
  }
}
