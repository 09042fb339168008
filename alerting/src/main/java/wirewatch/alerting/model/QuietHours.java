package wirewatch.alerting.model;

import java.time.LocalTime;
import java.time.ZoneId;

/** A stretch of each day, possibly across midnight, in which nothing is delivered at once. */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {}
