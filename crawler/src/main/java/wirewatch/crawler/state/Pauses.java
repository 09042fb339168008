package wirewatch.crawler.state;

import java.util.Set;

/** The table of paused sources. */
public final class Pauses {
  /** An SQL condition on a row with a source column. */
  static final String NOT_PAUSED = " AND source NOT IN (SELECT source FROM paused)";

  private final Database database;

  public Pauses(Database database) {
    this.database = database;
  }

  public void pause(long source) {
    database.write(sql -> sql.update("INSERT OR IGNORE INTO paused VALUES(?)", source));
  }

  public void resume(long source) {
    database.write(sql -> sql.update("DELETE FROM paused WHERE source=?", source));
  }

  /** Returns the names of the paused sources. */
  public Set<String> names() {
    return Set.copyOf(
        database.read(
            sql ->
                sql.list(
                    "SELECT name FROM source WHERE id IN (SELECT source FROM paused)",
                    row -> row.getString(1))));
  }
}
