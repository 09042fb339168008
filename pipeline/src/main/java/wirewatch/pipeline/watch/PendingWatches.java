package wirewatch.pipeline.watch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.alerting.watchfile.WatchesYaml;
import wirewatch.crawler.database.OwnerOnlyFiles;

/**
 * The watches that were added while Elasticsearch did not run, in a file of the data folder.
 * Whoever opens the index next moves them there. Safe for use by several processes.
 */
public final class PendingWatches {
  private static final Logger LOG = LoggerFactory.getLogger(PendingWatches.class);

  private final Path data;
  private final Path file;

  private PendingWatches(Path data) {
    this.data = data;
    this.file = data.resolve("watches-added.yaml");
  }

  public static PendingWatches in(Path data) {
    return new PendingWatches(data);
  }

  /** Returns the file, which need not exist. */
  public Path file() {
    return file;
  }

  /** Returns the watches that wait, in the order in which they were added. */
  public List<Watch> list() throws IOException {
    return Files.exists(file) ? WatchFile.read(file) : List.of();
  }

  /**
   * Adds a watch.
   *
   * @return false if one of the same id waits already; nothing is changed then
   */
  public boolean add(Watch watch) throws IOException {
    OwnerOnlyFiles.createFolder(data);
    try (FileChannel channel = openLockFile()) {
      channel.lock(); // until the channel closes
      List<Watch> watches = new ArrayList<>(list());
      if (watches.stream().anyMatch(waiting -> waiting.id().equals(watch.id()))) {
        return false;
      }
      watches.add(watch);
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, WatchesYaml.write(watches));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    }
  }

  /**
   * Moves the watches into the index. One whose id another watch of the index has gets a free id,
   * so that neither is lost.
   */
  public void moveTo(WatchStore store) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel = openLockFile()) {
      channel.lock(); // until the channel closes
      for (Watch watch : list()) {
        store(watch, store);
      }
      Files.deleteIfExists(file);
    }
  }

  private static void store(Watch watch, WatchStore store) throws IOException {
    Watch free = watch;
    Optional<StoredWatch> other = store.find(free.id());
    for (int n = 2; other.isPresent(); n++) {
      if (other.get().watch().equals(free)) {
        return; // an earlier move was interrupted
      }
      free = withId(watch, watch.id() + "-" + n);
      other = store.find(free.id());
    }
    store.put(free);
    if (free.equals(watch)) {
      LOG.info("watch {}, added while Elasticsearch did not run, is in use", watch.id());
    } else {
      LOG.warn(
          "there is another watch {}: the one added later has the id {}", watch.id(), free.id());
    }
  }

  private FileChannel openLockFile() throws IOException {
    return FileChannel.open(
        file.resolveSibling(file.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static Watch withId(Watch watch, String id) {
    Map<String, Object> form = WatchMapper.toMap(watch);
    form.put("id", id);
    return switch (WatchMapper.fromMap(form)) {
      case WatchReadResult.Accepted accepted -> accepted.watches().getFirst();
      case WatchReadResult.Rejected rejected ->
          throw new WatchRejectedException(rejected.problems().toString());
    };
  }
}
