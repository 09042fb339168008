package wirewatch.crawler.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Checkpoints the write-ahead log into the database file once a second, on its own thread, so that
 * commits do not wait for the disk.
 */
final class WalCheckpointer {
  /**
   * The length of the log, in pages, at which a commit checkpoints it if this thread falls behind.
   */
  static final int AUTO_CHECKPOINT_PAGES = 10_000;

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Connection connection;
  private final Thread thread;

  WalCheckpointer(Connection connection) {
    this.connection = connection;
    this.thread = Thread.ofPlatform().name("state-checkpoints").daemon().start(this::run);
  }

  private void run() {
    try (Statement statement = connection.createStatement()) {
      while (!Thread.currentThread().isInterrupted()) {
        statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      // Commits checkpoint the log instead.
    }
  }

  void close() throws SQLException, InterruptedException {
    thread.interrupt();
    thread.join();
    connection.close();
  }
}
