package wirewatch.alerting.document;

import java.util.OptionalLong;

/** Parses whole numbers in documents and queries. */
public final class WholeNumbers {
  private static final int MAX_DIGITS = 10;

  private WholeNumbers() {}

  public static OptionalLong parse(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    boolean number =
        digits > 0
            && digits <= MAX_DIGITS
            && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    return number ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
