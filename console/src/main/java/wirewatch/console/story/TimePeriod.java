package wirewatch.console.story;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The period that a page shows, back from now. */
public enum TimePeriod {
  HOUR("1h", "Last hour", Duration.ofHours(1)),
  DAY("24h", "24 hours", Duration.ofDays(1)),
  WEEK("7d", "7 days", Duration.ofDays(7)),
  MONTH("30d", "30 days", Duration.ofDays(30)),
  QUARTER("90d", "90 days", Duration.ofDays(90)),
  ALL("all", "All", Duration.ZERO);

  private final String parameter;
  private final String label;
  private final Duration length;

  TimePeriod(String word, String label, Duration length) {
    this.parameter = word;
    this.label = label;
    this.length = length;
  }

  /** Parses a URL parameter; {@code otherwise} if it is missing or unknown. */
  public static TimePeriod of(@Nullable String word, TimePeriod otherwise) {
    for (TimePeriod timePeriod : values()) {
      if (timePeriod.parameter.equals(word)) {
        return timePeriod;
      }
    }
    return otherwise;
  }

  /** The name in the URL. */
  public String parameter() {
    return parameter;
  }

  public String label() {
    return label;
  }

  /** The begin of the period; the epoch for all of time. */
  public Instant since(Instant now) {
    return this == ALL ? Instant.EPOCH : now.minus(length);
  }
}
