package wirewatch.alerting.watchfile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Watch;

/** The rule for the end of a watch that someone adds or edits. */
public final class WatchEnd {
  private WatchEnd() {}

  /**
   * Why a watch cannot end when it does; empty if it can, or if it had ended already.
   *
   * @param before the watch that it replaces; null if it is new
   */
  public static Optional<String> findProblem(Watch watch, @Nullable Watch before, Instant now) {
    Instant end = watch.expires();
    if (end == null || end.isAfter(now) || (before != null && end.equals(before.expires()))) {
      return Optional.empty();
    }
    return Optional.of(
        "the watch would end in the past, on %s, and never match: name a later day, or none"
            .formatted(lastDay(end)));
  }

  /**
   * The last day in UTC, as it is written in a form or a file; an end at midnight belongs to the
   * day before.
   */
  public static LocalDate lastDay(Instant end) {
    return LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
  }
}
