package wirewatch.ingest.line;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scans dates as printed, with or without a year: {@code December 30}, {@code 13th September,
 * 2021}, {@code 5 мая}, {@code 30. Dezember}, {@code 8 MAG}, {@code 30 de diciembre}, {@code
 * 12月30日}, {@code 2021-09-13}.
 */
public final class DateScanner {
  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "º", "ª", "ro", "го", "e");
  private static final Set<String> PREPOSITIONS = Set.of("de", "of", "del", "di");
  private static final Set<String> YEAR_WORDS = Set.of("г", "года", "год", "р", "року", "년");

  private final CalendarNames calendarNames = CalendarNames.shared();

  /** The date that starts at the token, optionally after a weekday; null if there is none. */
  public @Nullable PrintedDate scanDate(TokenizedLine tokenizedLine, int start, String language) {
    return scanWithoutWeekday(
        tokenizedLine, afterWeekday(tokenizedLine, start, language), language);
  }

  /** As {@link #scanDate}, without a weekday. */
  public @Nullable PrintedDate scanWithoutWeekday(
      TokenizedLine tokenizedLine, int at, String language) {
    if (at >= tokenizedLine.size()) {
      return null;
    }
    if (tokenizedLine.token(at).isNumber()) {
      return numberFirst(tokenizedLine, at, language);
    }
    return tokenizedLine.token(at).isWord() ? monthFirst(tokenizedLine, at, language) : null;
  }

  /** A day number alone, or day and month numbers with a dash or slash: "12", "27 - 9". */
  public @Nullable PrintedDate scanNumeric(TokenizedLine tokenizedLine, int at) {
    if (at >= tokenizedLine.size() || !isDay(parseNumber(tokenizedLine.token(at)))) {
      return null;
    }
    boolean pair =
        at + 2 < tokenizedLine.size()
            && (tokenizedLine.token(at + 1).isDash() || tokenizedLine.hasTokenAt(at + 1, "/"))
            && isMonth(parseNumber(tokenizedLine.token(at + 2)));
    return pair
        ? new PrintedDate(
            parseNumber(tokenizedLine.token(at)),
            parseNumber(tokenizedLine.token(at + 2)),
            null,
            at + 3)
        : new PrintedDate(parseNumber(tokenizedLine.token(at)), null, null, at + 1);
  }

  private int afterWeekday(TokenizedLine tokenizedLine, int start, String language) {
    if (start >= tokenizedLine.size() || !tokenizedLine.token(start).isWord()) {
      return start;
    }
    if (!calendarNames.isWeekday(tokenizedLine.token(start).text(), language)) {
      return start;
    }
    int at = start + 1;
    while (at < tokenizedLine.size()
        && (tokenizedLine.token(at).isComma() || tokenizedLine.hasTokenAt(at, "."))) {
      at++;
    }
    return at;
  }

  private @Nullable PrintedDate numberFirst(TokenizedLine tokenizedLine, int at, String language) {
    int value = parseNumber(tokenizedLine.token(at));
    if (tokenizedLine.hasTokenAt(at + 1, "年") || tokenizedLine.hasTokenAt(at + 1, "년")) {
      PrintedDate eastern = eastAsian(tokenizedLine, at + 2);
      return eastern == null || !isYear(value) ? null : eastern.withYear(value, eastern.end());
    }
    PrintedDate eastern = eastAsian(tokenizedLine, at);
    if (eastern != null) {
      return eastern;
    }
    PrintedDate numeric = numeric(tokenizedLine, at);
    return numeric == null ? dayFirst(tokenizedLine, at, language) : numeric;
  }

  private static @Nullable PrintedDate eastAsian(TokenizedLine tokenizedLine, int at) {
    boolean month = tokenizedLine.hasTokenAt(at + 1, "月") || tokenizedLine.hasTokenAt(at + 1, "월");
    int day = month ? at + 2 : at;
    boolean closed =
        tokenizedLine.hasTokenAt(day + 1, "日") || tokenizedLine.hasTokenAt(day + 1, "일");
    if (!closed
        || !tokenizedLine.token(day).isNumber()
        || !isDay(parseNumber(tokenizedLine.token(day)))) {
      return null;
    }
    Integer named = month ? (Integer) parseNumber(tokenizedLine.token(at)) : null;
    if (named != null && (named < 1 || named > 12)) {
      return null;
    }
    return new PrintedDate(parseNumber(tokenizedLine.token(day)), named, null, day + 2);
  }

  /** Year first, or day first with dots or slashes and a year. */
  private static @Nullable PrintedDate numeric(TokenizedLine tokenizedLine, int at) {
    if (at + 4 >= tokenizedLine.size()
        || !tokenizedLine.token(at + 2).isNumber()
        || !tokenizedLine.token(at + 4).isNumber()) {
      return null;
    }
    String mark = tokenizedLine.token(at + 1).text();
    boolean even = tokenizedLine.hasTokenAt(at + 3, mark) && ".-/".contains(mark);
    int first = parseNumber(tokenizedLine.token(at));
    int middle = parseNumber(tokenizedLine.token(at + 2));
    int last = parseNumber(tokenizedLine.token(at + 4));
    if (even && isYear(first) && isMonth(middle) && isDay(last)) {
      return new PrintedDate(last, middle, first, at + 5);
    }
    boolean dayFirst = even && isYear(last) && isMonth(middle) && isDay(first);
    return dayFirst ? new PrintedDate(first, middle, last, at + 5) : null;
  }

  private @Nullable PrintedDate dayFirst(TokenizedLine tokenizedLine, int at, String language) {
    int next = at + 1;
    if (next < tokenizedLine.size()
        && !tokenizedLine.token(next).afterSpace()
        && isOrdinal(tokenizedLine.token(next))) {
      next++;
    }
    if (tokenizedLine.hasTokenAt(next, ".")) {
      next++;
    }
    if (next < tokenizedLine.size() && PREPOSITIONS.contains(tokenizedLine.token(next).text())) {
      next++;
    }
    Integer month = next < tokenizedLine.size() ? month(tokenizedLine, next, language) : null;
    if (month == null || !isDay(parseNumber(tokenizedLine.token(at)))) {
      return null;
    }
    int end = afterMonth(tokenizedLine, next, language);
    return withYear(
        tokenizedLine, new PrintedDate(parseNumber(tokenizedLine.token(at)), month, null, end));
  }

  private @Nullable PrintedDate monthFirst(TokenizedLine tokenizedLine, int at, String language) {
    if (!isNumberFollowing(tokenizedLine, at)) {
      return null;
    }
    Integer month = month(tokenizedLine, at, language);
    int day = afterMonth(tokenizedLine, at, language);
    if (month == null || day >= tokenizedLine.size() || !tokenizedLine.token(day).isNumber()) {
      return null;
    }
    if (!isDay(parseNumber(tokenizedLine.token(day)))) {
      return null;
    }
    int end = day + 1;
    if (end < tokenizedLine.size()
        && !tokenizedLine.token(end).afterSpace()
        && isOrdinal(tokenizedLine.token(end))) {
      end++;
    }
    return withYear(
        tokenizedLine, new PrintedDate(parseNumber(tokenizedLine.token(day)), month, null, end));
  }

  /** Whether a number follows within three tokens. */
  private static boolean isNumberFollowing(TokenizedLine tokenizedLine, int at) {
    int limit = Math.min(tokenizedLine.size(), at + 4);
    for (int next = at + 1; next < limit; next++) {
      if (tokenizedLine.token(next).isNumber()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Integer month(TokenizedLine tokenizedLine, int at, String language) {
    if (!tokenizedLine.token(at).isWord()) {
      return null;
    }
    Integer pair = twoWordMonth(tokenizedLine, at, language);
    return pair == null
        ? calendarNames.monthNumber(tokenizedLine.token(at).text(), language)
        : pair;
  }

  private @Nullable Integer twoWordMonth(TokenizedLine tokenizedLine, int at, String language) {
    boolean possible =
        at + 1 < tokenizedLine.size()
            && tokenizedLine.token(at + 1).isWord()
            && calendarNames.isFirstWordOfMonthName(tokenizedLine.token(at).text());
    return possible
        ? calendarNames.monthNumber(
            tokenizedLine.token(at).text() + " " + tokenizedLine.token(at + 1).text(), language)
        : null;
  }

  private int afterMonth(TokenizedLine tokenizedLine, int at, String language) {
    int next = at + (twoWordMonth(tokenizedLine, at, language) == null ? 1 : 2);
    boolean stop = tokenizedLine.hasTokenAt(next, ".") && !tokenizedLine.token(next).afterSpace();
    boolean number = next + 1 < tokenizedLine.size() && tokenizedLine.token(next + 1).isNumber();
    return stop && (number || !calendarNames.isFullMonthName(tokenizedLine.token(at).text()))
        ? next + 1
        : next;
  }

  private static PrintedDate withYear(TokenizedLine tokenizedLine, PrintedDate date) {
    int at = date.end();
    while (at < tokenizedLine.size()
        && at < date.end() + 2
        && isYearSeparator(tokenizedLine.token(at))) {
      at++;
    }
    if (at >= tokenizedLine.size()
        || !tokenizedLine.token(at).isNumber()
        || !isYear(parseNumber(tokenizedLine.token(at)))) {
      return date;
    }
    int end = at + 1;
    if (end < tokenizedLine.size()
        && YEAR_WORDS.contains(tokenizedLine.token(end).text().toLowerCase(Locale.ROOT))) {
      end += tokenizedLine.hasTokenAt(end + 1, ".") ? 2 : 1;
    }
    return date.withYear(parseNumber(tokenizedLine.token(at)), end);
  }

  private static boolean isYearSeparator(LineToken token) {
    return token.isComma()
        || token.hasText("/")
        || PREPOSITIONS.contains(token.text())
        || (token.hasText(".") && !token.afterSpace());
  }

  private static boolean isOrdinal(LineToken token) {
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
  static int parseNumber(LineToken token) {
    if (!token.isNumber() || token.text().codePointCount(0, token.text().length()) > 4) {
      return -1;
    }
    return token
        .text()
        .codePoints()
        .reduce(0, (sum, digit) -> sum * 10 + Character.digit(digit, 10));
  }
}
