package wirewatch.crawler.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/**
 * Applies the {@link SchemaScripts} that a database has not seen. The table {@code migration} lists
 * the applied versions, so that versions may be released in any order; in a database without it,
 * all versions up to {@code user_version} were applied.
 */
final class SchemaMigration {
  private final Path file;
  private final Connection connection;

  SchemaMigration(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Of several programs that open a database at once, one applies and the others wait for it. */
  void run() throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE"); // what reads first is not let write while others do
      int version = number(statement, "PRAGMA user_version");
      if (version > SchemaScripts.currentVersion()) {
        throw UnusableDatabaseException.newer(file, version);
      }
      Set<Integer> applied = readApplied(statement, version);
      for (int next : SchemaScripts.VERSIONS) {
        if (applied.add(next)) {
          apply(statement, next);
        }
      }
      if (version < SchemaScripts.currentVersion()) {
        statement.execute("PRAGMA user_version = " + SchemaScripts.currentVersion());
      }
      statement.execute("COMMIT");
    }
  }

  private static Set<Integer> readApplied(Statement statement, int version) throws SQLException {
    Set<Integer> applied = new TreeSet<>();
    boolean listed =
        number(statement, "SELECT count(*) FROM sqlite_master WHERE name='migration'") > 0;
    if (!listed) {
      statement.execute("CREATE TABLE migration (version INTEGER PRIMARY KEY)");
      for (int earlier : SchemaScripts.VERSIONS) {
        if (earlier <= version) {
          applied.add(earlier);
          statement.execute("INSERT INTO migration VALUES(" + earlier + ")");
        }
      }
      return applied;
    }
    try (ResultSet rows = statement.executeQuery("SELECT version FROM migration")) {
      while (rows.next()) {
        applied.add(rows.getInt(1));
      }
    }
    return applied;
  }

  private static void apply(Statement statement, int version) throws SQLException, IOException {
    for (String sql : SchemaScripts.statements(version)) {
      statement.execute(sql);
    }
    statement.execute("INSERT INTO migration VALUES(" + version + ")");
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
