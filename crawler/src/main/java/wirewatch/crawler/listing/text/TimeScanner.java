package wirewatch.crawler.listing.text;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scans a written time: words are months, zones or ignored; numbers are interpreted by position.
 */
final class TimeScanner {
  private static final int MAX_OFFSET_SECONDS = 18 * 60 * 60;

  private static final Set<String> MORNING = Set.of("am", "오전", "上午", "午前");
  private static final Set<String> AFTERNOON = Set.of("pm", "오후", "下午", "午後");

  private final String text;
  private int position;
  private int year = -1;
  private int month = -1;
  private int day = -1;
  private int amOrPm = -1;
  private boolean separatedBySlash;
  private final int[] clock = {-1, -1, -1};
  private boolean monthNamed;
  private boolean garbled;
  private @Nullable DayOfWeek weekday;
  private @Nullable ZoneOffset offset;
  private @Nullable ZoneOffset zone;

  TimeScanner(String text) {
    this.text = text.strip();
  }

  /**
   * Returns the instant; null if there is no day; throws {@code DateTimeException} for an invalid
   * date.
   */
  @Nullable Instant scan() {
    scanWords();
    while (position < text.length()) {
      char c = text.charAt(position);
      if (Character.isDigit(c)) {
        scanNumber(digitsEnd(position));
      } else if ((c == '+' || c == '-' || c == '\u2212')
          && clock[0] >= 0
          && isDigit(position + 1)) {
        scanOffset(c == '+' ? 1 : -1);
      } else {
        garbled |= c == '+' && clock[0] >= 0 && isLetterAt(position + 1);
        position++;
      }
    }
    return toInstant();
  }

  private @Nullable Instant toInstant() {
    if (month > 12 || (separatedBySlash && amOrPm >= 0 && day <= 12)) {
      int swapped = month;
      month = day;
      day = swapped;
    }
    boolean dayAlone = day >= 0 && month < 0;
    if (year < 1970 || year > 2100 || dayAlone || garbled) {
      return null;
    }
    orderByWeekday();
    ZoneOffset place = offset != null ? offset : zone != null ? zone : ZoneOffset.UTC;
    return time(LocalDate.of(year, Math.max(month, 1), Math.max(day, 1))).toInstant(place);
  }

  /** Swaps day and month where only that makes the date the weekday that is written. */
  private void orderByWeekday() {
    if (weekday == null || monthNamed || day < 1 || day > 12 || month < 1) {
      return;
    }
    if (LocalDate.of(year, month, day).getDayOfWeek() != weekday
        && LocalDate.of(year, day, month).getDayOfWeek() == weekday) {
      int swapped = month;
      month = day;
      day = swapped;
    }
  }

  private LocalDateTime time(LocalDate date) {
    int hour = Math.max(clock[0], 0);
    if (amOrPm >= 0 && hour <= 12) {
      hour = hour % 12 + 12 * amOrPm;
    }
    boolean midnight = hour == 24;
    int minute = Math.max(clock[1], 0);
    int second = Math.min(Math.max(clock[2], 0), 59); // Java has no leap seconds
    return date.atTime(midnight ? 0 : hour, minute, second).plusDays(midnight ? 1 : 0);
  }

  private void scanWords() {
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        scanWord(text.substring(i, end).toLowerCase(Locale.ROOT));
      }
      i = end + 1;
    }
  }

  private void scanWord(String word) {
    int number = ListingTimeParser.month(word);
    ZoneOffset place = ListingTimeParser.zone(word);
    if (number > 0) {
      month = number;
      monthNamed = true;
    } else if (place != null) {
      zone = place;
    } else if (MORNING.contains(word) || AFTERNOON.contains(word)) {
      amOrPm = AFTERNOON.contains(word) ? 1 : 0;
    } else if (weekday == null) {
      weekday = ListingTimeParser.weekday(word);
    }
  }

  private void scanNumber(int end) {
    int start = position;
    int length = end - start;
    position = end;
    if (length > 4) {
      scanDigitRun(start, length);
      return;
    }
    int value = value(start, end);
    boolean timed = isAt(end, ':') || (start > 0 && text.charAt(start - 1) == ':');
    if (timed || isDated()) {
      addClockValue(value);
      if (clock[2] >= 0 && (isAt(end, '.') || isAt(end, ','))) {
        position = digitsEnd(end + 1); // fractions of a second
      }
    } else if (length > 2) {
      year = value;
    } else {
      setDayOrMonth(value, start);
    }
  }

  private void setDayOrMonth(int value, int start) {
    boolean yearFirst = year >= 0 && month < 0;
    if (day < 0 && !yearFirst) {
      day = value;
    } else if (month < 0) {
      month = value;
      separatedBySlash = !yearFirst && text.charAt(start - 1) == '/';
    } else if (day < 0) {
      day = value;
    } else {
      year = value + (value < 70 ? 2000 : 1900);
    }
  }

  /** Digits without separators: {@code 20260921}, {@code 20260921103000}, {@code 103000}. */
  private void scanDigitRun(int start, int length) {
    if (isDated() && length == 6) {
      Arrays.setAll(clock, i -> value(start + 2 * i, start + 2 * i + 2));
    } else if (length == 8 || length == 12 || length == 14) {
      year = value(start, start + 4);
      month = value(start + 4, start + 6);
      day = value(start + 6, start + 8);
      for (int i = 8; i < length; i += 2) {
        addClockValue(value(start + i, start + i + 2));
      }
    }
  }

  private void addClockValue(int value) {
    for (int i = 0; i < clock.length; i++) {
      if (clock[i] < 0) {
        clock[i] = value;
        return;
      }
    }
    if (year < 0 && value >= 1000) {
      year = value;
    }
  }

  private boolean isDated() {
    return year >= 0 && month >= 0 && day >= 0;
  }

  /** {@code +3}, {@code +03}, {@code +0300}, {@code +03:00}. */
  private void scanOffset(int sign) {
    int start = position + 1;
    int end = digitsEnd(start);
    int length = end - start;
    position = end;
    if (length > 4) {
      return;
    }
    int hours = length > 2 ? value(start, end - 2) : value(start, end);
    int minutes = length > 2 ? value(end - 2, end) : 0;
    if (length <= 2 && isAt(end, ':') && isDigit(end + 1)) {
      position = digitsEnd(end + 1);
      minutes = value(end + 1, Math.min(position, end + 3));
    }
    int seconds = hours * 3600 + minutes * 60;
    if (seconds <= MAX_OFFSET_SECONDS && offset == null) {
      offset = ZoneOffset.ofTotalSeconds(sign * seconds);
    }
  }

  private int value(int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }

  private int digitsEnd(int start) {
    int end = start;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  private boolean isDigit(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }

  private boolean isLetterAt(int index) {
    return index < text.length() && isLetter(text.charAt(index));
  }

  private boolean isAt(int index, char c) {
    return index < text.length() && text.charAt(index) == c;
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
