package wirewatch.crawler.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Moves the write-ahead log into the file once a second, on a thread of its own, so that no commit
 * waits for the disk.
 */
final class Checkpoints {
  /** The length of the log at which a commit moves it, should this thread lag behind. */
  static final int LATEST_PAGES = 10_000;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Connection connection;
  private final Thread thread;

  Checkpoints(Connection connection) {
    this.connection = connection;
    this.thread = Thread.ofPlatform().name("state-checkpoints").daemon().start(this::run);
  }

  private void run() {
    try (Statement statement = connection.createStatement()) {
      while (!Thread.currentThread().isInterrupted()) {
        statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      // Then commits do it themselves.
    }
  }

  void stop() throws SQLException, InterruptedException {
    thread.interrupt();
    thread.join();
    connection.close();
  }
}
