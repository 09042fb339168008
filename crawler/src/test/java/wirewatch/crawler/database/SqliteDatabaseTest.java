package wirewatch.crawler.database;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The files of a real database: who can read them, and how long they become. */
class SqliteDatabaseTest {
  private static final int OPENING_AT_ONCE = 4;

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("state.db");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerReadsTheDatabaseAndItsLog() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      write(database, 1);

      assertThat(permissions("state.db")).isEqualTo("rw-------");
      assertThat(permissions("state.db-wal")).isEqualTo("rw-------");
      assertThat(permissions("state.db-shm")).isEqualTo("rw-------");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void takesTheRightsOfOthersFromADatabaseOfAnOlderVersion() throws IOException {
    Files.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      write(database, 1);
      assertThat(permissions("state.db")).isEqualTo("rw-------");
      assertThat(permissions("state.db-wal")).isEqualTo("rw-------");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void othersCannotListTheDataFolder() throws IOException {
    OwnerOnlyFiles.createFolder(folder.resolve("data"));

    assertThat(permissions("data")).isEqualTo("rwx--x--x");
  }

  /** As {@code run} and {@code status} do that are started together on a new folder. */
  @Test
  void severalProgramsOpenANewDatabaseAtOnce() throws Exception {
    try (ExecutorService programs = Executors.newFixedThreadPool(OPENING_AT_ONCE)) {
      for (int round = 0; round < 25; round++) {
        Path path = folder.resolve("new-" + round + ".db");
        CyclicBarrier start = new CyclicBarrier(OPENING_AT_ONCE);
        Callable<Void> opening =
            () -> {
              start.await();
              SqliteDatabase.open(path).close();
              return null;
            };

        for (Future<Void> opened : programs.invokeAll(nCopies(OPENING_AT_ONCE, opening))) {
          opened.get();
        }
      }
    }
  }

  @Test
  void truncatesALongLog() throws Exception {
    Path log = folder.resolve("state.db-wal");
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      write(database, (int) (WalCheckpointer.MAX_LOG_BYTES / 1_000_000) + 8);
      assertThat(Files.size(log)).isGreaterThan(WalCheckpointer.MAX_LOG_BYTES);

      while (Files.size(log) > WalCheckpointer.MAX_LOG_BYTES) {
        Thread.sleep(50); // the checkpoints have their own pace; a log that stays long hangs here
      }
    }
  }

  /** Writes some megabytes in one transaction. */
  private static void write(SqliteDatabase database, int megabytes) {
    database.write(
        session -> {
          session.update("CREATE TABLE filler (bytes BLOB)");
          for (int i = 0; i < megabytes; i++) {
            session.update("INSERT INTO filler VALUES (zeroblob(1000000))");
          }
          return 0;
        });
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
