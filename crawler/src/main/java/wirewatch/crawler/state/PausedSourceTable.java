package wirewatch.crawler.state;

import java.util.Set;
import wirewatch.crawler.database.SqliteDatabase;

/** The table of paused sources. */
public final class PausedSourceTable {
  /** An SQL condition on a row with a source column. */
  static final String NOT_PAUSED = " AND source NOT IN (SELECT source FROM paused)";

  private final SqliteDatabase sqliteDatabase;

  public PausedSourceTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  public void pause(long source) {
    sqliteDatabase.write(sql -> sql.update("INSERT OR IGNORE INTO paused VALUES(?)", source));
  }

  public void resume(long source) {
    sqliteDatabase.write(sql -> sql.update("DELETE FROM paused WHERE source=?", source));
  }

  /** Returns the names of the paused sources. */
  public Set<String> pausedNames() {
    return Set.copyOf(
        sqliteDatabase.read(
            sql ->
                sql.queryAll(
                    "SELECT name FROM source WHERE id IN (SELECT source FROM paused)",
                    row -> row.getString(1))));
  }
}
