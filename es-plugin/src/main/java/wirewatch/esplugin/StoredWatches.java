package wirewatch.esplugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.Watches;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchlist.Reading;
import wirewatch.alerting.watchlist.WatchForm;

/**
 * Caches the compiled watches of the cluster on each node, and compiles them again when they change.
 * Nodes without a pipeline that uses them do not read them.
 */
final class StoredWatches {
  private static final Logger log = LogManager.getLogger(StoredWatches.class);
  private static final String NO_INDEX = "no index";

  /** The language whose matchers are prepared in advance; others are prepared on first use. */
  private static final String MOST = "en";

  private final WatchIndex index;
  private final List<Runnable> waiting = new ArrayList<>();
  private volatile boolean wanted;
  private volatile @Nullable Watches watches;
  private volatile boolean tried;
  private String version = "";

  StoredWatches(WatchIndex index) {
    this.index = index;
  }

  /** Enables reading the watches. */
  void want() {
    wanted = true;
  }

  /** Returns the compiled watches; null if they have not been read yet. */
  @Nullable Watches current() {
    return watches;
  }

  /** Runs {@code next} after the first attempt to read the watches; immediately if it is over. */
  void afterFirstAttempt(Runnable next) {
    wanted = true;
    synchronized (waiting) {
      if (!tried) {
        waiting.add(next);
        return;
      }
    }
    next.run();
  }

  /** Reads the watches if enabled and changed; must be called periodically by one thread. */
  void refresh(boolean exists) {
    if (!wanted) {
      return;
    }
    try {
      read(exists);
    } catch (RuntimeException e) {
      log.warn("cannot read the watches; documents are matched against the previous ones", e);
    }
    release();
  }

  private void read(boolean exists) {
    String now = exists ? index.version() : NO_INDEX;
    if (now.equals(version)) {
      return;
    }
    List<Watch> all = new ArrayList<>();
    for (Map<String, Object> document : exists ? index.all() : List.<Map<String, Object>>of()) {
      all.addAll(watches(document));
    }
    Watches known = watches;
    Watches compiled = known == null ? Watches.of(all) : known.changedTo(all);
    compiled.prepare(MOST);
    compiled.problems().forEach((id, why) -> log.warn("watch {} cannot match: {}", id, why));
    watches = compiled;
    version = now;
    log.info("{} watches read", all.size());
  }

  private static List<Watch> watches(Map<String, Object> document) {
    return switch (WatchForm.read(document)) {
      case Reading.Read read -> read.watches();
      case Reading.Refused refused -> {
        log.warn("watch {} is ignored: {}", document.get("id"), refused.problems());
        yield List.of();
      }
    };
  }

  private void release() {
    List<Runnable> released;
    synchronized (waiting) {
      tried = true;
      released = List.copyOf(waiting);
      waiting.clear();
    }
    released.forEach(Runnable::run);
  }
}
