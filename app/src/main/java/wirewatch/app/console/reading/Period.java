package wirewatch.app.console.reading;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The period that a page shows, back from now. */
public enum Period {
  HOUR("1h", "Last hour", Duration.ofHours(1)),
  DAY("24h", "24 hours", Duration.ofDays(1)),
  WEEK("7d", "7 days", Duration.ofDays(7)),
  MONTH("30d", "30 days", Duration.ofDays(30)),
  ALL("all", "All", Duration.ZERO);

  final String word;
  final String label;
  private final Duration length;

  Period(String word, String label, Duration length) {
    this.word = word;
    this.label = label;
    this.length = length;
  }

  /** Parses a URL parameter; {@code otherwise} if it is missing or unknown. */
  public static Period of(@Nullable String word, Period otherwise) {
    for (Period period : values()) {
      if (period.word.equals(word)) {
        return period;
      }
    }
    return otherwise;
  }

  Instant since(Instant now) {
    return this == ALL ? Instant.EPOCH : now.minus(length);
  }
}
