package wirewatch.pipeline.options;

import java.time.Duration;

/**
 * How articles are grouped into stories.
 *
 * @param window how far apart a story's articles may lie
 */
public record StoryOptions(Duration window) {
  /** Seven days. */
  public static final StoryOptions DEFAULT = new StoryOptions(Duration.ofDays(7));
}
