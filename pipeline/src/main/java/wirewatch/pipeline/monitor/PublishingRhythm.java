package wirewatch.pipeline.monitor;

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
import wirewatch.pipeline.alert.AlertJson;

/**
 * When a source publishes. Its usual gap is the second longest daily maximum of two weeks: daily
 * maxima include nights and weekends, and the longest may have been an outage.
 */
final class PublishingRhythm {
  private static final int MIN_GAPS = 10;
  private static final int WINDOW_DAYS = 14;
  private static final int MIN_DAYS = 4;
  private static final Duration MIN_SPAN = Duration.ofDays(1);

  private final NavigableMap<LocalDate, Duration> longestGaps = new TreeMap<>();
  private @Nullable Instant firstPublication;
  private @Nullable Instant lastPublication;
  private int gapCount;

  /** Records a publication; {@code awake} is the time since when the source is monitored. */
  void recordPublication(Instant time, Instant awake) {
    Instant before = lastPublication;
    firstPublication = firstPublication == null ? time : firstPublication;
    if (before != null && !before.isBefore(awake) && time.isAfter(before)) {
      LocalDate day = time.atOffset(ZoneOffset.UTC).toLocalDate();
      Duration gap = Duration.between(before, time);
      longestGaps.merge(day, gap, (one, other) -> one.compareTo(other) < 0 ? other : one);
      longestGaps.headMap(day.minusDays(WINDOW_DAYS)).clear();
      gapCount++;
    }
    if (before == null || time.isAfter(before)) {
      lastPublication = time;
    }
  }

  /** How long nothing was published while the source was monitored. */
  Duration observedSilence(Instant now, Instant awake) {
    Instant since =
        lastPublication == null || lastPublication.isBefore(awake) ? awake : lastPublication;
    return Duration.between(since, now);
  }

  /** How long nothing was published, monitored or not. */
  Duration timeSinceLast(Instant now) {
    return lastPublication == null ? Duration.ZERO : Duration.between(lastPublication, now);
  }

  /** The longest usual gap; empty while less than a full day is known. */
  Optional<Duration> usualGap() {
    if (gapCount < MIN_GAPS
        || firstPublication == null
        || lastPublication == null
        || Duration.between(firstPublication, lastPublication).compareTo(MIN_SPAN) < 0) {
      return Optional.empty();
    }
    List<Duration> descending =
        longestGaps.values().stream().sorted(Comparator.reverseOrder()).toList();
    return Optional.of(descending.get(descending.size() < MIN_DAYS ? 0 : 1));
  }

  String toJson() {
    ObjectNode json = AlertJson.MAPPER.createObjectNode().put("gaps", gapCount);
    if (firstPublication != null && lastPublication != null) {
      json.put("first", firstPublication.toString()).put("last", lastPublication.toString());
    }
    ObjectNode days = json.putObject("longest");
    longestGaps.forEach((day, gap) -> days.put(day.toString(), gap.toString()));
    return json.toString();
  }

  /** Parses a stored rhythm; a new one where the text is invalid. */
  static PublishingRhythm parse(String text) {
    PublishingRhythm publishingRhythm = new PublishingRhythm();
    try {
      JsonNode json = AlertJson.MAPPER.readTree(text);
      publishingRhythm.gapCount = json.path("gaps").asInt();
      if (json.has("first")) {
        publishingRhythm.firstPublication = Instant.parse(json.path("first").asText());
        publishingRhythm.lastPublication = Instant.parse(json.path("last").asText());
      }
      json.path("longest")
          .properties()
          .forEach(
              day ->
                  publishingRhythm.longestGaps.put(
                      LocalDate.parse(day.getKey()), Duration.parse(day.getValue().asText())));
      return publishingRhythm;
    } catch (IOException | java.time.DateTimeException e) {
      return new PublishingRhythm();
    }
  }
}
