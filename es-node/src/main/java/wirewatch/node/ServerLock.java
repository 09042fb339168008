package wirewatch.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import wirewatch.node.NodeStartException.Reason;

/**
 * The lock that a server holds on its data ({@code data/node.lock}). It tells of a server that no
 * file beside the data names, such as one whose launcher was killed and that is still closing.
 */
final class ServerLock {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private ServerLock() {}

  /** Waits until no server has the data open. */
  static void awaitRelease(Path serverData, Duration timeout) throws IOException {
    Path file = serverData.resolve("node.lock");
    long end = System.nanoTime() + timeout.toNanos();
    while (Files.exists(file) && isHeld(file)) {
      if (System.nanoTime() > end) {
        throw new NodeStartException(
            Reason.IN_USE,
            "another Elasticsearch has the data in %s open: stop its process, or choose another data folder"
                .formatted(serverData));
      }
      StartWait.pause(POLL_INTERVAL);
    }
  }

  private static boolean isHeld(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }
}
