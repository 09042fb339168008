package wirewatch.pipeline.outbox.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.pipeline.outbox.KeyValueStore;

/** Stores values in a table of the crawler's state, those of one call in one transaction. */
final class SqliteKeyValueStore implements KeyValueStore {
  private final SqliteDatabase sqliteDatabase;

  SqliteKeyValueStore(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  @Override
  public Map<String, String> findByPrefix(String prefix) {
    return SqliteOutbox.call(() -> sqliteDatabase.read(sql -> readByPrefix(sql, prefix))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<Map.Entry<String, String>> readByPrefix(SqlSession sql, String prefix)
      throws SQLException {
    return sql.queryAll(
        "SELECT key, value FROM memo WHERE substr(key, 1, ?)=?",
        row -> Map.entry(row.getString(1), row.getString(2)),
        prefix.length(),
        prefix);
  }

  @Override
  public void putAll(Map<String, String> values) {
    int unused = SqliteOutbox.call(() -> sqliteDatabase.write(sql -> write(sql, values)));
  }

  private static int write(SqlSession sql, Map<String, String> values) throws SQLException {
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql.update(
          "INSERT OR REPLACE INTO memo(key, value) VALUES(?, ?)", value.getKey(), value.getValue());
    }
    return values.size();
  }
}
