package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a listing.
 *
 * @param candidates the pages it lists
 * @param fresh how many of them were not known, or are revised
 * @param status the HTTP status code, if the host answered
 * @param problem why it failed, in one plain sentence
 */
public record Poll(
    Source source,
    URI listing,
    Outcome outcome,
    int candidates,
    int fresh,
    Duration took,
    @Nullable Integer status,
    @Nullable String problem) {

  /** What came of the visit. */
  public enum Outcome {
    READ,
    UNCHANGED,
    DISALLOWED,
    THROTTLED,
    FAILED
  }
}
