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

/**
 * The current watches of the index, whichever process changed them, at most two seconds old. While
 * the index cannot be reached, those read last. Thread-safe.
 */
public final class LiveWatches implements Supplier<CompiledWatches> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveWatches.class);
  private static final Duration MAX_STALENESS = Duration.ofSeconds(2);

  private final WatchStore store;
  private final Channels channels;
  private final Clock clock;
  private CompiledWatches compiledWatches = CompiledWatches.of(List.of());
  private String version = "";
  private Instant lastRead = Instant.MIN;

  private LiveWatches(WatchStore store, Channels channels, Clock clock) {
    this.store = store;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * Copies the file of watches into the index, if there is one.
   *
   * @param channels the configured ones; a warning is logged for a watch that names another
   * @throws WatchRejectedException with every problem of the file and its line
   */
  public static LiveWatches open(
      ArticleIndex index, @Nullable Path file, Channels channels, Clock clock) throws IOException {
    WatchStore store = WatchStore.of(index, clock);
    if (file != null) {
      WatchStore.SyncResult syncResult = store.syncFile(WatchFile.read(file));
      LOG.info(
          "{}: {} watches written, {} removed, {} unchanged",
          file,
          syncResult.written(),
          syncResult.removed(),
          syncResult.unchanged());
    }
    LiveWatches watches = new LiveWatches(store, channels, clock);
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

  private synchronized void read() throws IOException {
    String current = store.version();
    if (!current.equals(version)) {
      compiledWatches =
          compiledWatches.withWatches(store.list().stream().map(StoredWatch::watch).toList());
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
