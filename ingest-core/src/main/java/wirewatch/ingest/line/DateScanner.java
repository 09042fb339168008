package wirewatch.ingest.line;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scans dates as printed, with or without a year: {@code December 30}, {@code 13th
 * September, 2021}, {@code 5 мая}, {@code 30. Dezember}, {@code 8 MAG}, {@code 30 de diciembre},
 * {@code 12月30日}, {@code 2021-09-13}.
 */
public final class DateScanner {
  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "º", "ª", "ro", "го", "e");
  private static final Set<String> LINKS = Set.of("de", "of", "del", "di");
  private static final Set<String> YEAR_WORDS = Set.of("г", "года", "год", "р", "року", "년");

  private final Months months = Months.shared();

  /** The date that starts at the token, optionally after a weekday; null if there is none. */
  public @Nullable PrintedDate scan(Line line, int start, String language) {
    return day(line, afterWeekday(line, start, language), language);
  }

  /** As {@link #scan}, without a weekday. */
  public @Nullable PrintedDate day(Line line, int at, String language) {
    if (at >= line.size()) {
      return null;
    }
    if (line.at(at).isNumber()) {
      return fromNumber(line, at, language);
    }
    return line.at(at).isWord() ? monthFirst(line, at, language) : null;
  }

  /** A day number alone, or day and month numbers with a dash or slash: "12", "27 - 9". */
  public @Nullable PrintedDate numbers(Line line, int at) {
    if (at >= line.size() || !isDay(value(line.at(at)))) {
      return null;
    }
    boolean pair =
        at + 2 < line.size()
            && (line.at(at + 1).isDash() || line.has(at + 1, "/"))
            && isMonth(value(line.at(at + 2)));
    return pair
        ? new PrintedDate(value(line.at(at)), value(line.at(at + 2)), null, at + 3)
        : new PrintedDate(value(line.at(at)), null, null, at + 1);
  }

  private int afterWeekday(Line line, int start, String language) {
    if (start >= line.size() || !line.at(start).isWord()) {
      return start;
    }
    if (!months.isWeekday(line.at(start).text(), language)) {
      return start;
    }
    int at = start + 1;
    while (at < line.size() && (line.at(at).isComma() || line.has(at, "."))) {
      at++;
    }
    return at;
  }

  private @Nullable PrintedDate fromNumber(Line line, int at, String language) {
    int value = value(line.at(at));
    if (line.has(at + 1, "年") || line.has(at + 1, "년")) {
      PrintedDate eastern = eastern(line, at + 2);
      return eastern == null || !isYear(value) ? null : eastern.withYear(value, eastern.end());
    }
    PrintedDate eastern = eastern(line, at);
    if (eastern != null) {
      return eastern;
    }
    PrintedDate numeric = numeric(line, at);
    return numeric == null ? dayFirst(line, at, language) : numeric;
  }

  private static @Nullable PrintedDate eastern(Line line, int at) {
    boolean month = line.has(at + 1, "月") || line.has(at + 1, "월");
    int day = month ? at + 2 : at;
    boolean closed = line.has(day + 1, "日") || line.has(day + 1, "일");
    if (!closed || !line.at(day).isNumber() || !isDay(value(line.at(day)))) {
      return null;
    }
    Integer named = month ? (Integer) value(line.at(at)) : null;
    if (named != null && (named < 1 || named > 12)) {
      return null;
    }
    return new PrintedDate(value(line.at(day)), named, null, day + 2);
  }

  /** Year first, or day first with dots or slashes and a year. */
  private static @Nullable PrintedDate numeric(Line line, int at) {
    if (at + 4 >= line.size() || !line.at(at + 2).isNumber() || !line.at(at + 4).isNumber()) {
      return null;
    }
    String mark = line.at(at + 1).text();
    boolean even = line.has(at + 3, mark) && ".-/".contains(mark);
    int first = value(line.at(at));
    int middle = value(line.at(at + 2));
    int last = value(line.at(at + 4));
    if (even && isYear(first) && isMonth(middle) && isDay(last)) {
      return new PrintedDate(last, middle, first, at + 5);
    }
    boolean dayFirst = even && isYear(last) && isMonth(middle) && isDay(first);
    return dayFirst ? new PrintedDate(first, middle, last, at + 5) : null;
  }

  private @Nullable PrintedDate dayFirst(Line line, int at, String language) {
    int next = at + 1;
    if (next < line.size() && !line.at(next).spaced() && isOrdinal(line.at(next))) {
      next++;
    }
    if (line.has(next, ".")) {
      next++;
    }
    if (next < line.size() && LINKS.contains(line.at(next).text())) {
      next++;
    }
    Integer month = next < line.size() ? month(line, next, language) : null;
    if (month == null || !isDay(value(line.at(at)))) {
      return null;
    }
    int end = afterMonth(line, next, language);
    return withYear(line, new PrintedDate(value(line.at(at)), month, null, end));
  }

  private @Nullable PrintedDate monthFirst(Line line, int at, String language) {
    if (!isNumberNear(line, at)) {
      return null;
    }
    Integer month = month(line, at, language);
    int day = afterMonth(line, at, language);
    if (month == null || day >= line.size() || !line.at(day).isNumber()) {
      return null;
    }
    if (!isDay(value(line.at(day)))) {
      return null;
    }
    int end = day + 1;
    if (end < line.size() && !line.at(end).spaced() && isOrdinal(line.at(end))) {
      end++;
    }
    return withYear(line, new PrintedDate(value(line.at(day)), month, null, end));
  }

  /** Whether a number follows within three tokens. */
  private static boolean isNumberNear(Line line, int at) {
    int limit = Math.min(line.size(), at + 4);
    for (int next = at + 1; next < limit; next++) {
      if (line.at(next).isNumber()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Integer month(Line line, int at, String language) {
    if (!line.at(at).isWord()) {
      return null;
    }
    Integer pair = pair(line, at, language);
    return pair == null ? months.month(line.at(at).text(), language) : pair;
  }

  private @Nullable Integer pair(Line line, int at, String language) {
    boolean possible =
        at + 1 < line.size() && line.at(at + 1).isWord() && months.startsName(line.at(at).text());
    return possible
        ? months.month(line.at(at).text() + " " + line.at(at + 1).text(), language)
        : null;
  }

  private int afterMonth(Line line, int at, String language) {
    int next = at + (pair(line, at, language) == null ? 1 : 2);
    boolean stop = line.has(next, ".") && !line.at(next).spaced();
    boolean number = next + 1 < line.size() && line.at(next + 1).isNumber();
    return stop && (number || !months.isWhole(line.at(at).text())) ? next + 1 : next;
  }

  private static PrintedDate withYear(Line line, PrintedDate date) {
    int at = date.end();
    while (at < line.size() && at < date.end() + 2 && isBeforeYear(line.at(at))) {
      at++;
    }
    if (at >= line.size() || !line.at(at).isNumber() || !isYear(value(line.at(at)))) {
      return date;
    }
    int end = at + 1;
    if (end < line.size() && YEAR_WORDS.contains(line.at(end).text().toLowerCase(Locale.ROOT))) {
      end += line.has(end + 1, ".") ? 2 : 1;
    }
    return date.withYear(value(line.at(at)), end);
  }

  private static boolean isBeforeYear(Token token) {
    return token.isComma()
        || token.is("/")
        || LINKS.contains(token.text())
        || (token.is(".") && !token.spaced());
  }

  private static boolean isOrdinal(Token token) {
    return ORDINALS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isDay(int value) {
    return value >= 1 && value <= 31;
  }

  private static boolean isMonth(int value) {
    return value >= 1 && value <= 12;
  }

  private static boolean isYear(int value) {
    return value >= 1900 && value <= 2100;
  }

  /** Digits of any script; -1 for more than four. */
  static int value(Token token) {
    if (!token.isNumber() || token.text().codePointCount(0, token.text().length()) > 4) {
      return -1;
    }
    return token
        .text()
        .codePoints()
        .reduce(0, (sum, digit) -> sum * 10 + Character.digit(digit, 10));
  }
}
