package wirewatch.crawler.state;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

/**
 * A SQLite file in WAL mode, with one writer thread that commits queued writes in groups and one
 * connection for reads. Thread-safe; a write returns when it is committed.
 */
public final class Database implements AutoCloseable {
  private static final int GROUP = 256;

  private final Path file;
  private final Connection writing;
  private final Connection reading;
  private final Statements writes;
  private final Statements reads;
  private final ReentrantLock readLock = new ReentrantLock();
  private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread writer;
  private final Checkpoints checkpoints;

  private record Job<T>(Work<T> work, CompletableFuture<T> done) {}

  private Database(Path file) throws SQLException, IOException {
    this.file = file;
    this.writing = connect(file);
    // another process may write too: a transaction that reads first must hold the write lock from
    // the start
    writing.unwrap(SQLiteConnection.class).setCurrentTransactionMode(TransactionMode.IMMEDIATE);
    writing.setAutoCommit(false);
    install(writing);
    this.reading = connect(file);
    this.writes = new Statements(writing);
    this.reads = new Statements(reading);
    this.checkpoints = new Checkpoints(connect(file));
    this.writer = Thread.ofPlatform().name("state-writer").daemon().start(this::writeGroups);
  }

  /** Opens the file; creates it if it does not exist. */
  public static Database open(Path file) {
    try {
      return new Database(file);
    } catch (SQLException | IOException e) {
      throw new StateException(file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  public <T> T read(Work<T> work) {
    readLock.lock();
    try {
      return work.run(reads);
    } catch (SQLException | IOException e) {
      throw new StateException(file + " cannot be read: " + e.getMessage(), e);
    } finally {
      readLock.unlock();
    }
  }

  public <T> T write(Work<T> work) {
    Job<T> job = new Job<>(work, new CompletableFuture<>());
    if (closed.get()) {
      throw new IllegalStateException(file + " is closed");
    }
    jobs.add(job);
    try {
      return job.done().join();
    } catch (CompletionException e) {
      throw new StateException(file + " cannot be written: " + e.getCause(), e);
    }
  }

  private void writeGroups() {
    List<Job<?>> group = new ArrayList<>();
    try {
      while (!closed.get() || !jobs.isEmpty()) {
        group.add(jobs.take());
        jobs.drainTo(group, GROUP - 1);
        writeGroup(group);
        group.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Commits a group; if one of its writes fails, commits each separately. */
  private void writeGroup(List<Job<?>> group) {
    if (!commit(group) && group.size() > 1) {
      for (Job<?> job : group) {
        commit(List.of(job));
      }
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a failed write must not end the writer thread
  private boolean commit(List<Job<?>> group) {
    List<Runnable> completions = new ArrayList<>(group.size());
    try {
      for (Job<?> job : group) {
        completions.add(run(job));
      }
      writing.commit();
    } catch (SQLException | IOException | RuntimeException e) {
      rollback(e);
      if (group.size() == 1) {
        group.getFirst().done().completeExceptionally(e);
      }
      return false;
    }
    completions.forEach(Runnable::run);
    return true;
  }

  private <T> Runnable run(Job<T> job) throws SQLException, IOException {
    T value = job.work().run(writes);
    return () -> job.done().complete(value);
  }

  private void rollback(Exception cause) {
    try {
      writing.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("PRAGMA busy_timeout = 5000");
      statement.execute("PRAGMA cache_size = -32000");
      statement.execute("PRAGMA wal_autocheckpoint = " + Checkpoints.LATEST_PAGES);
    }
    return connection;
  }

  private static void install(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      int version = version(statement);
      if (version > Schema.VERSION) {
        throw new IOException("it was created by a newer Wirewatch: version " + version);
      }
      for (int next = version + 1; next <= Schema.VERSION; next++) {
        for (String sql : Schema.statements(next)) {
          statement.execute(sql);
        }
        statement.execute("PRAGMA user_version = " + next);
      }
      connection.commit();
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /** Commits queued writes, then closes. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    jobs.add(new Job<>(sql -> 0, new CompletableFuture<>()));
    try {
      writer.join();
      checkpoints.stop();
      reading.close();
      writing.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new StateException(file + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
