package wirewatch.ingest.text;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.TokenizedLine;
import wirewatch.ingest.model.PublicationDates;

/**
 * A time of day as printed in a line: {@code 18:59:30 GMT}, {@code 08:13 pm}, {@code 08:32 UTC+8}.
 */
record ClockTime(LocalTime time, ZoneOffset zone, PublicationDates.Precision precision) {

  /** The first time in the line, in UTC if it names no zone; null if there is none. */
  static @Nullable ClockTime findIn(TokenizedLine tokenizedLine) {
    for (int at = 0; at + 2 < tokenizedLine.size(); at++) {
      int hour = parseNumber(tokenizedLine, at, 23);
      int minute =
          tokenizedLine.hasTokenAt(at + 1, ":") ? parseNumber(tokenizedLine, at + 2, 59) : -1;
      if (hour >= 0 && minute >= 0) {
        return parseAt(tokenizedLine, at, hour, minute);
      }
    }
    return null;
  }

  private static ClockTime parseAt(TokenizedLine tokenizedLine, int start, int hour, int minute) {
    int next = start + 3;
    int second =
        tokenizedLine.hasTokenAt(next, ":") ? parseNumber(tokenizedLine, next + 1, 59) : -1;
    next += second >= 0 ? 2 : 0;
    String word =
        next < tokenizedLine.size()
            ? tokenizedLine.token(next).text().toLowerCase(Locale.ROOT)
            : "";
    int shifted = hour;
    if (word.equals("pm") && hour < 12) {
      shifted = hour + 12;
    } else if (word.equals("am") && hour == 12) {
      shifted = 0;
    }
    next += word.equals("pm") || word.equals("am") ? 1 : 0;
    return new ClockTime(
        LocalTime.of(shifted, minute, Math.max(second, 0)),
        zone(tokenizedLine, next),
        second >= 0 ? PublicationDates.Precision.SECOND : PublicationDates.Precision.MINUTE);
  }

  private static ZoneOffset zone(TokenizedLine tokenizedLine, int at) {
    boolean named = tokenizedLine.hasTokenAt(at, "UTC") || tokenizedLine.hasTokenAt(at, "GMT");
    if (!named) {
      return ZoneOffset.UTC;
    }
    int hours = at + 2 < tokenizedLine.size() ? parseNumber(tokenizedLine, at + 2, 14) : -1;
    if (hours >= 0 && tokenizedLine.hasTokenAt(at + 1, "+")) {
      return ZoneOffset.ofHours(hours);
    }
    boolean west =
        hours >= 0
            && !tokenizedLine.token(at + 1).afterSpace()
            && tokenizedLine.token(at + 1).isDash();
    return west ? ZoneOffset.ofHours(-hours) : ZoneOffset.UTC;
  }

  private static int parseNumber(TokenizedLine tokenizedLine, int at, int most) {
    if (at >= tokenizedLine.size()
        || !tokenizedLine.token(at).isNumber()
        || tokenizedLine.token(at).text().length() > 2) {
      return -1;
    }
    int value =
        tokenizedLine
            .token(at)
            .text()
            .codePoints()
            .reduce(0, (n, d) -> n * 10 + Character.digit(d, 10));
    return value <= most ? value : -1;
  }
}
