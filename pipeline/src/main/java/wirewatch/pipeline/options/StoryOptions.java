package wirewatch.pipeline.options;

import java.time.Duration;

/**
 * How articles are grouped into stories.
 *
 * @param window how far apart a story's articles may lie
 * @param capacity the number of recent articles in memory that new ones are compared with
 */
public record StoryOptions(Duration window, int capacity) {
  /** The largest capacity: 33 GB of memory. */
  public static final int MAX_CAPACITY = 100_000_000;

  /** The articles of a day that the default capacity allows for. */
  public static final int ARTICLES_PER_DAY = 50_000;

  /** Seven days of {@value #ARTICLES_PER_DAY} articles. */
  public static final StoryOptions DEFAULT = ofRate(Duration.ofDays(7), ARTICLES_PER_DAY);

  public StoryOptions {
    if (window.isNegative()) {
      throw new IllegalArgumentException("the window must not be negative: " + window);
    }
    if (capacity < 1 || capacity > MAX_CAPACITY) {
      throw new IllegalArgumentException(
          "the capacity must be from 1 to " + MAX_CAPACITY + ": " + capacity);
    }
  }

  /** Options with the capacity for a window at a rate, at most {@value #MAX_CAPACITY}. */
  public static StoryOptions ofRate(Duration window, int articlesPerDay) {
    double days = (double) window.toSeconds() / Duration.ofDays(1).toSeconds();
    double articles = Math.ceil(days * articlesPerDay);
    return new StoryOptions(window, (int) Math.max(1, Math.min(MAX_CAPACITY, articles)));
  }
}
