package wirewatch.crawler.listing.section;

import java.util.Locale;
import wirewatch.crawler.listing.text.ListingTimeParser;

/**
 * One segment of a URL path.
 *
 * @param text the segment in lower case, without file extension
 * @param words the number of words between hyphens and underscores
 * @param longestNumber the number of digits in the longest run of digits
 * @param mixedId whether letters and digits alternate as in an identifier
 */
record PathSegment(String text, int words, int longestNumber, boolean mixedId) {
  private static final int MIN_ID_LENGTH = 8;

  static PathSegment of(String text) {
    int words = 0;
    int longest = 0;
    int run = 0;
    int changes = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = c == '%' || Character.isLetter(c) || (digit && inWord);
      words += letter && !inWord ? 1 : 0;
      changes += i > 0 && digit != isDigit(text.charAt(i - 1)) ? 1 : 0;
      run = digit ? run + 1 : 0;
      longest = Math.max(longest, run);
      inWord = letter;
    }
    boolean plain = text.indexOf('-') < 0 && text.indexOf('_') < 0;
    boolean mixed = plain && text.length() >= MIN_ID_LENGTH && changes >= 3;
    return new PathSegment(text, words, longest, mixed || isUuid(text));
  }

  /** Returns the replacement of the segment in a template. */
  String template() {
    if (isNumber() || mixedId) {
      return "#";
    }
    return words >= 3 ? longestNumber >= 4 ? "slug#" : "slug" : text;
  }

  int score() {
    if (mixedId) {
      return 2;
    }
    int slug = words >= 4 ? 3 : words == 3 ? 2 : 0;
    int number = longestNumber >= 5 ? 2 : longestNumber == 4 && !isYear(text) ? 1 : 0;
    return slug + number;
  }

  boolean isNumber() {
    return longestNumber > 0 && longestNumber == text.length();
  }

  static boolean isYear(String text) {
    return text.length() == 4
        && (text.startsWith("19") || text.startsWith("20"))
        && isDigit(text.charAt(2))
        && isDigit(text.charAt(3));
  }

  static boolean isMonth(String text) {
    return switch (text.length()) {
      case 1 -> text.charAt(0) >= '1' && text.charAt(0) <= '9';
      case 2 -> isMonthNumber(text);
      case 3 -> ListingTimeParser.month(text.toLowerCase(Locale.ROOT)) > 0;
      default -> false;
    };
  }

  /** Returns whether the segment contains a complete date: {@code 2026-09-21}, {@code 20260921}. */
  static boolean isDate(String text) {
    for (int i = 0; i + 8 <= text.length(); i++) {
      boolean begins = i == 0 || !isDigit(text.charAt(i - 1));
      if (begins && isYear(text.substring(i, i + 4))) {
        char separator = text.charAt(i + 4);
        int step = isDigit(separator) ? 0 : 1;
        int month = i + 4 + step;
        int day = month + 2 + step;
        if (day + 2 <= text.length() && isDay(text, month, day)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDay(String text, int month, int day) {
    boolean ends = day + 2 == text.length() || !isDigit(text.charAt(day + 2));
    return ends
        && isMonthNumber(text.substring(month, month + 2))
        && text.charAt(day) <= '3'
        && isDigit(text.charAt(day))
        && isDigit(text.charAt(day + 1));
  }

  private static boolean isMonthNumber(String text) {
    char first = text.charAt(0);
    char second = text.charAt(1);
    return isDigit(second) && ((first == '0' && second > '0') || (first == '1' && second < '3'));
  }

  private static boolean isUuid(String text) {
    return text.length() == 36 && text.charAt(8) == '-' && text.charAt(13) == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
