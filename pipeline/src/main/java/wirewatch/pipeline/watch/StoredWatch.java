package wirewatch.pipeline.watch;

import java.time.Instant;
import wirewatch.alerting.model.Watch;
import wirewatch.index.DocumentStore;

/**
 * A watch as it is stored.
 *
 * @param updated when it was last written
 * @param version for optimistic concurrency control
 */
public record StoredWatch(
    Watch watch, Origin origin, Instant updated, DocumentStore.DocumentVersion version) {

  /** Where a watch is changed. */
  public enum Origin {
    /** In the file that the configuration names, and nowhere else. */
    FILE,
    /** By commands, the console and the API. */
    INDEX
  }
}
