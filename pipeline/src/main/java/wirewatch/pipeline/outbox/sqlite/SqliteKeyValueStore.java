package wirewatch.pipeline.outbox.sqlite;

import java.util.Map;
import java.util.stream.Collectors;
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
    return sqliteDatabase
        .read(
            sql ->
                sql.queryAll(
                    "SELECT key, value FROM memo WHERE substr(key, 1, ?)=?",
                    row -> Map.entry(row.getString(1), row.getString(2)),
                    prefix.length(),
                    prefix))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void putAll(Map<String, String> values) {
    sqliteDatabase.write(
        sql -> {
          for (Map.Entry<String, String> value : values.entrySet()) {
            sql.update(
                "INSERT OR REPLACE INTO memo(key, value) VALUES(?, ?)",
                value.getKey(),
                value.getValue());
          }
          return values.size();
        });
  }
}
