package wirewatch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import wirewatch.node.NodeStartException.Reason;

/** The lock on a data folder: one process at a time may run a node on it. */
record DataFolderLock(FileChannel channel) implements AutoCloseable {

  static DataFolderLock acquire(Path data) throws IOException {
    Path folder = data.resolve("elasticsearch");
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        requireNoRunningNode(data);
        return new DataFolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // this process holds the lock: treated like another process
    } catch (NodeStartException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw inUse(data);
  }

  /** A detached node holds no lock; a node whose owner was killed is shutting down. */
  private static void requireNoRunningNode(Path data) {
    Optional<RunningNodeFile> file = RunningNodeFile.read(data);
    Optional<ProcessHandle> process = file.flatMap(found -> found.node().process());
    if (process.isEmpty()) {
      return;
    }
    if (file.get().isWanted()) {
      throw inUse(data);
    }
    NodeTermination.terminate(process.get());
  }

  private static NodeStartException inUse(Path data) {
    String which =
        RunningNodeFile.read(data)
            .filter(file -> file.node().process().isPresent())
            .map(DataFolderLock::describe)
            .orElse("");
    return new NodeStartException(
        Reason.IN_USE,
        "another Elasticsearch%s runs on the data folder %s: stop it with `wirewatch node stop`, or"
                .formatted(which, data)
            + " choose another folder");
  }

  private static String describe(RunningNodeFile file) {
    return " (process %d, %s)"
        .formatted(file.node().pid(), file.findAddress().map(URI::toString).orElse("starting"));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
