package wirewatch.app.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When a source publishes. Its usual gap is the second longest daily maximum of two weeks:
 * daily maxima include nights and weekends, and the longest may have been an outage.
 */
final class Pulse {
  private static final int FEWEST_GAPS = 10;
  private static final int DAYS = 14;
  private static final int FEWEST_DAYS = 4;
  private static final Duration FIRST_DAY = Duration.ofDays(1);

  private final NavigableMap<LocalDate, Duration> longest = new TreeMap<>();
  private @Nullable Instant first;
  private @Nullable Instant last;
  private int gaps;

  /** Records a publication; {@code awake} is the time since when the source is monitored. */
  void beat(Instant time, Instant awake) {
    Instant before = last;
    first = first == null ? time : first;
    if (before != null && !before.isBefore(awake) && time.isAfter(before)) {
      LocalDate day = time.atOffset(ZoneOffset.UTC).toLocalDate();
      Duration gap = Duration.between(before, time);
      longest.merge(day, gap, (one, other) -> one.compareTo(other) < 0 ? other : one);
      longest.headMap(day.minusDays(DAYS)).clear();
      gaps++;
    }
    if (before == null || time.isAfter(before)) {
      last = time;
    }
  }

  /** How long nothing was published while the source was monitored. */
  Duration silence(Instant now, Instant awake) {
    Instant since = last == null || last.isBefore(awake) ? awake : last;
    return Duration.between(since, now);
  }

  /** How long nothing was published, monitored or not. */
  Duration gap(Instant now) {
    return last == null ? Duration.ZERO : Duration.between(last, now);
  }

  /** The longest usual gap; empty while less than a full day is known. */
  Optional<Duration> usual() {
    if (gaps < FEWEST_GAPS
        || first == null
        || last == null
        || Duration.between(first, last).compareTo(FIRST_DAY) < 0) {
      return Optional.empty();
    }
    List<Duration> descending =
        longest.values().stream().sorted(Comparator.reverseOrder()).toList();
    return Optional.of(descending.get(descending.size() < FEWEST_DAYS ? 0 : 1));
  }

  String json() {
    ObjectNode json = AlertForm.JSON.createObjectNode().put("gaps", gaps);
    if (first != null && last != null) {
      json.put("first", first.toString()).put("last", last.toString());
    }
    ObjectNode days = json.putObject("longest");
    longest.forEach((day, gap) -> days.put(day.toString(), gap.toString()));
    return json.toString();
  }

  /** Parses a stored rhythm; a new one where the text is invalid. */
  static Pulse read(String text) {
    Pulse pulse = new Pulse();
    try {
      JsonNode json = AlertForm.JSON.readTree(text);
      pulse.gaps = json.path("gaps").asInt();
      if (json.has("first")) {
        pulse.first = Instant.parse(json.path("first").asText());
        pulse.last = Instant.parse(json.path("last").asText());
      }
      json.path("longest")
          .properties()
          .forEach(
              day ->
                  pulse.longest.put(
                      LocalDate.parse(day.getKey()), Duration.parse(day.getValue().asText())));
      return pulse;
    } catch (IOException | java.time.DateTimeException e) {
      return new Pulse();
    }
  }
}
