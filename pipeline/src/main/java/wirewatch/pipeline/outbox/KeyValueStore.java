package wirewatch.pipeline.outbox;

import java.util.Map;
import java.util.stream.Collectors;
import wirewatch.crawler.database.SqliteDatabase;

/** A persistent key-value store for small pieces of state of other components. */
public final class KeyValueStore {
  private final SqliteDatabase sqliteDatabase;

  public KeyValueStore(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /** Returns the entries whose keys start with a prefix. */
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

  /** Stores entries, in one transaction. */
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
