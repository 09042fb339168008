package wirewatch.crawler.model;

import java.time.Duration;
import java.util.List;

/**
 * When fetched articles are requested again to find corrections.
 *
 * @param after the ages at which an article is requested again, ascending; empty: never
 * @param share the largest share of a host's requests that may be such revisits, 0 to 1
 */
public record RevisitOptions(List<Duration> after, double share) {

  /** After 10 minutes, 1 hour, 6 hours, 24 hours and 3 days; at most half of the requests. */
  public static final RevisitOptions DEFAULT =
      new RevisitOptions(
          List.of(
              Duration.ofMinutes(10),
              Duration.ofHours(1),
              Duration.ofHours(6),
              Duration.ofHours(24),
              Duration.ofDays(3)),
          0.5);

  /** Articles are not requested again, unless a listing reports a change. */
  public static final RevisitOptions NEVER = new RevisitOptions(List.of(), 0);

  public RevisitOptions {
    after = List.copyOf(after);
    Duration previous = Duration.ZERO;
    for (Duration age : after) {
      if (age.compareTo(previous) <= 0) {
        throw new IllegalArgumentException(
            "ages must be positive and ascending: " + after + " (key crawl.revisit.after)");
      }
      previous = age;
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "share must be 0 to 1: " + share + " (key crawl.revisit.share)");
    }
  }
}
