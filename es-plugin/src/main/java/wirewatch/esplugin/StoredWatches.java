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
 * The cluster's watches, compiled once a node and again when they change. They are read only where
 * a pipeline asks for them.
 */
final class StoredWatches {
  private static final Logger log = LogManager.getLogger(StoredWatches.class);
  private static final String NO_INDEX = "no index";

  /** The language whose first document does not wait for its watches; those of others do. */
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

  /** From now on they are read. */
  void want() {
    wanted = true;
  }

  /** Null while they cannot be read. */
  @Nullable Watches current() {
    return watches;
  }

  /** Runs {@code next} once the first attempt to read them is over; at once if it is. */
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

  /** Reads them if they are wanted and have changed; to be called now and then, by one thread. */
  void refresh(boolean exists) {
    if (!wanted) {
      return;
    }
    try {
      read(exists);
    } catch (RuntimeException e) {
      log.warn("the watches cannot be read, documents are matched against those known before", e);
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
        log.warn("watch {} is left out: {}", document.get("id"), refused.problems());
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
