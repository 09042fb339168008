package wirewatch.ingest.page.fact;

import org.jspecify.annotations.Nullable;

/** Seconds or milliseconds since 1970. */
final class Epoch {
  private static final int SECONDS = 10;
  private static final int MILLIS = 13;

  private Epoch() {}

  static @Nullable Moment read(String text) {
    boolean length = text.length() == SECONDS || text.length() == MILLIS;
    if (!length || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    long number = Long.parseLong(text);
    return Moment.ofEpochMillis(text.length() == MILLIS ? number : number * 1_000);
  }
}
