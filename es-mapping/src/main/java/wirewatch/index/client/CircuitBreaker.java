package wirewatch.index.client;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fails requests at once while the server does not answer. It opens after consecutive probes
 * without an answer, and lets one probe at a time through after a pause that grows (half-open); an
 * answer closes it. Thread-safe.
 */
final class CircuitBreaker {
  private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);
  private static final int MAX_FAILURES = 2;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final BooleanSupplier probe;
  private final LongSupplier nanoTime;
  private int failures;
  private Duration pause = FIRST_PAUSE;
  private long nextProbe;
  private boolean probing;

  /**
   * @param probe asks the server for a sign of life within a short time limit
   * @param nanoTime the time, as {@link System#nanoTime}
   */
  CircuitBreaker(BooleanSupplier probe, LongSupplier nanoTime) {
    this.probe = probe;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns normally if a request may be sent. While open and due, this call makes the probe.
   *
   * @throws IndexUnavailableException if the server does not answer
   */
  void requireClosed() throws IndexUnavailableException {
    if (!claimProbe()) {
      return;
    }
    if (!runProbe()) {
      throw unavailable();
    }
  }

  /** Returns false if no probe is needed; true if the caller must make it. */
  private synchronized boolean claimProbe() throws IndexUnavailableException {
    if (!isOpen()) {
      return false;
    }
    if (probing || nanoTime.getAsLong() - nextProbe < 0) {
      throw unavailable();
    }
    probing = true;
    return true;
  }

  /**
   * Checks the server on behalf of a request that waits long.
   *
   * @return whether the request should go on waiting
   */
  boolean isWorthWaiting() {
    synchronized (this) {
      if (isOpen()) {
        return false;
      }
      if (probing) {
        return true;
      }
      probing = true;
    }
    runProbe();
    synchronized (this) {
      return !isOpen();
    }
  }

  private boolean runProbe() {
    boolean answered = false;
    try {
      answered = probe.getAsBoolean();
    } finally {
      record(answered);
    }
    return answered;
  }

  private synchronized void record(boolean answered) {
    probing = false;
    if (answered) {
      recordAnswer();
      return;
    }
    failures++;
    if (failures == MAX_FAILURES) {
      pause = FIRST_PAUSE;
      LOG.warn("Elasticsearch does not answer: requests fail at once until it does");
    } else if (failures > MAX_FAILURES) {
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
    nextProbe = nanoTime.getAsLong() + pause.toNanos();
  }

  /** Records that the server answered a request, whatever the answer was. */
  synchronized void recordAnswer() {
    if (isOpen()) {
      LOG.info("Elasticsearch answers again");
    }
    failures = 0;
  }

  private boolean isOpen() {
    return failures >= MAX_FAILURES;
  }

  private static IndexUnavailableException unavailable() {
    return new IndexUnavailableException(
        "Elasticsearch is unavailable: it accepts connections and does not answer");
  }
}
