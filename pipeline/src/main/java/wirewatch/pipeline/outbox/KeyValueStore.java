package wirewatch.pipeline.outbox;

import java.util.Map;

/**
 * Small pieces of state of other components, by key. Thread-safe.
 *
 * <p>Every method throws {@link OutboxUnavailableException} while the store cannot be reached.
 */
public interface KeyValueStore {

  /** Returns the entries whose keys start with a prefix. */
  Map<String, String> findByPrefix(String prefix);

  /** Stores entries; replaces the values of known keys. */
  void putAll(Map<String, String> values);
}
