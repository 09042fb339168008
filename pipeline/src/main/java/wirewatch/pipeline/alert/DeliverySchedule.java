package wirewatch.pipeline.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Watch;

/** When an alert is delivered: at once, with the next digest, or when quiet hours are over. */
final class DeliverySchedule {
  private static final int DAYS_AHEAD = 8; // a digest has a day in every week

  private DeliverySchedule() {}

  /** The first instant from {@code now} on at which the watch's alerts may be delivered. */
  static Instant dueTime(Watch watch, Instant now) {
    Instant due =
        switch (watch.mode()) {
          case DeliveryMode.Immediate immediate -> now;
          case DeliveryMode.Digest digest -> nextDigest(digest, now);
        };
    return afterQuietHours(watch.quietHours(), due);
  }

  private static Instant nextDigest(DeliveryMode.Digest digest, Instant now) {
    LocalDate today = now.atZone(digest.zone()).toLocalDate();
    for (int day = 0; day <= DAYS_AHEAD; day++) {
      LocalDate date = today.plusDays(day);
      for (LocalTime time : digest.times()) {
        // a time that the clocks skip is delivered when they have skipped it
        Instant at = ZonedDateTime.of(date, time, digest.zone()).toInstant();
        if (digest.days().contains(date.getDayOfWeek()) && at.isAfter(now)) {
          return at;
        }
      }
    }
    throw new IllegalStateException("a digest has a time and a day: " + digest);
  }

  private static Instant afterQuietHours(@Nullable QuietHours quiet, Instant instant) {
    if (quiet == null || quiet.from().equals(quiet.to())) {
      return instant;
    }
    ZonedDateTime local = instant.atZone(quiet.zone());
    LocalTime time = local.toLocalTime();
    boolean overnight = quiet.from().isAfter(quiet.to());
    boolean late = !time.isBefore(quiet.from());
    boolean early = time.isBefore(quiet.to());
    if (overnight ? !late && !early : !late || !early) {
      return instant;
    }
    LocalDate end = overnight && late ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    Instant over = ZonedDateTime.of(end, quiet.to(), quiet.zone()).toInstant();
    return over.isAfter(instant) ? over : instant; // the hour that the clocks repeat
  }
}
