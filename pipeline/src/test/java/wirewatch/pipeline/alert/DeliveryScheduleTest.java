package wirewatch.pipeline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Watch;

class DeliveryScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    // summer time, UTC+2; the last two in the nights in which the clocks change
    "2026-07-01T12:00:00Z, 2026-07-01T12:00:00Z",
    "2026-07-01T19:59:59Z, 2026-07-01T19:59:59Z",
    "2026-07-01T20:00:00Z, 2026-07-02T04:30:00Z",
    "2026-07-02T03:00:00Z, 2026-07-02T04:30:00Z",
    "2026-07-02T04:30:00Z, 2026-07-02T04:30:00Z",
    "2026-03-28T22:00:00Z, 2026-03-29T04:30:00Z",
    "2026-10-24T21:00:00Z, 2026-10-25T05:30:00Z"
  })
  void holdsAlertsBackInQuietHoursAcrossMidnight(Instant now, Instant due) {
    QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), BERLIN);

    assertThat(DeliverySchedule.dueTime(watch(new DeliveryMode.Immediate(), nights), now))
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T10:59:00Z, 2026-07-01T10:59:00Z",
    "2026-07-01T11:00:00Z, 2026-07-01T13:00:00Z",
    "2026-07-01T13:00:00Z, 2026-07-01T13:00:00Z"
  })
  void holdsAlertsBackInQuietHoursOfOneDay(Instant now, Instant due) {
    QuietHours noon = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0), BERLIN);

    assertThat(DeliverySchedule.dueTime(watch(new DeliveryMode.Immediate(), noon), now))
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    // Friday, 3 July; digests on weekdays at 8 and 18 o'clock
    "2026-07-03T05:00:00Z, 2026-07-03T06:00:00Z",
    "2026-07-03T06:00:00Z, 2026-07-03T16:00:00Z",
    "2026-07-03T16:00:00Z, 2026-07-06T06:00:00Z",
    "2026-07-04T10:00:00Z, 2026-07-06T06:00:00Z",
    // the clocks went back on Sunday
    "2026-10-23T16:00:00Z, 2026-10-26T07:00:00Z"
  })
  void gathersForTheNextDigest(Instant now, Instant due) {
    DeliveryMode digest =
        new DeliveryMode.Digest(
            List.of(LocalTime.of(18, 0), LocalTime.of(8, 0)),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            BERLIN);

    assertThat(DeliverySchedule.dueTime(watch(digest, null), now)).isEqualTo(due);
  }

  @Test
  void deliversADigestAfterTheHourThatTheClocksSkip() {
    DeliveryMode digest =
        new DeliveryMode.Digest(
            List.of(LocalTime.of(2, 30)), EnumSet.allOf(DayOfWeek.class), BERLIN);

    assertThat(DeliverySchedule.dueTime(watch(digest, null), Instant.parse("2026-03-29T00:00:00Z")))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void deliversADigestOnceInTheHourThatTheClocksRepeat() {
    DeliveryMode digest =
        new DeliveryMode.Digest(
            List.of(LocalTime.of(2, 30)), EnumSet.allOf(DayOfWeek.class), BERLIN);
    Instant first =
        DeliverySchedule.dueTime(watch(digest, null), Instant.parse("2026-10-25T00:00:00Z"));

    assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(DeliverySchedule.dueTime(watch(digest, null), first))
        .isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void holdsADigestBackUntilQuietHoursAreOver() {
    DeliveryMode digest =
        new DeliveryMode.Digest(List.of(LocalTime.of(6, 0)), Set.of(DayOfWeek.SUNDAY), BERLIN);
    QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN);

    assertThat(
            DeliverySchedule.dueTime(watch(digest, nights), Instant.parse("2026-07-03T05:00:00Z")))
        .isEqualTo("2026-07-05T05:00:00Z");
  }

  private static Watch watch(DeliveryMode deliveryMode, @Nullable QuietHours quiet) {
    return TestWatch.of("w", "x").mode(deliveryMode).quiet(quiet).watch();
  }
}
