package wirewatch.ingest.page.metadata.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds a time in a text written for people or machines: ISO 8601, RFC 1123, seconds since 1970,
 * and dates by the names of months in the page's language.
 */
final class DateParser {
  private static final int MAX_LENGTH = 200;
  private static final int MAX_TOKENS = 60;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  /** The first year of two digits that is one of the twentieth century. */
  private static final int FIRST_OF_LAST_CENTURY = 70;

  private static final int BUDDHIST_START = 2400;
  private static final int BUDDHIST_END = 2700;

  private final MonthNames monthNames;
  private final WeekdayNames weekdayNames;
  private final boolean monthFirst;

  /**
   * @param language BCP 47 tag of the page language
   * @param monthFirst whether {@code 1/2/2020} is the second of January
   */
  DateParser(String language, boolean monthFirst) {
    this.monthNames = MonthNames.forLanguage(language);
    this.weekdayNames = WeekdayNames.forLanguage(language);
    this.monthFirst = monthFirst;
  }

  /** A run of digits or of letters. */
  private record DateToken(String word, int number, int digits, int start, int end) {
    boolean isDay() {
      return digits >= 1 && digits <= 2 && number >= 1 && number <= 31;
    }

    boolean isYear() {
      return digits == 4 && number >= FIRST_YEAR && number < BUDDHIST_END;
    }

    boolean isMonth() {
      return digits >= 1 && digits <= 2 && number >= 1 && number <= 12;
    }
  }

  private record DayMatch(LocalDate day, int end) {}

  /** The first time in the text; null if there is none. */
  @Nullable PartialDateTime findFirst(String text) {
    String line = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    PartialDateTime stamp = EpochTimeParser.parse(line.strip());
    if (stamp != null) {
      return stamp;
    }
    List<DateToken> pieces = tokenise(line);
    for (int i = 0; i < pieces.size(); i++) {
      DayMatch dayMatch = dayAt(pieces, i, line);
      if (dayMatch != null) {
        return TimeOfDayParser.parse(line, dayMatch.end(), dayMatch.day());
      }
    }
    return null;
  }

  private @Nullable DayMatch dayAt(List<DateToken> pieces, int i, String line) {
    DateToken dateToken = pieces.get(i);
    if (dateToken.digits() == 8) {
      return compactDay(dateToken);
    }
    if (dateToken.digits() > 0) {
      return numericDay(pieces, i, line);
    }
    int month = monthNames.monthNumber(dateToken.word());
    if (month > 0) {
      return dayWithMonthName(pieces, i, i, month);
    }
    if (i + 1 < pieces.size() && pieces.get(i + 1).digits() == 0) {
      month = monthNames.monthNumber(dateToken.word() + " " + pieces.get(i + 1).word());
      return month > 0 ? dayWithMonthName(pieces, i, i + 1, month) : null;
    }
    return null;
  }

  private static @Nullable DayMatch compactDay(DateToken dateToken) {
    return toDayMatch(
        dateToken.number() / 10_000,
        dateToken.number() / 100 % 100,
        dateToken.number() % 100,
        dateToken.end());
  }

  /** {@code 2020-01-31}, {@code 31.1.2020}, {@code 1/31/2020}, {@code 2020年1月31日}. */
  private @Nullable DayMatch numericDay(List<DateToken> pieces, int i, String line) {
    List<DateToken> three = numbers(pieces, i, line);
    if (three.size() < 3) {
      return null;
    }
    DateToken one = three.get(0);
    DateToken two = three.get(1);
    DateToken last = three.get(2);
    if (one.isYear() && two.isMonth() && last.isDay()) {
      return toDayMatch(one.number(), two.number(), last.number(), last.end());
    }
    boolean shortYear = last.digits() == 2 && line.charAt(one.end()) != ':';
    if (!(last.isYear() || shortYear) || !one.isDay() || !two.isDay()) {
      return null;
    }
    int year = last.isYear() ? last.number() : fullYear(last.number());
    boolean slash = line.charAt(one.end()) == '/' || line.charAt(one.end()) == '-';
    boolean american = (slash && monthFirst) ? one.number() <= 12 : two.number() > 12;
    DayMatch likely = dayMatch(year, one, two, american, last.end());
    DayOfWeek weekday = i == 0 ? null : weekdayNames.dayOf(pieces.get(i - 1).word());
    if (weekday == null || (likely != null && likely.day().getDayOfWeek() == weekday)) {
      return likely;
    }
    DayMatch other = dayMatch(year, one, two, !american, last.end());
    return other != null && other.day().getDayOfWeek() == weekday ? other : likely;
  }

  private static @Nullable DayMatch dayMatch(
      int year, DateToken one, DateToken two, boolean american, int end) {
    return american
        ? toDayMatch(year, one.number(), two.number(), end)
        : toDayMatch(year, two.number(), one.number(), end);
  }

  /** The year of two digits, as feeds mean it. */
  private static int fullYear(int twoDigits) {
    return twoDigits + (twoDigits < FIRST_OF_LAST_CENTURY ? 2000 : 1900);
  }

  /** Up to three numbers with date separators between them, from {@code i} on. */
  private static List<DateToken> numbers(List<DateToken> pieces, int i, String line) {
    List<DateToken> numbers = new ArrayList<>(List.of(pieces.get(i)));
    int at = i + 1;
    while (at < pieces.size() && numbers.size() < 3) {
      DateToken next = pieces.get(at);
      String between = line.substring(numbers.get(numbers.size() - 1).end(), next.start()).strip();
      boolean unit = next.digits() == 0 && isUnit(next.word());
      if (unit) {
        at++;
        continue;
      }
      if (next.digits() == 0 || !isDateSeparator(between)) {
        break;
      }
      numbers.add(next);
      at++;
    }
    return numbers;
  }

  private static boolean isDateSeparator(String between) {
    if (between.length() == 1) {
      return "-/.|年月년월‐‑–".indexOf(between.charAt(0)) >= 0;
    }
    return between.length() == 2 && between.endsWith(" ") && isDateSeparator(between.strip());
  }

  private static boolean isUnit(String word) {
    return word.length() == 1 && "年月日년월일".contains(word);
  }

  private static @Nullable DayMatch dayWithMonthName(
      List<DateToken> pieces, int first, int last, int month) {
    DateToken before = number(pieces, first, -1);
    DateToken after = number(pieces, last, 1);
    if (after == null) {
      return null;
    }
    if (before != null && before.isDay() && after.isYear()) {
      return toDayMatch(after.number(), month, before.number(), after.end());
    }
    DateToken later = number(pieces, pieces.indexOf(after), 1);
    if (after.isDay() && later != null && later.isYear()) {
      return toDayMatch(later.number(), month, after.number(), later.end());
    }
    if (after.isDay() && before != null && before.isYear()) {
      return toDayMatch(before.number(), month, after.number(), after.end());
    }
    return null;
  }

  /** The nearest number on one side, with at most one short word between. */
  private static @Nullable DateToken number(List<DateToken> pieces, int from, int step) {
    for (int i = from + step, far = 0; i >= 0 && i < pieces.size() && far < 2; i += step, far++) {
      DateToken dateToken = pieces.get(i);
      if (dateToken.digits() > 0) {
        return dateToken;
      }
      if (dateToken.word().length() > 3) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable DayMatch toDayMatch(int year, int month, int day, int end) {
    int common =
        year >= BUDDHIST_START && year < BUDDHIST_END ? year - 543 : year; // the Buddhist era
    if (common < FIRST_YEAR || common > LAST_YEAR) {
      return null;
    }
    try {
      return new DayMatch(LocalDate.of(common, month, day), end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<DateToken> tokenise(String line) {
    List<DateToken> pieces = new ArrayList<>();
    int i = 0;
    while (i < line.length() && pieces.size() < MAX_TOKENS) {
      char c = line.charAt(i);
      int start = i;
      if (Character.isDigit(c)) {
        while (i < line.length() && Character.isDigit(line.charAt(i))) {
          i++;
        }
        int number = i - start > 9 ? -1 : number(line, start, i);
        pieces.add(new DateToken("", number, i - start, start, i));
      } else if (isLetter(c)) {
        while (i < line.length() && isLetter(line.charAt(i))) {
          i++;
        }
        pieces.add(
            new DateToken(line.substring(start, i).toLowerCase(Locale.ROOT), 0, 0, start, i));
      } else {
        i++;
      }
    }
    return pieces;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static int number(String line, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = number * 10 + Character.digit(line.charAt(i), 10);
    }
    return number;
  }
}
