package wirewatch.alerting.model;

import java.time.LocalTime;
import java.time.ZoneId;

/** A daily period, possibly across midnight, in which no alert is delivered immediately. */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {}
