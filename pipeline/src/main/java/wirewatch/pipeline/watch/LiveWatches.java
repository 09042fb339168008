package wirewatch.pipeline.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.model.Watch;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.backup.IndexBackup;

/**
 * The current watches of the index, whichever process changed them, at most two seconds old. While
 * the index cannot be reached, those read last. Thread-safe.
 */
public final class LiveWatches implements Supplier<CompiledWatches> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveWatches.class);
  private static final Duration MAX_STALENESS = Duration.ofSeconds(2);

  private final WatchStore store;
  private final Channels channels;
  private final @Nullable IndexBackup backup;
  private final Clock clock;
  private CompiledWatches compiledWatches = CompiledWatches.of(List.of());
  private String version = "";
  private Instant lastRead = Instant.MIN;

  private LiveWatches(Files files, WatchStore store, Channels channels, Clock clock) {
    this.store = store;
    this.channels = channels;
    this.backup = files.backup() == null ? null : store.backup(files.backup());
    this.clock = clock;
  }

  /**
   * Files with watches.
   *
   * @param watches the file of watches, if there is one
   * @param backup where the watches that stand only in the index are copied to; null for nowhere
   */
  public record Files(@Nullable Path watches, @Nullable Path backup) {}

  /**
   * Restores the watches of the backup into an index that has lost them, and copies the file of
   * watches into the index.
   *
   * @param channels the configured ones; a warning is logged for a watch that names another
   * @throws WatchRejectedException with every problem of the file and its line
   */
  public static LiveWatches open(ArticleIndex index, Files files, Channels channels, Clock clock)
      throws IOException {
    WatchStore store = WatchStore.of(index, clock);
    LiveWatches watches = new LiveWatches(files, store, channels, clock);
    watches.syncBackup();
    Path file = files.watches();
    if (file != null) {
      WatchStore.SyncResult syncResult = store.syncFile(WatchFile.read(file));
      LOG.info(
          "{}: {} watches written, {} removed, {} unchanged",
          file,
          syncResult.written(),
          syncResult.removed(),
          syncResult.unchanged());
    }
    watches.read(); // an article that arrives before the watches would raise no alert
    return watches;
  }

  @Override
  public synchronized CompiledWatches get() {
    Instant now = clock.instant();
    if (lastRead.equals(Instant.MIN) || !now.isBefore(lastRead.plus(MAX_STALENESS))) {
      refresh();
      lastRead = now;
    }
    return compiledWatches;
  }

  private void refresh() {
    try {
      read();
    } catch (IOException e) {
      LOG.warn("the watches cannot be read, those of before go on: {}", e.toString());
    }
  }

  private void syncBackup() throws IOException {
    if (backup != null) {
      backup.sync();
    }
  }

  private synchronized void read() throws IOException {
    String current = store.version();
    if (!current.equals(version)) {
      syncBackup();
      List<StoredWatch> stored = store.list();
      compiledWatches =
          compiledWatches.withWatches(stored.stream().map(StoredWatch::watch).toList());
      version = current;
      compiledWatches
          .problems()
          .forEach((id, why) -> LOG.warn("watch {} never matches: {}", id, why));
      compiledWatches.watches().forEach(this::warnOfMissingChannels);
    }
  }

  private void warnOfMissingChannels(Watch watch) {
    List<String> missing = channels.unknownNames(watch.channels());
    if (!missing.isEmpty()) {
      LOG.warn(
          "watch {} names {}, which alerts.channels does not have: nothing of it arrives there",
          watch.id(),
          String.join(", ", missing));
    }
  }
}
