package wirewatch.index.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.IndexDocument;

/**
 * The times at which a version of an article was captured, in {@code crawl.captured} of its
 * document. A first version that was captured once has no such field: {@code event.created} is that
 * time. Later versions written before the field existed count as captured when they were ingested.
 */
public final class CaptureTimes {
  /** At most so many are stored for a version: the earliest and the latest ones. */
  public static final int MAX_STORED = 50;

  private static final String FIELD = "captured";

  private CaptureTimes() {}

  /** Reads the capture times of a version, earliest first; at least one. */
  public static List<Instant> of(ObjectNode document) {
    List<Instant> times = new ArrayList<>();
    for (JsonNode time : document.path("crawl").path(FIELD)) {
      times.add(parse(time.asText()));
    }
    if (times.isEmpty()) {
      JsonNode event = document.path("event");
      boolean first = document.path("article").path("version").asInt(1) == 1;
      times.add(parse(event.path(first ? "created" : "ingested").asText()));
    }
    return times;
  }

  /** Stores the capture times of a version, earliest first, in its document. */
  public static void store(ObjectNode document, List<Instant> times) {
    boolean implied =
        times.size() == 1
            && document.path("article").path("version").asInt(1) == 1
            && times.get(0).equals(parse(document.path("event").path("created").asText()));
    ObjectNode crawl = document.withObject("/crawl");
    crawl.remove(FIELD);
    if (!implied) {
      ArrayNode array = crawl.putArray(FIELD);
      for (int i = 0; i < times.size(); i++) {
        if (i == 0 || i > times.size() - MAX_STORED) {
          array.add(IndexDocument.formatTime(times.get(i)));
        }
      }
    }
    if (crawl.isEmpty()) {
      document.remove("crawl");
    }
  }

  /**
   * Whether two times are of the same capture. An archive in WARC 1.0 keeps whole seconds only, so
   * a time of whole seconds equals every time within that second.
   */
  public static boolean isSame(Instant one, Instant other) {
    Instant second = one.truncatedTo(ChronoUnit.SECONDS);
    boolean whole = one.equals(second) || other.equals(other.truncatedTo(ChronoUnit.SECONDS));
    return one.equals(other) || (whole && second.equals(other.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Parses a time as stored; the epoch if it is none. */
  public static Instant parse(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
