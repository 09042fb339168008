package wirewatch.crawler.state;

import java.util.Optional;
import wirewatch.crawler.database.SqliteDatabase;

/** The table of the positions at which reading of HTTP interfaces and mailboxes goes on. */
public final class InboundTable {
  private final SqliteDatabase sqliteDatabase;

  public InboundTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /** Returns the position of a source; empty before the first poll. */
  public Optional<String> find(long source) {
    return sqliteDatabase.read(
        sql ->
            sql.queryFirst(
                "SELECT position FROM inbound WHERE source=?", row -> row.getString(1), source));
  }

  public void put(long source, String position) {
    sqliteDatabase.write(
        sql ->
            sql.update(
                "INSERT INTO inbound VALUES(?, ?)"
                    + " ON CONFLICT(source) DO UPDATE SET position=excluded.position",
                source,
                position));
  }
}
