package wirewatch.app.command.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import wirewatch.alerting.channel.Channels;
import wirewatch.app.ConfigOption;
import wirewatch.app.IndexConnection;
import wirewatch.app.WaitNotice;
import wirewatch.configuration.Configuration;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.watch.PendingWatches;
import wirewatch.pipeline.watch.WatchFile;
import wirewatch.pipeline.watch.WatchStore;

/**
 * Opens the watch store for a command, after copying the watches of the file and of the backlog
 * into the index.
 */
final class WatchStoreConnection implements AutoCloseable {
  private final IndexConnection access;
  private final WatchStore store;
  private final Channels channels;

  private WatchStoreConnection(IndexConnection access, WatchStore store, Channels channels) {
    this.access = access;
    this.store = store;
    this.channels = channels;
  }

  static WatchStoreConnection open(ConfigOption config) throws IOException {
    Configuration configuration = config.readOrDefault();
    return of(configuration, IndexConnection.open(configuration));
  }

  /** Opens the store if the configuration names a cluster or the local node runs; starts none. */
  static Optional<WatchStoreConnection> openIfRunning(ConfigOption config) throws IOException {
    Configuration configuration = config.readOrDefault();
    Optional<IndexConnection> running = IndexConnection.openIfRunning(configuration);
    return running.isEmpty() ? Optional.empty() : Optional.of(of(configuration, running.get()));
  }

  /** Opens the store as {@link #openIfRunning} does, and waits for a node that is starting. */
  static Optional<WatchStoreConnection> openUnlessStopped(ConfigOption config) throws IOException {
    Configuration configuration = config.readOrDefault();
    return IndexConnection.isNodeStopped(configuration)
        ? Optional.empty()
        : Optional.of(of(configuration, IndexConnection.open(configuration)));
  }

  private static WatchStoreConnection of(Configuration configuration, IndexConnection access)
      throws IOException {
    try {
      WatchStore store =
          WaitNotice.during(
              "waiting for Elasticsearch to answer", () -> synchronise(configuration, access));
      return new WatchStoreConnection(access, store, configuration.alerts().channels());
    } catch (IOException | RuntimeException e) {
      access.close();
      throw e;
    }
  }

  private static WatchStore synchronise(Configuration configuration, IndexConnection access)
      throws IOException {
    access.index().installTemplates();
    WatchStore store = WatchStore.of(access.index(), Clock.systemUTC());
    Path file = configuration.watches();
    if (file != null) {
      store.syncFile(WatchFile.read(file));
    }
    PendingWatches.in(configuration.data()).moveTo(store);
    return store;
  }

  WatchStore store() {
    return store;
  }

  Channels channels() {
    return channels;
  }

  ArticleIndex index() {
    return access.index();
  }

  @Override
  public void close() {
    access.close();
  }
}
