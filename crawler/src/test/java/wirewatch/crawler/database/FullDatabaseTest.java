package wirewatch.crawler.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real database that SQLite does not let grow: each write that needs room is SQLITE_FULL. */
class FullDatabaseTest {
  @TempDir private Path folder;

  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void refusesOnlyWhatNeedsRoomAndSaysSo() {
    write("before", 10);
    limitPages(1);

    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> write("lost", 1 << 20))
        .withMessageContaining("state.db cannot be written")
        .withMessageContaining("SQLITE_FULL")
        .matches(DatabaseException::isTemporary, "can succeed later");
    assertThat(database.writeProblem()).get().asString().contains("SQLITE_FULL");
    assertThat(count()).isEqualTo(1);

    limitPages(1_000_000);
    write("after", 1 << 20);
    assertThat(database.writeProblem()).isEmpty();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void keepsTransactionsWholeAfterAFailure() {
    limitPages(1);
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(
              () ->
                  database.write(
                      sql -> {
                        sql.update("INSERT INTO memo VALUES('half', 'a')");
                        return sql.update("INSERT INTO memo VALUES('whole', zeroblob(1000000))");
                      }));
      assertThat(count()).isZero();
    }
    limitPages(1_000_000);

    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(
            () ->
                database.write(
                    sql -> {
                      sql.update("INSERT INTO memo VALUES('half', 'a')");
                      return sql.update("INSERT INTO no_such_table VALUES(1)");
                    }))
        .matches(wrong -> !wrong.isTemporary(), "fails alike later");
    assertThat(count()).isZero();
    write("after", 10);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void opensAndReadsWithoutRoomToGrow() {
    write("before", 10);
    database.close();
    database = SqliteDatabase.open(folder.resolve("state.db"));
    limitPages(1);

    assertThat(count()).isEqualTo(1);
  }

  private void limitPages(long pages) {
    long now = database.write(sql -> sql.queryNumber("PRAGMA max_page_count = " + pages));
    assertThat(now).isPositive();
  }

  private void write(String key, int bytes) {
    int rows =
        database.write(sql -> sql.update("INSERT INTO memo VALUES(?, ?)", key, "x".repeat(bytes)));
    assertThat(rows).isEqualTo(1);
  }

  private long count() {
    return database.read(sql -> sql.queryNumber("SELECT count(*) FROM memo"));
  }
}
