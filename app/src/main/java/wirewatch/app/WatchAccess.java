package wirewatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import wirewatch.alerting.delivery.Channels;
import wirewatch.app.config.Configuration;
import wirewatch.app.flow.IndexAccess;
import wirewatch.app.watch.WatchFile;
import wirewatch.app.watch.WatchStore;
import wirewatch.index.ArticleIndex;

/** Opens the watch store for a command, after copying the watches of the file into the index. */
final class WatchAccess implements AutoCloseable {
  private final IndexAccess access;
  private final WatchStore store;
  private final Channels channels;

  private WatchAccess(IndexAccess access, WatchStore store, Channels channels) {
    this.access = access;
    this.store = store;
    this.channels = channels;
  }

  static WatchAccess open(ConfigOption config) throws IOException {
    Configuration configuration = config.readOrDefault();
    IndexAccess access = IndexAccess.open(configuration);
    try {
      access.index().install();
      WatchStore store = WatchStore.of(access.index(), Clock.systemUTC());
      Path file = configuration.watches();
      if (file != null) {
        store.lay(WatchFile.read(file));
      }
      return new WatchAccess(access, store, configuration.alerts().channels());
    } catch (IOException | RuntimeException e) {
      access.close();
      throw e;
    }
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
