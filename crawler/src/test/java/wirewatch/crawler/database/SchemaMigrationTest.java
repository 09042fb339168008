package wirewatch.crawler.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMigrationTest {
  @TempDir private Path folder;

  @Test
  void appliesAllVersionsToANewFile() {
    assertThat(migratedVersions()).isEqualTo(SchemaScripts.VERSIONS);
    assertThat(migratedVersions()).as("opened again").isEqualTo(SchemaScripts.VERSIONS);
  }

  @Test
  void appliesTheLaterVersionsToAFileFromBeforeTheList() throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (int version : List.of(1, 2, 3)) {
        for (String sql : SchemaScripts.statements(version)) {
          statement.execute(sql);
        }
      }
      statement.execute("INSERT INTO host(name) VALUES('wire.example')");
      statement.execute("PRAGMA user_version = 3");
    }

    assertThat(migratedVersions()).isEqualTo(SchemaScripts.VERSIONS);
    try (SqliteDatabase database = open()) {
      long checks = database.read(sql -> sql.queryNumber("SELECT count(checks) FROM host"));
      assertThat(checks).isEqualTo(1);
    }
  }

  @Test
  void appliesAVersionThatWasReleasedAfterANewerOne() throws SQLException {
    migratedVersions();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM migration WHERE version=3");
      statement.execute("DROP TABLE paused");
    }

    assertThat(migratedVersions()).isEqualTo(SchemaScripts.VERSIONS);
    try (SqliteDatabase database = open()) {
      long paused = database.read(sql -> sql.queryNumber("SELECT count(*) FROM paused"));
      assertThat(paused).isZero();
    }
  }

  @Test
  void refusesAFileOfANewerProgram() throws SQLException {
    migratedVersions();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 999");
    }

    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(this::open)
        .withMessageContaining("newer Wirewatch (version 999");
  }

  private List<Integer> migratedVersions() {
    try (SqliteDatabase database = open()) {
      return database.read(
          sql ->
              sql.queryAll("SELECT version FROM migration ORDER BY version", row -> row.getInt(1)));
    }
  }

  private SqliteDatabase open() {
    return SqliteDatabase.open(folder.resolve("state.db"));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state.db"));
  }
}
