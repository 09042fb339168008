package wirewatch.pipeline.sending;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Exponential backoff with jitter after failed deliveries. */
final class Backoff {
  private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
  private static final Duration MAX_DELAY = Duration.ofMinutes(30);
  private static final int MAX_DOUBLINGS = 20;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The pause before the next attempt.
   *
   * @param failures in a row, at least one
   * @param retryAfter the minimum that the receiver requested (Retry-After)
   */
  Duration delayAfter(int failures, @Nullable Duration retryAfter) {
    long doubled = FIRST_DELAY.toMillis() << Math.clamp(failures - 1L, 0, MAX_DOUBLINGS);
    long most = Math.min(doubled, MAX_DELAY.toMillis());
    Duration pause = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    if (retryAfter == null) {
      return pause;
    }
    return retryAfter.plusMillis(random.nextLong(FIRST_DELAY.toMillis()));
  }
}
