package wirewatch.pipeline.outbox.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.index.OutboxIndex;
import wirewatch.index.client.IndexUnavailableException;

/** Reads the topics of all entries, some at a time. */
final class StoryKeyReader {
  private static final int PARTITIONS = 20;
  private static final int MAX_IN_PARTITION = 50_000;

  private StoryKeyReader() {}

  /** At most a million topics. */
  static List<String> readAll(OutboxIndex index) throws IndexUnavailableException {
    List<String> topics = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      Map<String, Object> part = Map.of("partition", partition, "num_partitions", PARTITIONS);
      Map<String, Object> terms =
          Map.of("field", "topic", "size", MAX_IN_PARTITION, "include", part);
      for (JsonNode bucket : index.aggregate(Map.of("terms", terms)).path("buckets")) {
        topics.add(bucket.path("key").asText());
      }
    }
    return topics;
  }
}
