package wirewatch.index.write;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.client.RetryBackoff;
import wirewatch.index.write.BulkReport.Rejected;
import wirewatch.ingest.ContentHash;

/** Appends events to the crawl log; an event that is appended twice is stored once. */
public final class CrawlEventWriter {
  private final ClusterClient clusterClient;
  private final BulkSender bulkSender;

  public CrawlEventWriter(ClusterClient clusterClient, BulkSender bulkSender) {
    this.clusterClient = clusterClient;
    this.bulkSender = bulkSender;
  }

  public List<Rejected> append(List<Map<String, Object>> events) throws IndexUnavailableException {
    List<BulkAction> pending = new ArrayList<>();
    for (Map<String, Object> event : events) {
      pending.add(toAction(event));
    }
    List<Rejected> rejected = new ArrayList<>();
    RetryBackoff retryBackoff = clusterClient.newBackoff();
    while (!pending.isEmpty()) {
      List<BulkSender.Outcome> outcomes = bulkSender.send(pending);
      List<BulkAction> again = new ArrayList<>();
      for (int i = 0; i < pending.size(); i++) {
        BulkSender.Outcome outcome = outcomes.get(i);
        if (outcome.isRetryable()) {
          again.add(pending.get(i));
        } else if (!outcome.isSuccess() && !outcome.isConflict()) {
          rejected.add(new Rejected(sourceText(pending.get(i)), outcome.reason()));
        }
      }
      if (!again.isEmpty()) {
        retryBackoff.pause("%d events rejected temporarily".formatted(again.size()));
      }
      pending = again;
    }
    return rejected;
  }

  private static BulkAction toAction(Map<String, Object> event) {
    byte[] source = ClusterClient.toJsonBytes(event);
    String month = monthOf(String.valueOf(event.get("@timestamp")));
    String id = ContentHash.of(new String(source, StandardCharsets.UTF_8));
    return BulkAction.create("wirewatch-crawl-" + month, id, source);
  }

  /** Returns the UTC month of an ISO 8601 time, as used in index names. */
  public static String monthOf(String time) {
    Instant instant = OffsetDateTime.parse(time).toInstant();
    return instant.atOffset(ZoneOffset.UTC).toString().substring(0, 7).replace('-', '.');
  }

  private static String sourceText(BulkAction bulkAction) {
    return new String(bulkAction.source(), StandardCharsets.UTF_8);
  }
}
