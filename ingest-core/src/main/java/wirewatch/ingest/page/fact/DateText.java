package wirewatch.ingest.page.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds a time in a text written for people or machines: ISO 8601, RFC 1123, seconds
 * since 1970, and dates by the names of months in the page's language.
 */
final class DateText {
  private static final int MAX_LENGTH = 200;
  private static final int MAX_PIECES = 60;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int BUDDHIST_START = 2400;
  private static final int BUDDHIST_END = 2700;

  private final Months months;
  private final boolean monthFirst;

  /**
   * @param language BCP 47 tag of the page language
   * @param monthFirst whether {@code 1/2/2020} is the second of January
   */
  DateText(String language, boolean monthFirst) {
    this.months = Months.of(language);
    this.monthFirst = monthFirst;
  }

  /** A run of digits or of letters. */
  private record Piece(String word, int number, int digits, int start, int end) {
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

  private record Found(LocalDate day, int end) {}

  /** The first time in the text; null if there is none. */
  @Nullable Moment find(String text) {
    String line = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    Moment stamp = Epoch.read(line.strip());
    if (stamp != null) {
      return stamp;
    }
    List<Piece> pieces = pieces(line);
    for (int i = 0; i < pieces.size(); i++) {
      Found found = at(pieces, i, line);
      if (found != null) {
        return Clock.read(line, found.end(), found.day());
      }
    }
    return null;
  }

  private @Nullable Found at(List<Piece> pieces, int i, String line) {
    Piece piece = pieces.get(i);
    if (piece.digits() == 8) {
      return compact(piece);
    }
    if (piece.digits() > 0) {
      return numeric(pieces, i, line);
    }
    int month = months.number(piece.word());
    if (month > 0) {
      return named(pieces, i, i, month);
    }
    if (i + 1 < pieces.size() && pieces.get(i + 1).digits() == 0) {
      month = months.number(piece.word() + " " + pieces.get(i + 1).word());
      return month > 0 ? named(pieces, i, i + 1, month) : null;
    }
    return null;
  }

  private static @Nullable Found compact(Piece piece) {
    return date(
        piece.number() / 10_000, piece.number() / 100 % 100, piece.number() % 100, piece.end());
  }

  /** {@code 2020-01-31}, {@code 31.1.2020}, {@code 1/31/2020}, {@code 2020年1月31日}. */
  private @Nullable Found numeric(List<Piece> pieces, int i, String line) {
    List<Piece> three = numbers(pieces, i, line);
    if (three.size() < 3) {
      return null;
    }
    Piece one = three.get(0);
    Piece two = three.get(1);
    Piece last = three.get(2);
    if (one.isYear() && two.isMonth() && last.isDay()) {
      return date(one.number(), two.number(), last.number(), last.end());
    }
    boolean shortYear = last.digits() == 2 && line.charAt(one.end()) != ':';
    if (!(last.isYear() || shortYear) || !one.isDay() || !two.isDay()) {
      return null;
    }
    int year = last.isYear() ? last.number() : 2000 + last.number();
    boolean slash = line.charAt(one.end()) == '/' || line.charAt(one.end()) == '-';
    boolean american = (slash && monthFirst) ? one.number() <= 12 : two.number() > 12;
    return american
        ? date(year, one.number(), two.number(), last.end())
        : date(year, two.number(), one.number(), last.end());
  }

  /** Up to three numbers with date separators between them, from {@code i} on. */
  private static List<Piece> numbers(List<Piece> pieces, int i, String line) {
    List<Piece> numbers = new ArrayList<>(List.of(pieces.get(i)));
    int at = i + 1;
    while (at < pieces.size() && numbers.size() < 3) {
      Piece next = pieces.get(at);
      String between = line.substring(numbers.get(numbers.size() - 1).end(), next.start()).strip();
      boolean unit = next.digits() == 0 && isUnit(next.word());
      if (unit) {
        at++;
        continue;
      }
      if (next.digits() == 0 || !isDateMark(between)) {
        break;
      }
      numbers.add(next);
      at++;
    }
    return numbers;
  }

  private static boolean isDateMark(String between) {
    if (between.length() == 1) {
      return "-/.|年月년월‐‑–".indexOf(between.charAt(0)) >= 0;
    }
    return between.length() == 2 && between.endsWith(" ") && isDateMark(between.strip());
  }

  private static boolean isUnit(String word) {
    return word.length() == 1 && "年月日년월일".contains(word);
  }

  private static @Nullable Found named(List<Piece> pieces, int first, int last, int month) {
    Piece before = number(pieces, first, -1);
    Piece after = number(pieces, last, 1);
    if (after == null) {
      return null;
    }
    if (before != null && before.isDay() && after.isYear()) {
      return date(after.number(), month, before.number(), after.end());
    }
    Piece later = number(pieces, pieces.indexOf(after), 1);
    if (after.isDay() && later != null && later.isYear()) {
      return date(later.number(), month, after.number(), later.end());
    }
    if (after.isDay() && before != null && before.isYear()) {
      return date(before.number(), month, after.number(), after.end());
    }
    return null;
  }

  /** The nearest number on one side, with at most one short word between. */
  private static @Nullable Piece number(List<Piece> pieces, int from, int step) {
    for (int i = from + step, far = 0; i >= 0 && i < pieces.size() && far < 2; i += step, far++) {
      Piece piece = pieces.get(i);
      if (piece.digits() > 0) {
        return piece;
      }
      if (piece.word().length() > 3) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Found date(int year, int month, int day, int end) {
    int common =
        year >= BUDDHIST_START && year < BUDDHIST_END ? year - 543 : year; // the Buddhist era
    if (common < FIRST_YEAR || common > LAST_YEAR) {
      return null;
    }
    try {
      return new Found(LocalDate.of(common, month, day), end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < line.length() && pieces.size() < MAX_PIECES) {
      char c = line.charAt(i);
      int start = i;
      if (Character.isDigit(c)) {
        while (i < line.length() && Character.isDigit(line.charAt(i))) {
          i++;
        }
        int number = i - start > 9 ? -1 : number(line, start, i);
        pieces.add(new Piece("", number, i - start, start, i));
      } else if (isLetter(c)) {
        while (i < line.length() && isLetter(line.charAt(i))) {
          i++;
        }
        pieces.add(new Piece(line.substring(start, i).toLowerCase(Locale.ROOT), 0, 0, start, i));
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
