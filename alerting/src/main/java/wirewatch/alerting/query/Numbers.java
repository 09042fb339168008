package wirewatch.alerting.query;

import java.util.OptionalLong;

/** Parses whole numbers in documents and queries. */
final class Numbers {
  private static final int MOST_DIGITS = 10;

  private Numbers() {}

  static OptionalLong read(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    boolean number =
        digits > 0
            && digits <= MOST_DIGITS
            && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    return number ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
