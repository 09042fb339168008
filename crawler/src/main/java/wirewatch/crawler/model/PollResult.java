package wirewatch.crawler.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of polling one listing.
 *
 * @param candidates the number of pages it lists
 * @param newPages how many of them are new or revised
 * @param status the HTTP status code, if the host responded
 * @param problem why it failed, in one sentence for users
 */
public record PollResult(
    Source source,
    URI listing,
    Outcome outcome,
    int candidates,
    int newPages,
    Duration duration,
    @Nullable Integer status,
    @Nullable String problem) {

  /** The outcome of a poll. */
  public enum Outcome {
    READ,
    UNCHANGED,
    DISALLOWED,
    THROTTLED,
    FAILED
  }
}
