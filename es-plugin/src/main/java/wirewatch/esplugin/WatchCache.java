package wirewatch.esplugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;

/**
 * Caches the compiled watches of the cluster on each node, and compiles them again when they
 * change. Nodes without a pipeline that uses them do not read them.
 */
final class WatchCache {
  private static final Logger log = LogManager.getLogger(WatchCache.class);
  private static final String NO_INDEX = "no index";

  /** The language whose matchers are prepared in advance; others are prepared on first use. */
  private static final String PRELOADED_LANGUAGE = "en";

  private final WatchIndex index;
  private final FirstAttempt firstAttempt = new FirstAttempt();
  private volatile boolean enabled;
  private volatile @Nullable CompiledWatches compiledWatches;
  private String version = "";

  WatchCache(WatchIndex index) {
    this.index = index;
  }

  /** Enables reading the watches. */
  void enable() {
    enabled = true;
  }

  /** Returns the compiled watches; null if they have not been read yet. */
  @Nullable CompiledWatches current() {
    return compiledWatches;
  }

  /** Runs {@code next} after the first attempt to read the watches; immediately if it is over. */
  void afterFirstAttempt(Runnable next) {
    enabled = true;
    firstAttempt.then(next);
  }

  /** Reads the watches if enabled and changed; must be called periodically by one thread. */
  void refresh(boolean exists) {
    if (!enabled) {
      return;
    }
    try {
      read(exists);
    } catch (RuntimeException e) {
      log.warn("cannot read the watches; documents are matched against the previous ones", e);
    }
    firstAttempt.end();
  }

  private void read(boolean exists) {
    String now = exists ? index.readVersion() : NO_INDEX;
    if (now.equals(version)) {
      return;
    }
    List<Watch> all = new ArrayList<>();
    for (Map<String, Object> document : exists ? index.readAll() : List.<Map<String, Object>>of()) {
      all.addAll(watches(document));
    }
    CompiledWatches known = compiledWatches;
    CompiledWatches compiled = known == null ? CompiledWatches.of(all) : known.withWatches(all);
    compiled.compileFor(PRELOADED_LANGUAGE);
    compiled.problems().forEach((id, why) -> log.warn("watch {} cannot match: {}", id, why));
    compiledWatches = compiled;
    version = now;
    log.info("{} watches read", all.size());
  }

  private static List<Watch> watches(Map<String, Object> document) {
    return switch (WatchMapper.fromMap(document)) {
      case WatchReadResult.Accepted accepted -> accepted.watches();
      case WatchReadResult.Rejected rejected -> {
        log.warn("watch {} is ignored: {}", document.get("id"), rejected.problems());
        yield List.of();
      }
    };
  }
}
