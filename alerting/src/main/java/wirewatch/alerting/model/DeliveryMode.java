package wirewatch.alerting.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** When the alerts of a watch are delivered. */
public sealed interface DeliveryMode {

  /** Immediately. */
  record Immediate() implements DeliveryMode {}

  /**
   * As a digest at fixed times.
   *
   * @param times in {@code zone}, at least one
   * @param days the days of delivery; all seven for every day
   */
  record Digest(List<LocalTime> times, Set<DayOfWeek> days, ZoneId zone) implements DeliveryMode {
    public Digest {
      times = times.stream().sorted().distinct().toList();
      days = Set.copyOf(days);
      if (times.isEmpty() || days.isEmpty()) {
        throw new IllegalArgumentException("a digest needs a time and a day");
      }
    }
  }
}
