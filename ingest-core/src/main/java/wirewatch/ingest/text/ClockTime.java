package wirewatch.ingest.text;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.model.Dates;

/**
 * A time of day as printed in a line: {@code 18:59:30 GMT}, {@code 08:13 pm}, {@code 08:32 UTC+8}.
 */
record ClockTime(LocalTime time, ZoneOffset zone, Dates.Precision precision) {

  /** The first time in the line, in UTC if it names no zone; null if there is none. */
  static @Nullable ClockTime in(Line line) {
    for (int at = 0; at + 2 < line.size(); at++) {
      int hour = number(line, at, 23);
      int minute = line.has(at + 1, ":") ? number(line, at + 2, 59) : -1;
      if (hour >= 0 && minute >= 0) {
        return at(line, at, hour, minute);
      }
    }
    return null;
  }

  private static ClockTime at(Line line, int start, int hour, int minute) {
    int next = start + 3;
    int second = line.has(next, ":") ? number(line, next + 1, 59) : -1;
    next += second >= 0 ? 2 : 0;
    String word = next < line.size() ? line.at(next).text().toLowerCase(Locale.ROOT) : "";
    int shifted = hour;
    if (word.equals("pm") && hour < 12) {
      shifted = hour + 12;
    } else if (word.equals("am") && hour == 12) {
      shifted = 0;
    }
    next += word.equals("pm") || word.equals("am") ? 1 : 0;
    return new ClockTime(
        LocalTime.of(shifted, minute, Math.max(second, 0)),
        zone(line, next),
        second >= 0 ? Dates.Precision.SECOND : Dates.Precision.MINUTE);
  }

  private static ZoneOffset zone(Line line, int at) {
    boolean named = line.has(at, "UTC") || line.has(at, "GMT");
    if (!named) {
      return ZoneOffset.UTC;
    }
    int hours = at + 2 < line.size() ? number(line, at + 2, 14) : -1;
    if (hours >= 0 && line.has(at + 1, "+")) {
      return ZoneOffset.ofHours(hours);
    }
    boolean west = hours >= 0 && !line.at(at + 1).spaced() && line.at(at + 1).isDash();
    return west ? ZoneOffset.ofHours(-hours) : ZoneOffset.UTC;
  }

  private static int number(Line line, int at, int most) {
    if (at >= line.size() || !line.at(at).isNumber() || line.at(at).text().length() > 2) {
      return -1;
    }
    int value =
        line.at(at).text().codePoints().reduce(0, (n, d) -> n * 10 + Character.digit(d, 10));
    return value <= most ? value : -1;
  }
}
