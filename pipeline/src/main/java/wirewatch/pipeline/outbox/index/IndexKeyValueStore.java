package wirewatch.pipeline.outbox.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import wirewatch.index.DocumentStore.StoredDocument;
import wirewatch.index.OutboxIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.pipeline.outbox.KeyValueStore;

/** Stores values as documents of {@code wirewatch-outbox}; at most 10,000 with one prefix. */
final class IndexKeyValueStore implements KeyValueStore {
  private static final String TYPE = "value";
  private static final String ID_PREFIX = "value:";
  private static final int MAX_VALUES = 10_000;

  private final OutboxIndex index;

  IndexKeyValueStore(OutboxIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, String> findByPrefix(String prefix) {
    Map<String, Object> query =
        Queries.all(Queries.term("type", TYPE), Map.of("prefix", Map.of("key", prefix)));
    Map<String, String> values = new HashMap<>();
    for (StoredDocument found :
        IndexOutbox.unchecked(
            () ->
                index.find(
                    query,
                    Map.of("key", Map.of("order", "asc", "unmapped_type", "keyword")),
                    MAX_VALUES))) {
      values.put(
          String.valueOf(found.document().get("key")),
          String.valueOf(found.document().get("value")));
    }
    return values;
  }

  @Override
  public void putAll(Map<String, String> values) {
    Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            documents.put(ID_PREFIX + key, Map.of("type", TYPE, "key", key, "value", value)));
    if (!documents.isEmpty()) {
      int unused = IndexOutbox.unchecked(() -> put(documents));
    }
  }

  private int put(Map<String, Map<String, Object>> documents) throws IndexUnavailableException {
    index.putAll(documents);
    return documents.size();
  }
}
