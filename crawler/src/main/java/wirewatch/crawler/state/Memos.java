package wirewatch.crawler.state;

import java.util.Map;
import java.util.stream.Collectors;

/** What others want to find again after a restart, by keys of theirs. */
public final class Memos {
  private final Database database;

  public Memos(Database database) {
    this.database = database;
  }

  /** The values of all keys that start so. */
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

  /** Keeps values, in one transaction. */
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
