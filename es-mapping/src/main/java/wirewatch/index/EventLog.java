package wirewatch.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.index.BulkReport.Rejected;
import wirewatch.ingest.ContentHash;

/** Appends events to the crawl log; an event that is appended twice is stored once. */
final class EventLog {
  private final Rest rest;
  private final Bulk bulk;

  EventLog(Rest rest, Bulk bulk) {
    this.rest = rest;
    this.bulk = bulk;
  }

  List<Rejected> append(List<Map<String, Object>> events) throws IndexUnavailable {
    List<Action> pending = new ArrayList<>();
    for (Map<String, Object> event : events) {
      pending.add(action(event));
    }
    List<Rejected> rejected = new ArrayList<>();
    Pauses pauses = rest.pauses();
    while (!pending.isEmpty()) {
      List<Bulk.Outcome> outcomes = bulk.send(pending);
      List<Action> again = new ArrayList<>();
      for (int i = 0; i < pending.size(); i++) {
        Bulk.Outcome outcome = outcomes.get(i);
        if (outcome.isBusy()) {
          again.add(pending.get(i));
        } else if (!outcome.isDone() && !outcome.isConflict()) {
          rejected.add(new Rejected(text(pending.get(i)), outcome.reason()));
        }
      }
      if (!again.isEmpty()) {
        pauses.pause("%d events rejected temporarily".formatted(again.size()));
      }
      pending = again;
    }
    return rejected;
  }

  private static Action action(Map<String, Object> event) {
    byte[] source = Rest.bytes(event);
    String month = month(String.valueOf(event.get("@timestamp")));
    String id = ContentHash.of(new String(source, StandardCharsets.UTF_8));
    return Action.create("wirewatch-crawl-" + month, id, source);
  }

  /** Returns the UTC month of an ISO 8601 time, as used in index names. */
  static String month(String time) {
    Instant instant = OffsetDateTime.parse(time).toInstant();
    return instant.atOffset(ZoneOffset.UTC).toString().substring(0, 7).replace('-', '.');
  }

  private static String text(Action action) {
    return new String(action.source(), StandardCharsets.UTF_8);
  }
}
