package wirewatch.crawler.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * A SQLite file in WAL mode, with one writer thread that commits queued writes in groups and one
 * connection for reads. Thread-safe; a write returns when it is committed.
 */
public final class SqliteDatabase implements AutoCloseable {
  private static final int MAX_GROUP_SIZE = 256;
  private static final Duration BUSY_TIMEOUT = Duration.ofMinutes(1);

  private final Path file;
  private final Connection writeConnection;
  private final Connection readConnection;
  private final SqlSession writeSession;
  private final SqlSession readSession;
  private final ReentrantLock readLock = new ReentrantLock();
  private final BlockingQueue<WriteJob<?>> jobs = new LinkedBlockingQueue<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread writer;
  private final WalCheckpointer checkpointer;
  private volatile @Nullable String writeProblem;

  private record WriteJob<T>(TransactionBody<T> work, CompletableFuture<T> done) {}

  private SqliteDatabase(Path file) throws SQLException, IOException {
    this.file = file;
    OwnerOnlyFiles.createDatabase(file);
    this.writeConnection = connect(file);
    new SchemaMigration(file, writeConnection).run();
    this.readConnection = connect(file);
    this.writeSession = new SqlSession(writeConnection);
    this.readSession = new SqlSession(readConnection);
    this.checkpointer =
        new WalCheckpointer(connect(file), file.resolveSibling(file.getFileName() + "-wal"));
    this.writer = Thread.ofPlatform().name("state-writer").daemon().start(this::writeGroups);
  }

  /**
   * Opens the file, which only its owner can read; creates it if it does not exist.
   *
   * @throws UnusableDatabaseException if it is damaged, of a newer version or not permitted
   */
  public static SqliteDatabase open(Path file) {
    try {
      return new SqliteDatabase(file);
    } catch (SQLException | IOException e) {
      throw UnusableDatabaseException.of(file, e);
    }
  }

  /**
   * Copies a file as of one moment, also while other processes write to it.
   *
   * @param target a file that does not exist; only its owner can read it
   */
  public static void copy(Path file, Path target) throws IOException {
    OwnerOnlyFiles.createDatabase(target); // VACUUM INTO takes an empty file
    try (Connection connection = connect(file);
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, target.toString());
      statement.execute();
    } catch (SQLException e) {
      throw new IOException(
          "%s cannot be copied to %s: %s".formatted(file, target, e.getMessage()), e);
    }
  }

  public <T> T read(TransactionBody<T> transactionBody) {
    readLock.lock();
    try {
      return transactionBody.run(readSession);
    } catch (SQLException | IOException e) {
      readSession.closeStatements();
      throw new DatabaseException(file + " cannot be read: " + e.getMessage(), e);
    } finally {
      readLock.unlock();
    }
  }

  public <T> T write(TransactionBody<T> transactionBody) {
    WriteJob<T> writeJob = new WriteJob<>(transactionBody, new CompletableFuture<>());
    if (closed.get()) {
      throw new IllegalStateException(file + " is closed");
    }
    jobs.add(writeJob);
    try {
      return writeJob.done().join();
    } catch (CompletionException e) {
      throw new DatabaseException(file + " cannot be written: " + e.getCause(), e.getCause());
    }
  }

  /** Returns why the last write failed, if that can pass; empty after a write that succeeded. */
  public Optional<String> writeProblem() {
    return Optional.ofNullable(writeProblem);
  }

  private void writeGroups() {
    List<WriteJob<?>> group = new ArrayList<>();
    try {
      while (!closed.get() || !jobs.isEmpty()) {
        group.add(jobs.take());
        jobs.drainTo(group, MAX_GROUP_SIZE - 1);
        writeGroup(group);
        group.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Commits a group; if one of its writes fails, commits each separately. */
  private void writeGroup(List<WriteJob<?>> group) {
    if (!commit(group) && group.size() > 1) {
      for (WriteJob<?> writeJob : group) {
        commit(List.of(writeJob));
      }
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a failed write must not end the writer thread
  private boolean commit(List<WriteJob<?>> group) {
    List<Runnable> completions = new ArrayList<>(group.size());
    try {
      // another process may write too: a transaction that reads first needs the write lock
      execute("BEGIN IMMEDIATE");
      for (WriteJob<?> writeJob : group) {
        completions.add(run(writeJob));
      }
      execute("COMMIT");
    } catch (SQLException | IOException | RuntimeException e) {
      rollback(e);
      if (group.size() == 1) {
        if (DatabaseException.canPass(e)) {
          writeProblem = file + " cannot be written: " + e.getMessage();
        }
        group.getFirst().done().completeExceptionally(e);
      }
      return false;
    }
    writeProblem = null;
    completions.forEach(Runnable::run);
    return true;
  }

  private <T> Runnable run(WriteJob<T> writeJob) throws SQLException, IOException {
    T value = writeJob.work().run(writeSession);
    return () -> writeJob.done().complete(value);
  }

  /** Fails where SQLite has rolled back already, as it does when it finds no room. */
  private void rollback(Exception cause) {
    writeSession.closeStatements();
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = writeConnection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      // first: the next one may have to wait. On a slow disk a checkpoint lasts many seconds.
      statement.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT.toMillis());
      startWal(statement);
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("PRAGMA cache_size = -32000");
      statement.execute("PRAGMA wal_autocheckpoint = " + WalCheckpointer.AUTO_CHECKPOINT_PAGES);
    }
    return connection;
  }

  /**
   * Sets WAL mode, which a file keeps. Where several programs do so on a new file at once, each
   * holds a lock that another waits for; SQLite then refuses all but one without a wait.
   */
  private static void startWal(Statement statement) throws SQLException {
    Instant deadline = Instant.now().plus(BUSY_TIMEOUT);
    while (true) {
      try {
        statement.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if (DatabaseException.primaryCode(e) != SQLiteErrorCode.SQLITE_BUSY.code
            || Instant.now().isAfter(deadline)) {
          throw e;
        }
        LockSupport.parkNanos(10_000_000);
      }
    }
  }

  /** Commits queued writes, then closes. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    jobs.add(new WriteJob<>(sql -> 0, new CompletableFuture<>()));
    try {
      writer.join();
      checkpointer.close();
      readConnection.close();
      writeConnection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new DatabaseException(file + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
