package wirewatch.pipeline.screening;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.screening.store.ListStore;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.UpdateOutcome;

/**
 * Asks the addresses that lists came from for new versions, each once a day. What cannot be fetched
 * whole, or is refused, changes nothing. Not thread-safe.
 */
public final class ListUpdates {
  private static final Logger LOG = LoggerFactory.getLogger(ListUpdates.class);
  private static final Duration INTERVAL = Duration.ofDays(1);

  private final ListStore store;
  private final InstantSource clock;
  private final Map<String, Instant> asked = new HashMap<>();

  public ListUpdates(ListStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Takes over what has changed of the lists that were fetched and asked for a day ago or more. */
  public void run() throws IOException, InterruptedException {
    Instant latest = clock.instant().minus(INTERVAL);
    for (ListVersion current : store.currentVersions()) {
      boolean isDue =
          !asked.getOrDefault(current.list(), current.fetched()).isAfter(latest)
              && !current.fetched().isAfter(latest);
      if (isDue && isAddress(current.source())) {
        asked.put(current.list(), clock.instant());
        update(current);
      }
    }
  }

  private void update(ListVersion current) throws InterruptedException {
    try {
      switch (store.download(current.list(), URI.create(current.source()), false)) {
        case UpdateOutcome.Updated updated ->
            LOG.info(
                "list {}: version {} with {} entries",
                current.list(),
                updated.version().version(),
                updated.version().entries());
        case UpdateOutcome.Unchanged unchanged ->
            LOG.debug("list {}: unchanged, version {}", current.list(), unchanged.version());
        case UpdateOutcome.Refused refused ->
            LOG.warn(
                "list {}: version {} stays: {}",
                current.list(),
                current.version(),
                refused.reason());
      }
    } catch (IOException e) {
      LOG.warn("list {}: version {} stays: {}", current.list(), current.version(), e.toString());
    }
  }

  private static boolean isAddress(String source) {
    return source.startsWith("https://") || source.startsWith("http://");
  }
}
