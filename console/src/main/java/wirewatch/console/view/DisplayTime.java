package wirewatch.console.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as shown on a page.
 *
 * @param iso in ISO 8601; empty for none
 * @param text as displayed, in UTC; {@code never} for none
 */
public record DisplayTime(String iso, String text) {
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DisplayTime NEVER = new DisplayTime("", "never");

  public static DisplayTime of(@Nullable Instant time) {
    return time == null ? NEVER : new DisplayTime(time.toString(), TEXT.format(time));
  }

  /** Parses the text of a document; text that is not a time is kept as it is. */
  public static DisplayTime of(String text) {
    Instant time = DocumentTimes.parseInstant(text);
    return time == null ? new DisplayTime(text, text) : of(time);
  }

  /** Formats a duration in one or two units: {@code 2 h 5 min}. */
  public static String formatDuration(Duration time) {
    if (time.isNegative()) {
      return "−" + formatDuration(time.negated());
    }
    if (time.toDays() > 0) {
      return time.toDays() + " d " + time.toHoursPart() + " h";
    }
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }
}
