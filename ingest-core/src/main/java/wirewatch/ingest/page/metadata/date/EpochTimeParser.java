package wirewatch.ingest.page.metadata.date;

import org.jspecify.annotations.Nullable;

/** Seconds or milliseconds since 1970. */
final class EpochTimeParser {
  private static final int SECONDS_DIGITS = 10;
  private static final int MILLIS_DIGITS = 13;

  private EpochTimeParser() {}

  static @Nullable PartialDateTime parse(String text) {
    boolean length = text.length() == SECONDS_DIGITS || text.length() == MILLIS_DIGITS;
    if (!length || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    long number = Long.parseLong(text);
    return PartialDateTime.ofEpochMillis(text.length() == MILLIS_DIGITS ? number : number * 1_000);
  }
}
