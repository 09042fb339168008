package wirewatch.crawler.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Checkpoints the write-ahead log into the database file once a second, on its own thread, so that
 * commits do not wait for the disk. A log that has become long is truncated: otherwise its file
 * would keep the size that it once had.
 */
final class WalCheckpointer {
  /**
   * The length of the log, in pages, at which a commit checkpoints it if this thread falls behind.
   */
  static final int AUTO_CHECKPOINT_PAGES = 10_000;

  /** The length of the log's file from which it is truncated. */
  static final long MAX_LOG_BYTES = 32L << 20;

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Connection connection;
  private final Path log;
  private final Thread thread;

  WalCheckpointer(Connection connection, Path log) {
    this.connection = connection;
    this.log = log;
    this.thread = Thread.ofPlatform().name("state-checkpoints").daemon().start(this::run);
  }

  private void run() {
    try (Statement statement = connection.createStatement()) {
      while (!Thread.currentThread().isInterrupted()) {
        checkpoint(statement);
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      // Commits checkpoint the log instead.
    }
  }

  private void checkpoint(Statement statement) {
    try {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
      if (isLong()) {
        // commits wait for this one, but only little is left to be written
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
    } catch (SQLException e) {
      // No room, or the disk fails: the log stays as it is until the next time.
    }
  }

  private boolean isLong() {
    try {
      return Files.size(log) > MAX_LOG_BYTES;
    } catch (IOException e) {
      return false; // there is none
    }
  }

  void close() throws SQLException, InterruptedException {
    thread.interrupt();
    thread.join();
    connection.close();
  }
}
