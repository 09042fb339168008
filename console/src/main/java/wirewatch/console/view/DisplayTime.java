package wirewatch.console.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as shown on a page. The page of a reader with scripts shows it in the reader's own zone.
 *
 * @param iso in ISO 8601; empty for none
 * @param text as displayed, in UTC: the time alone for today; {@code never} for none
 * @param utc date, time and zone in full; empty for none
 */
public record DisplayTime(String iso, String text, String utc) {
  private static final DateTimeFormatter FULL = format("d MMM uuuu, HH:mm 'UTC'");
  private static final DateTimeFormatter TODAY = format("HH:mm");
  private static final DateTimeFormatter THIS_YEAR = format("d MMM, HH:mm");
  private static final DateTimeFormatter OTHER_YEAR = format("d MMM uuuu, HH:mm");
  private static final DisplayTime NEVER = new DisplayTime("", "never", "");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  public static DisplayTime of(@Nullable Instant time) {
    return time == null ? NEVER : of(time, Instant.now());
  }

  /** A time as it is shown at another: without the day on the same day of UTC. */
  static DisplayTime of(Instant time, Instant now) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    DateTimeFormatter other = day.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR;
    DateTimeFormatter shown = day.equals(today) ? TODAY : other;
    return new DisplayTime(time.toString(), shown.format(time), FULL.format(time));
  }

  /** Parses the text of a document; text that is not a time is kept as it is. */
  public static DisplayTime of(String text) {
    Instant time = DocumentTimes.parseInstant(text);
    return time == null ? new DisplayTime("", text, "") : of(time);
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
