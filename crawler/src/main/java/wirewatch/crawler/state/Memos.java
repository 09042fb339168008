package wirewatch.crawler.state;

import java.util.Map;
import java.util.stream.Collectors;

/** A persistent key-value store for small pieces of state of other components. */
public final class Memos {
  private final Database database;

  public Memos(Database database) {
    this.database = database;
  }

  /** Returns the entries whose keys start with a prefix. */
  public Map<String, String> all(String prefix) {
    return database
        .read(
            sql ->
                sql.list(
                    "SELECT key, value FROM memo WHERE substr(key, 1, ?)=?",
                    row -> Map.entry(row.getString(1), row.getString(2)),
                    prefix.length(),
                    prefix))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Stores entries, in one transaction. */
  public void put(Map<String, String> values) {
    database.write(
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
