package wirewatch.console.http;

import java.time.Duration;

/**
 * Limits of the bodies of requests.
 *
 * @param maxBytes of one body
 * @param maxTime from the head of a request to the end of its body, and from one part to the next
 * @param maxWaiting bodies that are awaited at once, of all clients
 * @param maxWaitingPerAddress bodies that are awaited at once from one address
 */
record RequestBodyLimits(int maxBytes, Duration maxTime, int maxWaiting, int maxWaitingPerAddress) {
  static final RequestBodyLimits DEFAULT =
      new RequestBodyLimits(1 << 20, Duration.ofSeconds(10), 256, 32);

  RequestBodyLimits {
    if (maxBytes < 1 || maxTime.toMillis() < 1 || maxWaiting < 1 || maxWaitingPerAddress < 1) {
      throw new IllegalArgumentException("limits must be above 0");
    }
  }
}
