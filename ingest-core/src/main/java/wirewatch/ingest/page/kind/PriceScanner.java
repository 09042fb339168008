package wirewatch.ingest.page.kind;

import java.util.Locale;

/** Finds amounts of money by their currency signs and codes. */
final class PriceScanner {
  private static final String CODES =
      "|usd|eur|gbp|chf|pln|czk|huf|sek|nok|dkk|kr|zł|kč|ft|руб|грн|";
  private static final int MAX_CODE = 3;

  private PriceScanner() {}

  /** Whether a currency sign or code stands beside a digit. */
  static boolean containsPrice(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isCurrencySign(c) && (isDigitNear(text, i, 1) || isDigitNear(text, i, -1))) {
        return true;
      }
      if (Character.isDigit(c) && isCode(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCurrencySign(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isDigitNear(String text, int at, int step) {
    int i = at + step;
    if (i >= 0 && i < text.length() && Character.isSpaceChar(text.charAt(i))) {
      i += step;
    }
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static boolean isCode(String text, int at) {
    int start = at;
    while (start < text.length() && Character.isSpaceChar(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end)) && end - start <= MAX_CODE) {
      end++;
    }
    return end > start
        && CODES.contains("|" + text.substring(start, end).toLowerCase(Locale.ROOT) + "|");
  }
}
